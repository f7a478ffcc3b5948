/** Articles of any number with text behind them: some are copies of the one before, some share topics. */
import { signature } from '../../src/arabic/signature.ts';
import { packStems } from '../../src/arabic/stems.ts';
import { tellingStems } from '../../src/arabic/telling.ts';
import type { Article } from '../../src/schema/article.ts';
import { edited } from '../arabic/copy.ts';
import { corpus } from '../search/corpus.ts';
import { article } from './factory.ts';

/** One article in so many is a copy of the one before, with every twentieth word changed. */
export const COPY_EVERY = 20;
/** So many a day. */
const DAILY = 40;

export function crowd(count: number, topics: readonly string[], words: number): Article[] {
  const make = corpus(17);
  let last: string[] = [];
  return Array.from({ length: count }, (_, i) => {
    const other = make.paragraphs(words);
    const body = i % COPY_EVERY === 1 ? last.map((block) => edited(block, 0.05, other[0] ?? '', make.next)) : other;
    last = body;
    const published = new Date(Date.UTC(2014, 0, 1) + (i * 86_400_000) / DAILY).toISOString().replace('.000Z', '+00:00');
    return article({
      published,
      topics: make.next() < 0.5 ? [make.pick(topics)] : [],
      stems: packStems(tellingStems({ headline: make.words(9), standfirst: '', body })),
      signature: signature(body),
    });
  });
}
