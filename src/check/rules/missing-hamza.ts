/** «الاسلامية», «اكدت», «الى»: a hamza that was not written. */
import { wordsOf } from '../find.ts';
import type { Word } from '../find.ts';
import { cuts, nounForms, verbForms } from '../lexicon/forms.ts';
import { EITHER, IMPERATIVES, NOUNS, PARTICLES, VERBS, WITH_ARTICLE, WORDS } from '../lexicon/hamza.ts';
import type { Copy, Finding, StyleRule } from '../rule.ts';

const withoutHamza = (word: string): string => word.replace(/^[أإآ]/u, 'ا');
const withoutMarks = (word: string): string => word.replace(/[\u064b-\u0652]/gu, '');

/**
 * What may stand before a form: `any` clitics; `start` none but the article, since with و a short word makes another one («واحد», «واصل»);
 * `article` only with it.
 */
type Before = 'any' | 'start' | 'article';
interface Right {
  readonly word: string;
  readonly before: Before;
}

/** Stems of so many letters are read behind clitics. */
const LONG = 4;
const reach = (stem: string): Before => (withoutMarks(stem).replace(/ة$/u, '').length >= LONG ? 'any' : 'start');

/** Bare form → right form; a form that two words share is left out. */
function index(words: Iterable<Right>): ReadonlyMap<string, Right> {
  const found = new Map<string, Right>();
  const shared = new Set<string>();
  for (const one of words) {
    const bare = withoutHamza(one.word);
    const other = found.get(bare);
    if (other && other.word !== one.word) shared.add(bare);
    // A form of a longer stem may stand behind more.
    if (other?.word !== one.word || one.before === 'any') found.set(bare, one);
  }
  for (const bare of shared) found.delete(bare);
  return found;
}

const nouns = index([
  ...NOUNS.flatMap((stem) => nounForms(stem).map((word): Right => ({ word, before: reach(stem) }))),
  ...WORDS.map((word): Right => ({ word: withoutMarks(word), before: reach(word) })),
  ...WITH_ARTICLE.map((word): Right => ({ word, before: 'article' })),
]);
const verbs = index(VERBS.flatMap((stem) => verbForms(stem).map((word): Right => ({ word, before: 'any' }))));
/** Names spelt out letter by letter: in «سي ان ان» no word is misspelt. */
const SPELT = new Set(['ام', 'اي', 'ان', 'ايه', 'بي', 'سي', 'اس', 'اف', 'ار', 'ال', 'او', 'يو', 'دي', 'تي', 'اتش', 'كيو', 'في']);
/** «الفهم», «الزام»: with the article the alef is its own. */
const ARTICLE = /^[وف]?[بك]?ال/u;

function fits(before: string, rest: string, allowed: Before): boolean {
  if (/(?:ال|لل)$/u.test(before)) return true;
  if (allowed !== 'any') return allowed === 'start' && before === '';
  // «وكالات» are no «آلات», «بالزام» may be a name with its article.
  return !(rest.startsWith('ال') && /[بكل]$/u.test(before));
}

function right(word: string): string | null {
  const particle = PARTICLES[word] ?? (/^[وف]/u.test(word) && word.length > 3 ? PARTICLES[word.slice(1)] : undefined);
  if (particle !== undefined) return PARTICLES[word] === undefined ? word.charAt(0) + particle : particle;
  for (const { before, rest } of cuts(word)) {
    if (!rest.startsWith('ا') || rest.length < 3) continue;
    // The article itself begins with a bare alef, and «كان», «بان» are words.
    if (before === '' && ARTICLE.test(word) && !nouns.has(word)) continue;
    const noun = nouns.get(rest);
    if (noun && fits(before, rest, noun.before)) return before + noun.word;
    const verb = /^[وف]?$/u.test(before) ? verbs.get(rest) : undefined;
    if (verb && rest.length > 3 && !IMPERATIVES.has(rest) && !(before !== '' && rest.startsWith('ال'))) return before + verb.word;
  }
  return null;
}

/** The two words that a bare form could be, with its و; nothing where it is not in doubt. «فان» is a name too. */
function choicesOf(bare: string): readonly string[] | undefined {
  if (EITHER[bare]) return EITHER[bare];
  return bare.startsWith('و') ? EITHER[bare.slice(1)]?.map((one) => `و${one}`) : undefined;
}

/** «فان الكونغرس»: before an article it is the particle; elsewhere it may be a name, «فان دايك». */
const isParticle = ({ bare, block, end }: Word): boolean => bare === 'فان' && /^ +ال/u.test(block.text.slice(end, end + 4));

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
    for (const [i, word] of words.entries()) {
      const { written, bare, start, end } = word;
      if (!/^[وف]?[بكل]?(?:ال|لل)?ا/u.test(bare)) continue;
      const spelt = [words[i - 1], words[i + 1]].some((other) => other !== undefined && SPELT.has(other.bare) && Math.min(Math.abs(other.end - start), Math.abs(other.start - end)) <= 1);
      if (spelt && SPELT.has(bare)) continue;
      const choice = choicesOf(bare);
      if (choice) {
        const shown = choice.map((one) => `«${one}»`);
        yield { block, start, end, message: { ar: `همزة ناقصة في «${written}». اكتب ${shown.join(' أو ')}.`, en: `A hamza is missing in "${written}". Write ${shown.join(' or ')}.` } };
        continue;
      }
      const fixed = isParticle(word) ? 'فإن' : right(bare);
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
