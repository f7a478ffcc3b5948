/**
 * Light stemming: which forms of a word belong together. Arabic writes و ف ب ك ل and the article in one piece with the word, and no
 * rule alone tells the و of «ووزير» from that of «وزير». So every plausible reading of a form is kept ({@link cores}), and where a
 * list of words that occur is at hand it decides ({@link relation}).
 *
 * Source of the affixes: the light10 stemmer (Larkey, Ballesteros and Connell, 2007), with more suffixes: measured on questions over
 * encyclopedia and news text in `npm run bench:search`.
 */

/** Letters left when a clitic of one letter is taken off: fewer, and it was part of the word. */
const LEAST = 3;

/** Pronouns and endings of number, gender and relation; longest first. */
const SUFFIXES = ['هما', 'كما', 'ها', 'هم', 'هن', 'كم', 'نا', 'ات', 'ان', 'ين', 'ون', 'وا', 'تم', 'يه', 'ته', 'اء', 'ه', 'ي', 'ت', 'ا'];

const ARABIC = /^[ء-ۓ]+$/;

/** Takes the endings off a folded Arabic word for as long as three letters are left. */
export function withoutSuffixes(word: string): string {
  let stem = word;
  for (;;) {
    const suffix = SUFFIXES.find((one) => stem.length - one.length >= LEAST && stem.endsWith(one));
    if (suffix === undefined) return stem;
    stem = stem.slice(0, -suffix.length);
  }
}

interface Core {
  readonly word: string;
  /** Whether a clitic of a single letter was taken off for it, which may have been the word's own. */
  readonly doubtful: boolean;
}

const ARTICLES = ['ال', 'بال', 'كال', 'لل'];

function afterConjunction(word: string): Core[] {
  const article = ARTICLES.find((one) => word.startsWith(one) && word.length - one.length >= 2);
  const found: Core[] = article === undefined ? [] : [{ word: word.slice(article.length), doubtful: article === 'لل' }];
  if (/^[بكل]/.test(word) && word.length > LEAST) found.push({ word: word.slice(1), doubtful: true });
  if (/^س[يتنا]/.test(word) && word.length > LEAST + 1) found.push({ word: word.slice(1), doubtful: true });
  return found;
}

/**
 * What may be left of a folded word without its clitics; the word itself comes first.
 * @param word folded; one that is not Arabic has no clitics
 */
export function cores(word: string): Core[] {
  const all: Core[] = [{ word, doubtful: false }];
  if (!ARABIC.test(word)) return all;
  all.push(...afterConjunction(word));
  if (/^[وف]/.test(word) && word.length > LEAST) {
    const rest = word.slice(1);
    // وال and فال are hardly ever a word's own.
    const sure = rest.startsWith('ال') && rest.length >= 5;
    all.push({ word: rest, doubtful: !sure }, ...afterConjunction(rest).map((core) => ({ ...core, doubtful: !sure || core.doubtful })));
  }
  return all;
}

const CLITICS = ['', 'و', 'ف'].flatMap((conjunction) => ['', ...ARTICLES, 'ب', 'ك', 'ل', 'س'].map((clitic) => conjunction + clitic));

/** The folded words of which a word may be a core, itself among them; many of them are none. */
export const withClitics = (core: string): string[] => CLITICS.map((clitics) => clitics + core);

const distinct = <T>(list: readonly T[]): T[] => [...new Set(list)];

/** The stems of every plausible reading of a folded word. */
export const stems = (word: string): string[] => distinct(cores(word).map((core) => (ARABIC.test(core.word) ? withoutSuffixes(core.word) : core.word)));

/**
 * Where in an index a folded word is kept: the last three letters of its stems. Clitics stand in front and seldom change them, so a
 * word and its clitic forms share a key; two words share one by chance as well.
 */
export const indexKeys = (word: string): string[] => distinct(stems(word).map((stem) => stem.slice(-LEAST)));

/** How two forms belong together, closest first. */
export type Relation = 'same' | 'clitic' | 'stem';

/** In how many articles a folded form occurs; 0 for one that does not. */
export type Occurrences = (folded: string) => number;

/** A form this many times as frequent as what is left without its first letter is a word of its own: «كتاب» is not ك + «تاب». */
const OWN_WORD = 8;

/** The readings of a form that the words of the archive bear out. */
function readings(word: string, occurs: Occurrences): string[] {
  // Only a whole word takes the article: where «الوزير» occurs, the و of «وزير» is its own.
  const own = occurs(`ال${word}`) > 0;
  return cores(word)
    .filter((core) => !core.doubtful || (!own && occurs(core.word) * OWN_WORD >= occurs(word)))
    .map((core) => core.word);
}

/** Prepares the comparison of forms with one word of a query; see {@link Relation}. Both sides are folded. */
export function relation(word: string, occurs: Occurrences): (form: string) => Relation | undefined {
  // A word that the paper has only with clitics is a word all the same: whoever asks for it knows it.
  const known: Occurrences = occurs(word) > 0 ? occurs : (folded) => (folded === word ? Infinity : occurs(folded));
  const own = readings(word, occurs);
  const words = new Set(own);
  const roots = new Set(own.map(withoutSuffixes));
  const all = new Set(stems(word));
  const either = [...all];
  return (form) => {
    if (form === word) return 'same';
    // Affixes are only taken off: a form that holds none of the stems has none of them, and most of a shard's forms end here.
    if (!either.some((stem) => form.includes(stem))) return undefined;
    if (!stems(form).some((stem) => all.has(stem))) return undefined;
    if (!ARABIC.test(word) || !ARABIC.test(form)) return undefined;
    const others = readings(form, known);
    if (others.some((one) => words.has(one))) return 'clitic';
    return others.some((one) => roots.has(withoutSuffixes(one))) ? 'stem' : undefined;
  };
}
