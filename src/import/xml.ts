/**
 * XML read as it comes: the elements asked for are handed over one by one, so that an archive of gigabytes takes the memory
 * of one story. No DTD is read, no entity of a document's own is expanded, nothing is fetched.
 */
import { SaxesParser } from 'saxes';
import type { Element, ElementContent } from 'xast';
import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import { LIMITS } from '../schema/limits.ts';
import { ImportError } from './item.ts';

const plain = (name: string): string => name.replace(/^.*:/, '');

/** The names of HTML's characters (`&nbsp;`), which news XML uses as if they were XML's. */
const entities = new Proxy<Record<string, string>>({}, {
  get: (_, name) => (typeof name === 'string' ? decodeNamedCharacterReference(name) || undefined : undefined),
});

const broken = (line: number, why: string): ImportError =>
  new ImportError('broken-xml', {
    ar: `ليس XML سليمًا عند السطر ${line} (${why}). صحّح الملف أو اطلبه من مصدره ثانية.`,
    en: `not well-formed XML at line ${line} (${why}). Correct the file or ask its source for it again.`,
  });

/**
 * @param chunks the document in pieces of any length
 * @param wanted names of elements to be handed over, without prefix; those inside one of them are not
 * @throws ImportError where the document is not well formed, after all elements before the fault
 */
export async function* elements(chunks: Iterable<string> | AsyncIterable<string>, wanted: ReadonlySet<string>): AsyncGenerator<Element> {
  const parser = new SaxesParser({ xmlns: false, position: true });
  parser.ENTITIES = entities;
  const open: Element[] = [];
  const ready: Element[] = [];
  let depth = 0;
  let fault: ImportError | undefined;
  parser.on('error', (error) => {
    fault ??= broken(parser.line, error.message.replace(/^\d+:\d+: /, ''));
  });
  let length = 0;
  parser.on('opentag', ({ name, attributes }) => {
    depth++;
    if (depth > LIMITS.xmlNesting) fault ??= broken(parser.line, 'nested too deep');
    if (fault || (open.length === 0 && !wanted.has(plain(name)))) return;
    const element: Element = { type: 'element', name, attributes: { ...attributes }, children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => {
    depth--;
    const done = open.pop();
    if (fault || !done || open.length > 0) return;
    ready.push(done);
    length = 0;
  });
  const add = (type: 'text' | 'cdata') => (value: string): void => {
    if (open.length > 0) length += value.length;
    if (length > LIMITS.story) fault ??= broken(parser.line, 'an element of more than 32 million characters');
    else open.at(-1)?.children.push({ type, value } as ElementContent);
  };
  parser.on('text', add('text'));
  parser.on('cdata', add('cdata'));
  for await (const chunk of chunks) {
    if (!fault) parser.write(chunk);
    yield* ready.splice(0);
    if (fault) throw fault;
  }
  parser.close();
  yield* ready.splice(0);
  if (fault) throw fault;
}

const childElements = (node: Element): Element[] => node.children.filter((child) => child.type === 'element');

/** The children of an element with a name, whatever its prefix. */
export const children = (node: Element | undefined, ...names: readonly string[]): Element[] =>
  node ? childElements(node).filter(({ name }) => names.includes(plain(name))) : [];

/** All elements below one with a name, in order; what is inside a match is not looked into. */
export const descendants = (node: Element | undefined, ...names: readonly string[]): Element[] =>
  node ? childElements(node).flatMap((child) => (names.includes(plain(child.name)) ? [child] : descendants(child, ...names))) : [];

/** The characters of an element and of all below it. */
export const characters = (node: Element): string =>
  node.children.map((child) => (child.type === 'element' ? characters(child) : child.type === 'text' || child.type === 'cdata' ? child.value : '')).join('');

/** The text of an element, its white space as one space. */
export const textOf = (node: Element | undefined): string => (node ? characters(node).replace(/\s+/g, ' ').trim() : '');

export const attribute = (node: Element | undefined, name: string): string => node?.attributes[name] ?? '';
