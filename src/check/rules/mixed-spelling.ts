/** One word spelt in two ways: «اشتون» and «آشتون». */
import { wordsOf } from '../find.ts';
import type { Word } from '../find.ts';
import type { Copy, Finding, StyleRule } from '../rule.ts';
import { hasHamzaOnWasl } from './hamza-on-wasl.ts';
import { lacksHamza } from './missing-hamza.ts';

/** Both are words: «أعلام» and «إعلام» say different things, and only a bare alef beside a hamza is a slip. */
const key = (word: string): string => word.replace(/[أإآ]/gu, 'ا');
const LEAST = 5;

function* check({ blocks }: Copy): Generator<Finding> {
  /** Of each word, its spellings with where they stand first. */
  const words = new Map<string, Map<string, Word>>();
  for (const word of blocks.flatMap(wordsOf)) {
    if (word.bare.length < LEAST) continue;
    const spellings = words.get(key(word.bare)) ?? new Map<string, Word>();
    words.set(key(word.bare), spellings);
    if (!spellings.has(word.bare)) spellings.set(word.bare, word);
  }
  for (const [bare, spellings] of words) {
    const plain = spellings.get(bare);
    // What another rule calls misspelt is told already.
    const other = [...spellings.keys()].find((one) => one !== bare && !hasHamzaOnWasl(one));
    if (!plain || other === undefined || lacksHamza(bare)) continue;
    yield { block: plain.block, start: plain.start, end: plain.end, message: { ar: `«${bare}» هنا و«${other}» في موضع آخر. وحّد الرسم.`, en: `"${bare}" here and "${other}" elsewhere. Spell the word in one way.` } };
  }
}

export const mixedSpelling: StyleRule = {
  name: 'mixed-spelling',
  level: 'info',
  about: { ar: 'تُرسم الكلمة في الخبر على صورة واحدة', en: 'A word is spelt in one way throughout an article.' },
  source: 'Measured in agency copy: fourteen words of one report spelt in two ways',
  check,
};
