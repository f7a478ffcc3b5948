/**
 * Links the first mention of each of an article's topics to the topic's page: whole words, with their clitics, in running text alone.
 * Headings, quotations, tables, figures, facts, notes, code and what is a link already are left as they are, and so is a name whose
 * parts differ in emphasis: a link would begin or end inside an element.
 *
 * Who is named is not judged here: the page gives a function (`options.topics`). Runs when the text is final, and before
 * `rehype-bidi`, which isolates whatever a name holds.
 */
import type { Element, ElementContent, Root, RootContent } from 'hast';
import type { Plugin } from 'unified';
import { visit } from 'unist-util-visit';
import { cutWord } from '../../arabic/joins.ts';
import { renderOptions } from '../context.ts';
import type { TopicLink } from '../context.ts';
import { element, property, replaceChild } from './hast-elements.ts';
import { mayHave } from './rehype-tags.ts';
import { visitSentences } from './sentences.ts';
import type { Leaf, Parent } from './sentences.ts';

/** A name is linked where nothing but these stands around it. */
const RUNNING_TEXT = new Set('p ul ol li strong b em i u span small var'.split(' '));

const isRunning = (node: Parent | RootContent): node is Element =>
  node.type === 'element' && RUNNING_TEXT.has(node.tagName) && node.properties['dir'] === undefined;

/** A name inside one text, in UTF-16 units of it. */
interface Place {
  readonly leaf: Leaf;
  readonly start: number;
  readonly end: number;
  readonly href: string;
}

export const rehypeTopics: Plugin<[], Root> = () => (tree, file) => {
  const { topics } = renderOptions(file);
  if (!topics) return;
  const sentences: Leaf[][] = [];
  visitSentences(tree, (sentence) => sentences.push(sentence));
  const blocks = sentences.map((sentence) => sentence.map(({ node }) => node.value).join(''));
  const open = openBlocks(tree);
  const done = mayHave(file, 'a') ? addresses(tree) : new Set<string>();
  const places: Place[] = [];
  for (const link of topics(blocks)) {
    const place = done.has(link.href) ? undefined : locate(sentences[link.block] ?? [], link);
    if (!place || !place.leaf.parents.every((parent, depth) => (depth === 0 ? open.has(parent) : isRunning(parent)))) continue;
    done.add(link.href);
    places.push(place);
  }
  // From the end of a text to its beginning, so that places before it stay where they are.
  for (const place of places.toSorted((a, b) => b.start - a.start)) wrap(place);
};

/** Blocks of running text: paragraphs and items of lists that no quotation, box or figure holds. */
function openBlocks(tree: Root): ReadonlySet<Parent> {
  const found = new Set<Parent>();
  const walk = (parent: Parent): void => {
    for (const child of parent.children) {
      if (!isRunning(child)) continue;
      found.add(child);
      walk(child);
    }
  };
  walk(tree);
  return found;
}

/** Where the text leads already. */
function addresses(tree: Root): Set<string> {
  const found = new Set<string>();
  visit(tree, 'element', (node) => {
    if (node.tagName === 'a') found.add(property(node, 'href'));
  });
  return found;
}

/** The text that holds a name whole; none where the name runs over several, or its ends would cut a word. */
function locate(sentence: readonly Leaf[], { start, end, href }: TopicLink): Place | undefined {
  let before = 0;
  for (const leaf of sentence) {
    const { length } = leaf.node.value;
    if (start >= before && end <= before + length) {
      const whole = sentence.map(({ node }) => node.value).join('');
      const cuts = [start, end].some((at) => cutWord(whole.slice(0, at), whole.slice(at)) !== null);
      return cuts ? undefined : { leaf, start: start - before, end: end - before, href };
    }
    before += length;
  }
  return undefined;
}

function wrap({ leaf: { node, parents }, start, end, href }: Place): void {
  const parent = parents.at(-1);
  if (!parent) return;
  const link = element('a', { href, className: ['topic'] }, [{ type: 'text', value: node.value.slice(start, end) }]);
  const rest = node.value.slice(end);
  const at = parent.children.indexOf(node);
  const after: ElementContent[] = rest === '' ? [link] : [link, { type: 'text', value: rest }];
  // The text before it stays the same node: names that stand there are put into it later.
  node.value = node.value.slice(0, start);
  replaceChild(parent, at, node.value === '' ? after : [node, ...after]);
}
