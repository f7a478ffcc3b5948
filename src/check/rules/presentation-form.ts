/** Shaped letters of old systems in place of letters. */
import { eachMatch } from '../find.ts';
import type { StyleRule } from '../rule.ts';

/** Not ﷲ ﷺ ﷼ and their neighbours (U+FDF0–FDFF) nor the ornate parentheses, which are used as they are. */
const FORMS = /[\ufb50-\ufd3d\ufd50-\ufdcf\ufe70-\ufefc]+/gu;

export const presentationForm: StyleRule = {
  name: 'presentation-form',
  level: 'warning',
  about: { ar: 'تُكتب الحروف حروفًا لا أشكالًا مرسومة من أنظمة قديمة', en: 'Letters are written as letters, not as the shapes of old systems.' },
  source: 'Unicode 16, chapter 9.2: presentation forms are for compatibility only',
  check: (copy) =>
    eachMatch(copy, FORMS, ({ 0: written }) => {
      const fix = written.normalize('NFKC');
      return { message: { ar: `«${written}» أشكال حروف من نظام قديم. اكتب «${fix}».`, en: `"${written}" are presentation forms of an old system. Write "${fix}".` }, fix };
    }),
};
