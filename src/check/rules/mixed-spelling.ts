/** One word spelt in two ways: «اشتون» and «آشتون». */
import { wordsOf } from '../find.ts';
import type { Word } from '../find.ts';
import type { Copy, Finding, StyleRule } from '../rule.ts';
import { missingHamza } from './missing-hamza.ts';
import { hamzaOnWasl } from './hamza-on-wasl.ts';

/** Both are words: «أعلام» and «إعلام» say different things, and only a bare alef beside a hamza is a slip. */
const key = (word: string): string => word.replace(/[أإآ]/gu, 'ا');
const LEAST = 5;

function* check(copy: Copy): Generator<Finding> {
  const told = new Set([...missingHamza.check(copy), ...hamzaOnWasl.check(copy)].map(({ block, start }) => `${copy.blocks.indexOf(block)}:${start}`));
  const groups = new Map<string, Map<string, Word[]>>();
  for (const word of copy.blocks.flatMap(wordsOf)) {
    if (word.bare.length < LEAST || told.has(`${copy.blocks.indexOf(word.block)}:${word.start}`)) continue;
    const forms = groups.get(key(word.bare)) ?? new Map<string, Word[]>();
    groups.set(key(word.bare), forms.set(word.bare, [...(forms.get(word.bare) ?? []), word]));
  }
  for (const [bare, forms] of groups) {
    const plain = forms.get(bare);
    const other = [...forms.keys()].find((form) => form !== bare);
    if (!plain || other === undefined) continue;
    const [first] = plain;
    if (!first) continue;
    yield { block: first.block, start: first.start, end: first.end, message: { ar: `«${bare}» هنا و«${other}» في موضع آخر. وحّد الرسم.`, en: `"${bare}" here and "${other}" elsewhere. Spell the word in one way.` } };
  }
}

export const mixedSpelling: StyleRule = {
  name: 'mixed-spelling',
  level: 'info',
  about: { ar: 'تُرسم الكلمة في الخبر على صورة واحدة', en: 'A word is spelt in one way throughout an article.' },
  source: 'Measured in agency copy: fourteen words of one report spelt in two ways',
  check,
};
