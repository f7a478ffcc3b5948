/** The forms that one name takes in running text: clitics before it, case in it, and spaces that come and go. All folded. */
import { onForget } from './terms.ts';

const ARABIC = /^[ء-ۓ]+$/;
/** Letters left when a clitic of one letter is taken off: fewer, and it was part of the word. */
const LEAST = 3;
/** «كـ» is rare before names and begins many: «كلاوس» is not «لاوس», «كريم» not «ريم». */
const LEAST_AFTER_KAF = 5;

/** What a word may be as the first of a name. */
export interface Reading {
  readonly word: string;
  /** Whether an article was taken off that the name itself may not have: «الناتو» for «ناتو». */
  readonly article: boolean;
}

/**
 * The readings of a word that begins a name: `[وف]?([بك]?ال|لل|[بلك])?` before it. The word as it stands comes first.
 * @param folded one word of a text
 */
export function readings(folded: string): readonly Reading[] {
  const found = known.get(folded) ?? read(folded);
  known.set(folded, found);
  return found;
}

/** A text has most of its words many times. */
const known = new Map<string, readonly Reading[]>();
onForget(() => known.clear());

function read(folded: string): Reading[] {
  if (!ARABIC.test(folded)) return [{ word: folded, article: false }];
  const bases = [folded];
  if (/^[وف]/.test(folded) && folded.length > LEAST) bases.push(folded.slice(1));
  const words = bases.flatMap((base) => {
    const found = [base];
    if (/^[بل]/.test(base) && base.length > LEAST) found.push(base.slice(1));
    if (base.startsWith('ك') && base.length > LEAST_AFTER_KAF) found.push(base.slice(1));
    // «لل» has swallowed the alef of the article.
    if (base.startsWith('لل') && base.length > LEAST) found.push(`ال${base.slice(2)}`);
    return found;
  });
  const bare = words.flatMap((word) => (word.startsWith('ال') && word.length >= LEAST + 2 ? [{ word: word.slice(2), article: true }] : []));
  return [...words.map((word) => ({ word, article: false })), ...bare];
}

/** أبو, which its place in the sentence makes أبي or أبا. */
const FATHER = new Set(['ابو', 'ابي', 'ابا']);
const isPlural = (word: string): boolean => word.length >= 6 && /^ال.*[وي]ن$/.test(word);

/** A word as cases and desks write it. */
function spellings(word: string): string[] {
  if (FATHER.has(word)) return [...FATHER];
  // «الإخوان المسلمون» is «الإخوان المسلمين» in most sentences.
  if (isPlural(word)) return [`${word.slice(0, -2)}ون`, `${word.slice(0, -2)}ين`];
  return [word];
}

/** عبد الله is written عبدالله as well, and أبو ظبي أبوظبي: the name with such words joined, and with them apart. */
function spacings(words: readonly string[]): (readonly string[])[] {
  const joined: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const [word = '', next] = [words[at], words[at + 1]];
    if (next !== undefined && ((word === 'عبد' && next.startsWith('ال')) || FATHER.has(word))) {
      joined.push(word + next);
      at += 1;
    } else joined.push(word);
  }
  const apart = words.flatMap((word) => {
    const [, servant] = /^عبد(ال.{2,})$/.exec(word) ?? [];
    const [, father, of] = /^(اب[ويا])([ء-ي]{3,})$/.exec(word) ?? [];
    if (servant !== undefined) return ['عبد', servant];
    return words.length > 1 && father !== undefined && of !== undefined ? [father, of] : [word];
  });
  return [words, joined, apart];
}

/** @returns every way in which a name may stand in a text, clitics aside; the name as given among them */
export function variants(words: readonly string[]): string[][] {
  const found = new Map<string, string[]>();
  for (const spaced of spacings(words)) {
    const ways = spaced.reduce<string[][]>((before, word) => before.flatMap((list) => spellings(word).map((one) => [...list, one])), [[]]);
    for (const way of ways) found.set(way.join(' '), way);
  }
  return [...found.values()];
}

/** The one form in which spellings of a name meet that differ in spaces and cases alone. */
export function joinedForm(words: readonly string[]): string[] {
  const joined = spacings(words)[1] ?? words;
  return joined.map((word) => word.replace(/^اب[ايو](?=$|[ء-ي]{3})/, 'ابو').replace(/^(ال.{2,})ون$/, '$1ين'));
}
