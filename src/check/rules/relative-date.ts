/** «أمس» in an article that nobody can date. */
import { wordsOf } from '../find.ts';
import type { Copy, Finding, StyleRule } from '../rule.ts';

const RELATIVE = new Set(['اليوم', 'أمس', 'امس', 'غدا', 'غدًا', 'الجاري', 'الحالي', 'الماضي', 'الماضية', 'المقبل', 'المقبلة', 'القادم', 'القادمة', 'المنصرم', 'البارحة']);
/** What «الماضي» must stand with to be a date. */
const SPAN = new Set(['يوم', 'الأسبوع', 'الاسبوع', 'الشهر', 'العام', 'السنة', 'السبت', 'الأحد', 'الاحد', 'الاثنين', 'الإثنين', 'الثلاثاء', 'الأربعاء', 'الاربعاء', 'الخميس', 'الجمعة', 'يناير', 'فبراير', 'مارس', 'أبريل', 'ابريل', 'مايو', 'يونيو', 'يوليو', 'أغسطس', 'اغسطس', 'سبتمبر', 'أكتوبر', 'اكتوبر', 'نوفمبر', 'ديسمبر', 'الليلة', 'الشهور', 'الأشهر']);
const ALONE = new Set(['اليوم', 'أمس', 'امس', 'غدا', 'غدًا', 'البارحة']);

function* check({ blocks, facts }: Copy): Generator<Finding> {
  if (facts.dated) return;
  for (const block of blocks) {
    const words = wordsOf(block);
    for (const [i, word] of words.entries()) {
      const bare = word.bare.replace(/^و/u, '');
      const before = words[i - 1]?.bare.replace(/^[وفبل]/u, '') ?? '';
      if (!RELATIVE.has(bare) || (!ALONE.has(bare) && !SPAN.has(before))) continue;
      const said = ALONE.has(bare) ? word.written : `${words[i - 1]?.written ?? ''} ${word.written}`;
      yield { block, start: word.start, end: word.end, message: { ar: `«${said}» ولا تاريخ للخبر يُحسب منه. اكتب التاريخ، أو published في الرأس.`, en: `"${said}", and the article has no date to count it from. Write the date, or "published" in the head.` } };
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
