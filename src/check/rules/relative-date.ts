/** «أمس» in an article that nobody can date. */
import { wordsOf } from '../find.ts';
import type { Word } from '../find.ts';
import type { Copy, Finding, StyleRule } from '../rule.ts';

/** Days that say themselves how far they are. */
const DAYS = new Set(['أمس', 'امس', 'غدا', 'البارحة']);
/** What «الماضي» must stand with to be a date, and what it is said in. */
const SPAN = new Set(
  'يوم اليوم الأسبوع الاسبوع الشهر العام السنة السبت الأحد الاحد الاثنين الإثنين الثلاثاء الأربعاء الاربعاء الخميس الجمعة يناير فبراير مارس أبريل ابريل إبريل مايو يونيو يوليو أغسطس اغسطس سبتمبر أكتوبر اكتوبر نوفمبر ديسمبر الليلة الشهور الأشهر الاشهر'.split(' '),
);
const SHIFT = new Set('الجاري الجارية الحالي الحالية الماضي الماضية المقبل المقبلة القادم القادمة المنصرم المنصرمة الفائت'.split(' '));
/** «نفس اليوم», «في اليوم»: some day, not this one; «أما اليوم», «حتى اليوم»: these times. */
const NOT_TODAY_BEFORE = new Set('نفس ذات ذلك هذا في بعد قبل طوال طيلة خلال أما حتى إلى منذ عن مدى منتصف نصف أول آخر كل رقم نهاية بداية مدار'.split(' '));
/** «اليوم التالي», «اليوم الذي»: the day is told, not shown. */
const NOT_TODAY_AFTER = /^(?:الذي|التي|نفسه|ذاته|عينه|التالي|السابق|السابقة|التالية|الموعود|العالمي|الدولي|الوطني|القومي|الدراسي|الواحد|الأول|الاول|الثان|الثاني|الثالث|الرابع|الخامس|السادس|السابع|الثامن|التاسع|العاشر|الحادي|الأخير|الاخير|الختامي|الافتتاحي|العاشر|مع|كما|بات|أصبح|صار)$/u;

/** «اليوم» is this day unless its neighbours say otherwise: between a verb and its subject, before a weekday, at the end. */
function isToday(words: readonly Word[], i: number): boolean {
  const [before, word, after] = [words[i - 1], words[i], words[i + 1]];
  if (!word) return false;
  // «اليوم، تعد…» at the head of a sentence is «nowadays» as often as a date.
  if (/^[،,]/u.test(word.block.text.slice(word.end)) && (!before || /[.؟!:]\s*$/u.test(word.block.text.slice(before.end, word.start)))) return false;
  return !NOT_TODAY_BEFORE.has(before?.bare.replace(/^و/u, '') ?? '') && !NOT_TODAY_AFTER.test(after?.bare ?? '');
}

/** What the words from `i` say of a day or a span, counted from today; nothing where they say none. */
function saidAt(words: readonly Word[], i: number): string | undefined {
  const word = words[i];
  if (!word) return undefined;
  const bare = word.bare.replace(/^و/u, '');
  if (bare === 'اليوم') return isToday(words, i) ? word.written : undefined;
  if (DAYS.has(bare)) return word.written;
  const before = words[i - 1];
  return SHIFT.has(bare) && before && SPAN.has(before.bare.replace(/^[وفبل]/u, '')) ? `${before.written} ${word.written}` : undefined;
}

function* check({ blocks, facts }: Copy): Generator<Finding> {
  if (facts.dated) return;
  // The heading of a column is no date.
  for (const block of blocks.filter(({ kind }) => kind !== 'cell')) {
    const words = wordsOf(block);
    for (const [i, { start, end }] of words.entries()) {
      const said = saidAt(words, i);
      if (said === undefined) continue;
      yield { block, start, end, message: { ar: `«${said}» ولا تاريخ للخبر يُحسب منه. اكتب التاريخ، أو published في الرأس.`, en: `"${said}", and the article has no date to count it from. Write the date, or "published" in the head.` } };
    }
  }
}

export const relativeDate: StyleRule = {
  name: 'relative-date',
  level: 'warning',
  about: { ar: 'لا «أمس» ولا «الشهر الماضي» في خبر بلا تاريخ', en: 'No "yesterday" in an article without a date.' },
  source: 'An archive is read years later; measured in agency copy without a date line: seven in one report',
  check,
};
