/** « without », or the other way round. */
import type { Finding, StyleRule } from '../rule.ts';

function* check(blocks: Parameters<StyleRule['check']>[0]['blocks']): Generator<Finding> {
  for (const [i, block] of blocks.entries()) {
    const open: number[] = [];
    for (const { index, 0: sign } of block.text.matchAll(/[«»]/gu)) {
      if (sign === '«') open.push(index);
      else if (open.pop() === undefined && !goesOn(blocks, i, block.text.slice(0, index))) {
        yield { block, start: index, end: index + 1, message: { ar: '«»» بلا «««. أضف علامة البدء أو احذف هذه.'.replace('«»»', 'علامة الإغلاق »').replace('«««', 'علامة بدء'), en: 'A closing » without an opening «. Add the one or delete the other.' } };
      }
    }
    // A quotation over several paragraphs opens each of them and closes in the last.
    const next = blocks[i + 1];
    if (open.length > 0 && !(next?.kind === block.kind && next.text.trimStart().startsWith('«'))) {
      const at = open.at(-1) ?? 0;
      yield { block, start: at, end: at + 1, message: { ar: 'علامة البدء « لم تُغلق. أضف » حيث ينتهي الاقتباس.', en: 'An opening « is not closed. Add » where the quotation ends.' } };
    }
  }
}

/** Whether an earlier paragraph opened a quotation that is still open here. */
function goesOn(blocks: Parameters<StyleRule['check']>[0]['blocks'], index: number, before: string): boolean {
  if (/[«]/.test(before)) return false;
  const previous = blocks[index - 1];
  if (!previous || previous.kind !== blocks[index]?.kind) return false;
  const signs = previous.text.match(/[«»]/gu) ?? [];
  return signs.at(-1) === '«';
}

export const unbalancedQuotes: StyleRule = {
  name: 'unbalanced-quotes',
  level: 'warning',
  about: { ar: 'لكل « علامة » تغلقها', en: 'Each « has its ».' },
  source: 'Common practice; quotations over several paragraphs as newspapers set them',
  check: ({ blocks }) => check(blocks),
};
