/** The keys of the header block that may stand over plain copy. */
import { fold } from '../../arabic/fold.ts';
import { editDistance } from '../../arabic/spelling.ts';

/** What a header line is about; the names are those of an article's front matter. */
export type HeaderField =
  | 'headline' | 'standfirst' | 'kicker' | 'published' | 'updated' | 'section' | 'topics' | 'withoutTopics' | 'keywords' | 'authors' | 'sources'
  | 'agencies' | 'places' | 'slug' | 'rank' | 'status' | 'breaking' | 'map' | 'ignore';

// The first of each language is the one to suggest.
const KEYS: Record<HeaderField, readonly string[]> = {
  headline: ['العنوان', 'عنوان', 'العنوان الرئيسي', 'العنوان الرئيس', 'عنوان الخبر', 'المانشيت', 'headline', 'title'],
  standfirst: ['العنوان الفرعي', 'عنوان فرعي', 'العنوان الثانوي', 'المقدمة', 'الملخص', 'ملخص', 'standfirst', 'subtitle', 'subheadline', 'summary', 'deck'],
  kicker: ['التمهيد', 'تمهيد', 'العنوان التمهيدي', 'عنوان تمهيدي', 'kicker', 'eyebrow'],
  published: ['التاريخ', 'تاريخ', 'تاريخ النشر', 'تاريخ الخبر', 'وقت النشر', 'النشر', 'date', 'published', 'publish date', 'pubdate'],
  updated: ['تاريخ التحديث', 'التحديث', 'آخر تحديث', 'updated', 'modified', 'last updated'],
  section: ['القسم', 'قسم', 'الباب', 'التصنيف', 'تصنيف', 'section', 'category'],
  topics: ['الوسوم', 'وسوم', 'الوسم', 'الموضوعات', 'المواضيع', 'الموضوع', 'topics', 'topic', 'tags', 'tag'],
  withoutTopics: ['بلا موضوعات', 'ليس من موضوعاته', 'without topics', 'withouttopics'],
  keywords: ['الكلمات المفتاحية', 'كلمات مفتاحية', 'keywords', 'keyword'],
  authors: ['الكاتب', 'كاتب', 'الكاتبة', 'الكتاب', 'الكاتبان', 'بقلم', 'المحرر', 'المحررة', 'المراسل', 'المراسلة', 'إعداد', 'author', 'authors', 'byline', 'by', 'writer', 'reporter'],
  sources: ['المصدر', 'مصدر', 'المصادر', 'مصادر', 'source', 'sources'],
  agencies: ['الوكالة', 'وكالة', 'الوكالات', 'agency', 'agencies', 'wire'],
  places: ['المكان', 'مكان', 'الأماكن', 'مكان الخبر', 'place', 'places', 'location', 'dateline'],
  slug: ['الرابط', 'الاسم اللطيف', 'slug'],
  rank: ['المنزلة', 'الأهمية', 'rank', 'priority'],
  status: ['الحال', 'الحالة', 'status'],
  breaking: ['عاجل', 'breaking'],
  map: ['الخريطة', 'map'],
  ignore: ['تجاهل', 'ignore'],
};

/** Fields whose value is a list, its entries parted by commas or semicolons. */
export const LIST_FIELDS: ReadonlySet<HeaderField> = new Set(['topics', 'withoutTopics', 'keywords', 'authors', 'sources', 'agencies', 'places', 'map', 'ignore']);

/** What a header says for yes and no, folded. A map, for a value may be any word, `constructor` too. */
export const ANSWERS: ReadonlyMap<string, boolean> = new Map([['نعم', true], ['yes', true], ['true', true], ['لا', false], ['بلا', false], ['no', false], ['false', false]]);

export const keyForm = (text: string): string => fold(text).replace(/[\s_-]+/g, ' ').trim();

const BY_KEY = new Map<string, HeaderField>();
for (const [field, names] of Object.entries(KEYS) as [HeaderField, readonly string[]][]) {
  for (const name of names) BY_KEY.set(keyForm(name), field);
}

/** The field that a key names, whatever its spelling (hamza, case, spaces), or null. */
export const fieldOf = (key: string): HeaderField | null => BY_KEY.get(keyForm(key)) ?? null;

/**
 * The known key that a mistyped one is nearest to.
 * @returns the key as it should be written and how many letters are wrong, or null when none is near
 */
export function nearestKey(key: string): { readonly key: string; readonly distance: number } | null {
  const form = keyForm(key);
  let best: { key: string; distance: number } | null = null;
  for (const name of Object.values(KEYS).flat()) {
    const wrong = editDistance(form, keyForm(name));
    if (best === null || wrong < best.distance) best = { key: name, distance: wrong };
  }
  const allowed = form.length <= 4 ? 1 : form.length <= 7 ? 2 : 3;
  return best !== null && best.distance <= allowed ? best : null;
}
