/**
 * Sets a body in the digits of the paper: the marks of footnotes, which are the renderer's own, always; the copy where the paper
 * asks for it. A number may run across elements («2**014**»), so a sentence is set whole and cut again where it was. Code, and
 * whatever states its direction, is left alone.
 */
import type { Element, Root } from 'hast';
import type { Plugin } from 'unified';
import { visit } from 'unist-util-visit';
import { copyInNumerals } from '../../arabic/copy-numerals.ts';
import type { Numerals } from '../../arabic/digits.ts';
import { renderOptions } from '../context.ts';
import { mayHave } from './rehype-tags.ts';
import { visitSentences } from './sentences.ts';

export const rehypeNumerals: Plugin<[], Root> = () => (tree, file) => {
  const { numerals } = renderOptions(file);
  if (!numerals) return;
  if (numerals.copy) setSentences(tree, numerals.of);
  if (!mayHave(file, 'a')) return;
  visit(tree, 'element', (node) => {
    if (isFootnoteLink(node)) setMark(node, numerals.of);
  });
};

function setSentences(tree: Root | Element, numerals: Numerals): void {
  visitSentences(tree, (sentence) => {
    const set = copyInNumerals(sentence.map(({ node }) => node.value).join(''), numerals);
    let done = 0;
    for (const { node } of sentence) {
      const { length } = node.value;
      node.value = set.slice(done, done + length);
      done += length;
    }
  });
}

const isFootnoteLink = ({ properties }: Element): boolean =>
  properties['dataFootnoteRef'] !== undefined || properties['dataFootnoteBackref'] !== undefined;

function setMark(link: Element, numerals: Numerals): void {
  const label = link.properties['ariaLabel'];
  if (typeof label === 'string') link.properties['ariaLabel'] = copyInNumerals(label, numerals);
  setSentences(link, numerals);
}
