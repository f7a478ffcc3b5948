/** Copy of any length for measurements: words made of roots and patterns, as frequent as words of a language are (Zipf), with clitics. */
import { random } from '../site/crowd.ts';

const LETTERS = 'بتثجحخدذرزسشصضطظعغفقكلمنهوي';
/** 1, 2 and 3 stand for the letters of the root. */
const PATTERNS = ['123', '1ا23', '12ا3', '123ة', 'م12و3', 'ت1ا23', '12ي3', 'م123', 'ا12ا3', 'ت12ي3', 'ا1ت2ا3', 'م1ا23ة', 'است12ا3', '1واي2ة'];
const PREFIXES = ['', '', '', '', '', '', '', '', '', 'ال', 'ال', 'ال', 'ال', 'ال', 'ال', 'ال', 'و', 'ب', 'ل', 'وال', 'بال'];
const SUFFIXES = ['', '', '', '', '', '', '', '', '', '', '', '', '', '', '', 'ها', 'ات', 'ين', 'ية', 'ي', 'ه'];
/** Words that stand in nearly every sentence. */
const PARTICLES = ['في', 'من', 'على', 'إلى', 'أن', 'عن', 'مع', 'التي', 'الذي', 'هذا', 'بعد', 'كان', 'قال', 'ما', 'لا', 'بين'];

const LEMMAS = 12_000;
const PARTICLE_SHARE = 0.25;

/** @param seed the same seed gives the same words */
export function corpus(seed: number) {
  const next = random(seed);
  const pick = <T>(list: ArrayLike<T>): T => list[Math.floor(next() * list.length)] as T;
  const lemmas = Array.from({ length: LEMMAS }, () => {
    const root = [pick(LETTERS), pick(LETTERS), pick(LETTERS)];
    return pick(PATTERNS).replace(/[123]/g, (n) => root[Number(n) - 1] ?? '');
  });
  // The inverse of Zipf's distribution with exponent 1: rank n^u for u in 0–1.
  const lemma = (): string => lemmas[Math.floor(LEMMAS ** next()) - 1] ?? '';
  const word = (): string => (next() < PARTICLE_SHARE ? pick(PARTICLES) : `${pick(PREFIXES)}${lemma()}${pick(SUFFIXES)}`);
  const words = (count: number): string => Array.from({ length: count }, word).join(' ');
  return { next, pick, word, words, lemma, paragraphs: (count: number): string[] => Array.from({ length: Math.ceil(count / 60) }, () => `${words(60)}.`) };
}
