/**
 * Lets no inline element begin or end inside an Arabic word: «و[اتفاق](…)» becomes a link on «واتفاق», and «ال**كتاب**ان» is
 * bold whole. An element boundary inside a word breaks the joins of its letters: `<b>` does in Firefox and WebKit, links and
 * marks do in WebKit. Not a character is lost, none changes its place.
 *
 * The element that begins or ends inside the word takes the whole of it; between two elements, the deeper one, then the first.
 * Where the extent is what an element says (deletions, insertions, quotations with their marks) it is left alone.
 */
import type { Root } from 'hast';
import type { Plugin } from 'unified';
import { cutWord } from '../../arabic/joins.ts';
import { visitSentences } from './sentences.ts';
import type { Leaf } from './sentences.ts';

export const rehypeWholeWords: Plugin<[], Root> = () => (tree) => {
  visitSentences(tree, mend);
};

const EXACT = new Set(['del', 'ins', 's', 'q']);

/** Whether an element that must keep its extent begins or ends between the two texts. */
function partedByExtent(before: Leaf, after: Leaf): boolean {
  const between = [...before.parents, ...after.parents].filter((parent) => !(before.parents.includes(parent) && after.parents.includes(parent)));
  return between.some((parent) => parent.type === 'element' && EXACT.has(parent.tagName));
}

function mend(sentence: Leaf[]): void {
  const leaves = sentence.filter(({ node }) => node.value !== '');
  for (let index = 1; index < leaves.length; index += 1) {
    const [before, after] = [leaves[index - 1], leaves[index]];
    if (before === undefined || after === undefined) continue;
    const cut = cutWord(before.node.value, after.node.value);
    if (cut === null || before.parents.at(-1) === after.parents.at(-1) || partedByExtent(before, after)) continue;
    const [head, tail] = cut;
    if (after.parents.length > before.parents.length) {
      before.node.value = before.node.value.slice(0, -head.length);
      after.node.value = head + after.node.value;
    } else {
      before.node.value += tail;
      after.node.value = after.node.value.slice(tail.length);
    }
    const emptied = [before, after].find(({ node }) => node.value === '');
    if (!emptied) continue;
    drop(emptied);
    leaves.splice(leaves.indexOf(emptied), 1);
    // The word may go on behind the text that is gone, on either side: both new boundaries are judged.
    index = Math.max(0, index - 2);
  }
}

/** Takes an empty text out of its element, and the element too if nothing else is in it. */
function drop({ node, parents }: Leaf): void {
  let child: Leaf['parents'][number] | Leaf['node'] = node;
  for (const parent of parents.toReversed()) {
    const siblings: unknown[] = parent.children;
    siblings.splice(siblings.indexOf(child), 1);
    if (siblings.length > 0 || parent === parents[0]) return;
    child = parent;
  }
}
