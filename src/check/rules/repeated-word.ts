/** The same small word twice in a row. */
import { wordsOf } from '../find.ts';
import type { Copy, Finding, StyleRule } from '../rule.ts';

/** Words that nobody doubles on purpose. «هو هو», «لا لا», «ما ما», «جدًا جدًا» and doubled nouns may be meant. */
const SMALL = new Set(
  'في من على إلى عن مع أن إن أنّ إنّ التي الذي الذين هذا هذه ذلك تلك قد كان كانت بين بعد قبل عند حتى كما أو ثم لم لن سوف وفي ومن وعلى وإلى وقد وأن وكان التى الى ان او عبر ضد خلال حول لدى منذ حيث كل'.split(' '),
);

function* check({ blocks }: Copy): Generator<Finding> {
  for (const block of blocks) {
    const words = wordsOf(block);
    for (const [i, word] of words.entries()) {
      const before = words[i - 1];
      if (!before || before.bare !== word.bare || !SMALL.has(word.bare)) continue;
      if (!/^\s+$/.test(block.text.slice(before.end, word.start))) continue;
      yield { block, start: before.start, end: word.end, message: { ar: `تكررت «${word.written}». أبقِ واحدة.`, en: `"${word.written}" stands twice. Keep one.` } };
    }
  }
}

export const repeatedWord: StyleRule = {
  name: 'repeated-word',
  level: 'warning',
  about: { ar: 'لا تتكرر أداة مرتين متتاليتين', en: 'No small word stands twice in a row.' },
  source: 'A slip of typing; nouns and adverbs are doubled on purpose and left alone',
  check,
};
