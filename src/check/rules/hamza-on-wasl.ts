/** «الإستشاري»: a hamza on an alef that only joins. */
import { wordsOf } from '../find.ts';
import { cuts, nounForms, verbForms } from '../lexicon/forms.ts';
import { WASL, WASL_VERBS, WASL_WORDS } from '../lexicon/wasl.ts';
import type { Copy, Finding, StyleRule } from '../rule.ts';

const known = new Set([...WASL.flatMap(nounForms), ...WASL_WORDS]);
const verbs = new Set(WASL_VERBS.flatMap(verbForms));

const isWasl = ({ before, rest }: { before: string; rest: string }): boolean => {
  const right = `ا${rest.slice(1)}`;
  return /^[إأ]/u.test(rest) && (known.has(right) || (rest.startsWith('إ') && /^[وف]?$/u.test(before) && verbs.has(right)));
};

/** Whether a word, without marks, has a hamza on a joining alef. */
export const hasHamzaOnWasl = (bare: string): boolean => /[إأ]/u.test(bare) && cuts(bare).some(isWasl);

function* check({ blocks }: Copy): Generator<Finding> {
  for (const block of blocks) {
    for (const { written, bare, start, end } of wordsOf(block)) {
      if (!hasHamzaOnWasl(bare)) continue;
      const at = written.search(/[إأ]/u);
      const fix = `${written.slice(0, at)}ا${written.slice(at + 1)}`;
      yield { block, start, end, message: { ar: `همزة زائدة في «${written}»: ألفها ألف وصل. اكتب «${fix}».`, en: `"${written}" has a hamza on a joining alef. Write "${fix}".` }, fix };
    }
  }
}

export const hamzaOnWasl: StyleRule = {
  name: 'hamza-on-wasl',
  level: 'warning',
  about: { ar: 'لا همزة على ألف الوصل: «الاستشاري» لا «الإستشاري»', en: 'No hamza is written on a joining alef: «الاستشاري», not «الإستشاري».' },
  source: 'Rules of the hamza, Academy of the Arabic Language in Cairo (1979); verbal nouns of the forms VII–X',
  check,
};
