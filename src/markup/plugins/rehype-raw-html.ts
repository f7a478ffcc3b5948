/**
 * HTML written in a text: parsed as a browser would, and the desk told what {@link sanitizeSchema} will take out of it.
 * Texts without HTML, which are nearly all, skip the HTML parser, for it is the slowest step.
 */
import type { Element, Properties, Root } from 'hast';
import rehypeRaw from 'rehype-raw';
import rehypeSanitize from 'rehype-sanitize';
import type { Plugin } from 'unified';
import { EXIT, SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { report } from '../message.ts';
import type { RuleName } from '../rules.ts';
import { sanitizeSchema } from './sanitize-schema.ts';

type Say = (node: Element, rule: RuleName, subject: string, other?: string) => void;

const parseRaw = rehypeRaw();
/** `dataMark` tells which element of the tree before cleaning one of the tree after it was. */
const sanitize = rehypeSanitize({
  ...sanitizeSchema,
  attributes: { ...sanitizeSchema.attributes, '*': [...(sanitizeSchema.attributes?.['*'] ?? []), 'dataMark'] },
});
const stripped = new Set(sanitizeSchema.strip);
/** The plugins for links and pictures say what became of these. */
const OTHERS = new Set(['href', 'src']);

export const rehypeRawHtml: Plugin<[], Root> = () => (tree, file) => {
  if (!hasRaw(tree)) return tree;
  const parsed = parseRaw(tree, file);
  reportRemoved(parsed, file);
  return parsed;
};

function hasRaw(tree: Root): boolean {
  let found = false;
  visit(tree, 'raw', () => {
    found = true;
    return EXIT;
  });
  return found;
}

/** Compares the tree with what the sanitizer leaves of it, so that there is one list of what is allowed. */
function reportRemoved(tree: Root, file: VFile): void {
  let count = 0;
  visit(tree, 'element', (node) => {
    node.properties['dataMark'] = count++;
  });
  const kept = new Map<unknown, Properties>();
  visit(sanitize(tree), 'element', (node) => {
    kept.set(node.properties['dataMark'], node.properties);
  });

  const said = new Set<string>();
  /** Once a line: text pasted from a word processor repeats the same attribute in it many times. */
  const say: Say = (node, rule, subject, other) => {
    const sentence = [node.position?.start.line, rule, subject, other].join(' ');
    if (!said.has(sentence)) report(file, node, rule, subject, other);
    said.add(sentence);
  };
  visit(tree, 'element', (node) => {
    const properties = kept.get(node.properties['dataMark']);
    delete node.properties['dataMark'];
    if (properties) {
      for (const name of lost(node.properties, properties)) say(node, 'html-attribute', attributeName(name), node.tagName);
      return undefined;
    }
    const whole = stripped.has(node.tagName);
    say(node, whole ? 'html-removed' : 'html-unwrapped', node.tagName);
    // What was inside goes with it.
    return whole ? SKIP : undefined;
  });
}

/** The properties that are gone, whole or in part. */
function lost(before: Properties, after: Properties): string[] {
  return Object.entries(before).flatMap(([name, value]) => {
    const left = after[name];
    const kept = Array.isArray(value) ? Array.isArray(left) && left.length === value.length : left !== undefined;
    return kept || OTHERS.has(name) ? [] : [name];
  });
}

function attributeName(property: string): string {
  return property === 'className' ? 'class' : property.toLowerCase();
}
