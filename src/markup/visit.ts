/**
 * The `visit` of unist-util-visit for trees as this paper has them. That one gives a function with a name of its own to each node, which
 * took a sixth of the time in which a body is read and rendered. Order and answers are the same (tests/markup/visit.test.ts).
 */
import type { Node, Parent } from 'unist';
import { EXIT, SKIP } from 'unist-util-visit';
import type { visit as original } from 'unist-util-visit';

export { EXIT, SKIP };

type Answer = boolean | 'skip' | number | readonly [action: boolean | 'skip', next?: number | null] | null | undefined;
type Visitor = (node: Node, index: number | undefined, parent: Parent | undefined) => Answer;

/** Visits a node and what is in it. @returns the index to go on at, `undefined` for the next one, or that all is done */
function go(node: Node, index: number | undefined, parent: Parent | undefined, type: string | undefined, visitor: Visitor): number | undefined | typeof EXIT {
  const answer = type === undefined || node.type === type ? visitor(node, index, parent) : undefined;
  const action = Array.isArray(answer) ? (answer[0] as Answer) : answer;
  if (action === EXIT) return EXIT;
  const next = Array.isArray(answer) ? (answer[1] as number | undefined) : typeof answer === 'number' ? answer : undefined;
  if (action === SKIP || !('children' in node)) return next;
  const inside = node as Parent;
  for (let at = 0; at >= 0 && at < inside.children.length; ) {
    const result = go(inside.children[at] as Node, at, inside, type, visitor);
    if (result === EXIT) return EXIT;
    at = result ?? at + 1;
  }
  return next;
}

/** Calls a function for each node of a type, or for all: see unist-util-visit. A type is its name; other tests there are none. */
export const visit = ((tree: Node, test: string | Visitor, visitor?: Visitor): void => {
  if (typeof test === 'string') go(tree, undefined, undefined, test, visitor as Visitor);
  else go(tree, undefined, undefined, undefined, test);
}) as typeof original;
