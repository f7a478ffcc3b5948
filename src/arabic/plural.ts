import { formatNumber } from './digits.ts';
import type { Numerals } from './digits.ts';

export type Gender = 'masculine' | 'feminine';

/** Where a counted noun stands: `oblique` after a preposition, in a construct or as an object. Only the dual shows it in writing. */
export type Case = 'nominative' | 'oblique';

export type PluralForm = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';

/** A noun in every form in which Arabic counts it. */
export interface Noun {
  readonly gender: Gender;
  /** «خبر»: alone, and the genitive singular after whole hundreds. */
  readonly singular: string;
  /** «خبرًا»: the accusative singular after 11–99. */
  readonly accusative: string;
  /** «خبران», «خبرين». */
  readonly dual: Readonly<Record<Case, string>>;
  /** «أخبار»: after «لا» and 3–10. */
  readonly plural: string;
}

const RULES = new Intl.PluralRules('ar');

/** The form a number takes: CLDR's six for Arabic, through Intl. Fractions are `other`. */
export function pluralForm(n: number): PluralForm {
  return RULES.select(n);
}

/**
 * How many of something, in words where Arabic uses words: «لا أخبار», «خبر واحد», «خبران», «3 أخبار», «11 خبرًا», «100 خبر».
 *
 * After a hundred the last two digits rule, so 103 counts like 3 and 111 like 11. 101 and 102 would in full be «مئة خبر
 * وخبران»; written in digits they take the singular, «102 خبر», as after any whole hundred.
 * @param n zero or more; a fraction takes the singular
 * @throws RangeError for a negative number or none at all: nothing can be counted to it
 */
export function count(
  n: number,
  noun: Noun,
  numerals: Numerals,
  { case: standing = 'nominative' }: { readonly case?: Case } = {},
): string {
  if (!(n >= 0)) throw new RangeError(`Not a count: ${n}`);
  const number = formatNumber(n, numerals);
  switch (pluralForm(n)) {
    case 'zero':
      return `لا ${noun.plural}`;
    case 'one':
      return `${noun.singular} ${noun.gender === 'feminine' ? 'واحدة' : 'واحد'}`;
    case 'two':
      return noun.dual[standing];
    case 'few':
      return `${number} ${noun.plural}`;
    case 'many':
      return `${number} ${noun.accusative}`;
    case 'other':
      return `${number} ${noun.singular}`;
  }
}

/** A masculine noun with its broken or sound plural; the accusative takes tanween on alef. */
function masculine(singular: string, plural: string): Noun {
  return {
    gender: 'masculine',
    singular,
    accusative: `${singular}ًا`,
    dual: { nominative: `${singular}ان`, oblique: `${singular}ين` },
    plural,
  };
}

/** A feminine noun in ة, which opens to ت before the dual and takes no alef in the accusative. */
function feminine(singular: string, plural: string): Noun {
  const stem = singular.replace(/ة$/, 'ت');
  return {
    gender: 'feminine',
    singular,
    accusative: singular,
    dual: { nominative: `${stem}ان`, oblique: `${stem}ين` },
    plural,
  };
}

export const article: Noun = masculine('خبر', 'أخبار');
export const correction: Noun = masculine('تصحيح', 'تصحيحات');
export const topic: Noun = masculine('موضوع', 'موضوعات');
export const section: Noun = masculine('قسم', 'أقسام');
export const day: Noun = masculine('يوم', 'أيام');
export const source: Noun = masculine('مصدر', 'مصادر');
export const minute: Noun = feminine('دقيقة', 'دقائق');
export const result: Noun = feminine('نتيجة', 'نتائج');
export const page: Noun = feminine('صفحة', 'صفحات');
export const mark: Noun = feminine('علامة', 'علامات');
export const word: Noun = feminine('كلمة', 'كلمات');
export const character: Noun = masculine('محرف', 'محارف');
