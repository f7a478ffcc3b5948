/** Our `visit` goes as unist-util-visit does, whatever the visitor answers. */
import fc from 'fast-check';
import type { Node, Parent } from 'unist';
import { visit as original } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { visit } from '../../src/markup/visit.ts';

interface Tree extends Parent {
  readonly name: string;
}

const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.record({
    type: fc.constantFrom('a', 'b'),
    name: fc.string({ minLength: 2, maxLength: 2 }),
    children: fc.oneof({ maxDepth: 4 }, fc.constant<Tree[]>([]), fc.array(tie('tree'), { maxLength: 4 })),
  }),
}));

const answers = fc.constantFrom<unknown>(undefined, true, false, 'skip', 'jump', ['skip', 'jump'], ['skip'], [true, 'jump']);

/** What each step of a walk was: the node, its index, the name of its parent. */
function walk(go: typeof original, root: Tree, type: string | undefined, given: readonly unknown[]): unknown[] {
  const seen: unknown[] = [];
  const visitor = (node: Node, index?: number, parent?: Parent): unknown => {
    seen.push([(node as Tree).name, index, (parent as Tree | undefined)?.name]);
    // Never back: walks that do not end say nothing.
    const jump = (answer: unknown): unknown => (answer === 'jump' ? (index ?? 0) + 2 : answer);
    const answer = given[seen.length % given.length];
    return Array.isArray(answer) ? answer.map(jump) : jump(answer);
  };
  (go as (...all: unknown[]) => void)(...(type === undefined ? [root, visitor] : [root, type, visitor]));
  return seen;
}

test('the same nodes in the same order', () => {
  fc.assert(
    fc.property(tree, fc.constantFrom(undefined, 'a'), fc.array(answers, { minLength: 1 }), (root, type, given) => {
      expect(walk(visit, root, type, given)).toEqual(walk(original, root, type, given));
    }),
  );
});
