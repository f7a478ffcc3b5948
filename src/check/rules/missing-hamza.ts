/** «الاسلامية», «اكدت», «الى»: a hamza that was not written. */
import { wordsOf } from '../find.ts';
import { cuts, nounForms, verbForms } from '../lexicon/forms.ts';
import { EITHER, NOUNS, PARTICLES, VERBS, WORDS } from '../lexicon/hamza.ts';
import type { Copy, Finding, StyleRule } from '../rule.ts';

const withoutHamza = (word: string): string => word.replace(/^[أإ]/u, 'ا');

/** Bare form → right form; a form that two words share is left out. */
function index(words: readonly string[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const shared = new Set<string>();
  for (const word of words) {
    const bare = withoutHamza(word);
    if (found.has(bare) && found.get(bare) !== word) shared.add(bare);
    found.set(bare, word);
  }
  for (const bare of shared) found.delete(bare);
  return found;
}

const nouns = index([...NOUNS.flatMap(nounForms), ...WORDS.map((word) => word.replace(/[\u064b-\u0652]/gu, ''))]);
const verbs = index(VERBS.flatMap(verbForms));
/** Names spelt out letter by letter: in «سي ان ان» no word is misspelt. */
const SPELT = new Set(['ام', 'اي', 'ان', 'ايه', 'بي', 'سي', 'اس', 'اف', 'ار', 'ال', 'او', 'يو', 'دي', 'تي', 'اتش', 'كيو', 'في']);
/** «الفهم», «الزام»: with the article the alef is its own. */
const ARTICLE = /^[وف]?[بك]?ال/u;

function right(word: string): string | null {
  const [, join = '', rest = ''] = /^([وف]?)(.+)$/u.exec(word) ?? [];
  const particle = PARTICLES[rest];
  if (particle !== undefined) return join + particle;
  for (const { before, rest } of cuts(word)) {
    if (!rest.startsWith('ا')) continue;
    // The article itself begins with a bare alef, and «كان», «بان» are words.
    if (before === '' && ARTICLE.test(word) && !nouns.has(word)) continue;
    const noun = nouns.get(rest);
    if (noun !== undefined && rest.length > 2 && !(before !== '' && rest.length < 4 && /[بكل]$/u.test(before))) return before + noun;
    const verb = /^[وف]?$/u.test(before) ? verbs.get(rest) : undefined;
    if (verb !== undefined && rest.length > 3) return before + verb;
  }
  return null;
}

/** The two words that a bare form could be, with its و; nothing where it is not in doubt. «فان» is a name too. */
function choicesOf(bare: string): readonly string[] | undefined {
  const join = bare.startsWith('و') ? 'و' : '';
  return EITHER[bare.slice(join.length)]?.map((one) => join + one);
}

/** Whether a word, without marks, lacks its hamza. */
export const lacksHamza = (bare: string): boolean => choicesOf(bare) !== undefined || ![null, bare].includes(right(bare));

/** The word as it was written, marks and all, with the one letter changed in which its right form differs. */
function withHamza(written: string, bare: string, fixed: string): string {
  const letters = Array.from(written.matchAll(/[^\u064b-\u065f\u0670\u0640]/gu), ({ index }) => index);
  const at = letters[Array.from(fixed).findIndex((letter, i) => letter !== bare[i])] ?? 0;
  return written.slice(0, at) + fixed.charAt(letters.indexOf(at)) + written.slice(at + 1);
}

function* check({ blocks }: Copy): Generator<Finding> {
  for (const block of blocks) {
    const words = wordsOf(block);
    for (const [i, { written, bare, start, end }] of words.entries()) {
      if (!/^[وف]?[بكل]?(?:ال|لل)?ا/u.test(bare)) continue;
      const spelt = [words[i - 1], words[i + 1]].some((other) => other !== undefined && SPELT.has(other.bare) && Math.min(Math.abs(other.end - start), Math.abs(other.start - end)) <= 1);
      if (spelt && SPELT.has(bare)) continue;
      const choice = choicesOf(bare);
      if (choice) {
        const shown = choice.map((one) => `«${one}»`);
        yield { block, start, end, message: { ar: `همزة ناقصة في «${written}». اكتب ${shown.join(' أو ')}.`, en: `A hamza is missing in "${written}". Write ${shown.join(' or ')}.` } };
        continue;
      }
      const fixed = right(bare);
      if (fixed === null || fixed === bare) continue;
      const fix = withHamza(written, bare, fixed);
      yield { block, start, end, message: { ar: `همزة ناقصة في «${written}». اكتب «${fix}».`, en: `A hamza is missing in "${written}". Write "${fix}".` }, fix };
    }
  }
}

export const missingHamza: StyleRule = {
  name: 'missing-hamza',
  level: 'warning',
  about: { ar: 'تُكتب همزة القطع: «الإسلامية» لا «الاسلامية»', en: 'The hamza of a word is written: «الإسلامية», not «الاسلامية».' },
  source: 'Rules of the hamza, Academy of the Arabic Language in Cairo (1979); a closed list of words of the news',
  check,
};
