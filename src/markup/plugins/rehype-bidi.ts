/**
 * Isolates what the bidirectional algorithm would reorder (`5+1`, `24-11-2014`, `C++.`) and what runs the other way, each
 * in a `<bdi>` with its direction, as W3C "Inline markup and bidirectional text in HTML" asks.
 *
 * The text of a block is judged whole, across `<a>` or `<strong>`, so a run never begins or ends inside a word because an
 * element does. A run over several elements gets one `<bdi>` around them when it covers them whole.
 */
import type { Element, ElementContent, Root, RootContent, Text } from 'hast';
import type { Plugin } from 'unified';
import { segmentRuns } from '../../arabic/bidi.ts';
import { element, replaceChild } from './hast-elements.ts';
import { visitSentences } from './sentences.ts';
import type { Leaf, Parent } from './sentences.ts';

type Segment = ReturnType<typeof segmentRuns>[number];

interface Run {
  dir: 'ltr' | 'rtl';
  leaves: Leaf[];
}

export const rehypeBidi: Plugin<[], Root> = () => (tree) => {
  visitSentences(tree, isolate, directCode);
};

/** Code runs by its own first letter, whatever the paragraph; `bdi` and `bdo` have their direction by nature, a drawing by its maker. */
function directCode(node: Element): void {
  if (!/^bd|^svg$/.test(node.tagName)) node.properties['dir'] ??= 'auto';
}

function isolate(sentence: Leaf[]): void {
  const segments = segmentRuns(sentence.map(({ node }) => node.value).join(''));
  if (segments.some((segment) => segment.isolate)) for (const run of split(sentence, segments)) wrap(run);
}

/** Splits the texts of a sentence at the ends of its segments, isolates those that lie in one text, and gives the pieces of the others. */
function split(sentence: Leaf[], segments: Segment[]): Run[] {
  const runs = segments.map((segment): Run | undefined => (segment.isolate ? { dir: segment.dir, leaves: [] } : undefined));
  let current = 0;
  let used = 0;
  for (const { node, parents } of sentence) {
    const pieces: (Text | Element)[] = [];
    for (let start = 0; start < node.value.length; ) {
      const length = segments[current]?.text.length ?? Infinity;
      const piece: Text = { ...node, value: node.value.slice(start, start + length - used) };
      const run = runs[current];
      if (run && piece.value.length === length) pieces.push(element('bdi', { dir: run.dir }, [piece]));
      else {
        pieces.push(piece);
        run?.leaves.push({ node: piece, parents });
      }
      start += piece.value.length;
      used += piece.value.length;
      if (used === length) {
        current += 1;
        used = 0;
      }
    }
    const parent = parents.at(-1);
    if (parent) replaceChild(parent, parent.children.indexOf(node), pieces);
  }
  return runs.filter((run) => run !== undefined);
}

function wrap({ dir, leaves }: Run): void {
  const [first] = leaves;
  if (!first) return;
  const depth = first.parents.findLastIndex((parent, level) => leaves.every((leaf) => leaf.parents[level] === parent));
  const common = first.parents[depth];
  const parts = new Set<RootContent>(leaves.map((leaf) => asChild(leaf.parents[depth + 1]) ?? leaf.node));
  const texts = new Set<RootContent>(leaves.map((leaf) => leaf.node));
  if (common && [...parts].every((part) => isCovered(part, texts))) {
    const children: RootContent[] = common.children;
    const start = children.findIndex((child) => parts.has(child));
    const end = children.findLastIndex((child) => parts.has(child)) + 1;
    // An element without text may stand between them: it is in no sentence, and goes along.
    children.splice(start, end - start, element('bdi', { dir }, children.slice(start, end) as ElementContent[]));
    return;
  }
  // The run ends in the middle of an element: each of its pieces is isolated where it stands, the space around it left out.
  for (const { node, parents } of leaves) {
    const parent = parents.at(-1);
    const piece = node.value.trim();
    if (!parent || piece === '') continue;
    const [before = '', after = ''] = [node.value.slice(0, node.value.indexOf(piece)), node.value.slice(node.value.trimEnd().length)];
    const nodes = [textNode(before), element('bdi', { dir }, [textNode(piece)]), textNode(after)];
    replaceChild(parent, parent.children.indexOf(node), nodes.filter((part) => part.type === 'element' || part.value !== ''));
  }
}

function textNode(value: string): Text {
  return { type: 'text', value };
}

function asChild(parent: Parent | undefined): Element | undefined {
  return parent?.type === 'element' ? parent : undefined;
}

/** Whether every text inside a node belongs to the run. */
function isCovered(node: RootContent, texts: ReadonlySet<RootContent>): boolean {
  if (node.type === 'text') return texts.has(node);
  return node.type === 'element' && node.children.every((child) => isCovered(child, texts));
}
