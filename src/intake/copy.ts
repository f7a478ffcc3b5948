/** Bytes of an article file become a tree, whatever the format: from here on nothing knows which it was. */
import type { Root } from 'mdast';
import { fold } from '../arabic/fold.ts';
import { visible } from '../arabic/hidden.ts';
import { markdownBody, parseMarkdown } from '../markup/parse.ts';
import type { Dateline } from '../schema/dateline.ts';
import { LIMITS } from '../schema/limits.ts';
import type { Message } from '../schema/message.ts';
import { decode } from '../wire/decode.ts';
import type { Header, HeaderField } from '../wire/header.ts';
import { ANSWERS, LIST_FIELDS } from '../wire/header/keys.ts';
import { parseWire } from '../wire/parse.ts';
import { tell } from './messages.ts';
import { takeBody } from './parsed-bodies.ts';
import { TOO_LARGE } from './read.ts';
import type { LineOf } from './validate.ts';

export interface Copy {
  readonly format: 'text' | 'markdown';
  readonly encoding: string;
  /** The decoded text, in which positions count. */
  readonly text: string;
  /** What the editor stated: front matter or header block, unchecked. */
  readonly stated: unknown;
  readonly lineOf: LineOf;
  /** What the copy itself says over its first sentence. */
  readonly headline?: string;
  readonly standfirst?: string;
  readonly dateline: Dateline;
  readonly tree: Root;
  readonly messages: readonly Message[];
}

const NO_DATELINE: Dateline = { places: [], agencies: [], authors: [], date: null };

/** Values that a header block in Arabic has for what front matter says in English. */
const VALUES: Partial<Record<HeaderField, ReadonlyMap<string, string>>> = {
  status: new Map([['مسوده', 'draft'], ['منشور', 'published'], ['مسحوب', 'withdrawn']]),
  rank: new Map([['رييسي', 'lead'], ['رييس', 'lead'], ['ثان', 'second'], ['ثانوي', 'second'], ['موجز', 'brief']]),
};

/** The header block of plain text as front matter would have it. */
function statedIn({ fields }: Header): Record<string, unknown> {
  return Object.fromEntries(
    Object.values(fields).flatMap((entry): [string, unknown][] => {
      if (entry.field === null) return [];
      const answer = entry.field === 'breaking' || entry.field === 'map' ? ANSWERS.get(fold(entry.value)) : undefined;
      if (answer !== undefined) return [[entry.field, answer]];
      if (LIST_FIELDS.has(entry.field)) return [[entry.field, entry.values]];
      return [[entry.field, VALUES[entry.field]?.get(fold(entry.value)) ?? entry.value]];
    }),
  );
}

function fromText(text: string): Omit<Copy, 'encoding' | 'text'> {
  const { header, head, headline, tree, messages } = parseWire(text);
  return {
    format: 'text',
    stated: statedIn(header),
    lineOf: ([key]) => Object.values(header.fields).find(({ field }) => field === key)?.line,
    ...(headline !== undefined && { headline }),
    ...(head.standfirst !== undefined && { standfirst: head.standfirst }),
    dateline: { places: [...head.places], agencies: [...head.agencies], authors: [...head.authors], date: head.date ?? null },
    tree,
    messages: [...messages],
  };
}

function fromMarkdown(text: string): Omit<Copy, 'encoding' | 'text'> {
  const { frontmatter, frontmatterLines, tree, messages } = parseMarkdown(text);
  return { format: 'markdown', stated: frontmatter, lineOf: (path) => frontmatterLines([...path]), dateline: NO_DATELINE, tree, messages };
}

const REPAIRED = tell('info', 'repaired-encoding', {
  ar: 'كان النص محفوظًا بترميز خطأ (ط¹ظˆ…) فأُعيد إلى أصله. راجعه ثم احفظه بترميز UTF-8.',
  en: 'The text was UTF-8 misread and saved so; it has been put right. Look it over and save it as UTF-8.',
});

/** The body of an article file alone, where its head has been read before. */
export function readBody(bytes: Uint8Array, name: string): Root | { readonly unreadable: Message } {
  if (bytes.length > LIMITS.article) return { unreadable: TOO_LARGE };
  const format = formatOf(name);
  const put = takeBody(bytes, format);
  if (put) return put;
  const decoded = decode(bytes);
  if (!decoded.ok) return { unreadable: tell('error', decoded.error.rule, decoded.error.message) };
  // What steers is no text: figures are drawn of what is left.
  const text = visible(decoded.text);
  return format === 'markdown' ? markdownBody(text) : parseWire(text).tree;
}

const formatOf = (name: string): Copy['format'] => (/\.md$/i.test(name) ? 'markdown' : 'text');

/** Reads the bytes of an article file; `name` tells the format by its extension. */
export function readCopy(bytes: Uint8Array, name: string): Copy | { readonly unreadable: Message } {
  if (bytes.length > LIMITS.article) return { unreadable: TOO_LARGE };
  const decoded = decode(bytes);
  if (!decoded.ok) return { unreadable: tell('error', decoded.error.rule, decoded.error.message) };
  const read = formatOf(name) === 'markdown' ? fromMarkdown(decoded.text) : fromText(decoded.text);
  const copy = decoded.repaired ? { ...read, messages: [...read.messages, REPAIRED] } : read;
  if (copy.tree.children.length > 0 || copy.messages.some(({ rule }) => rule === 'empty-body')) {
    return { ...copy, encoding: decoded.encoding, text: decoded.text };
  }
  const empty = tell('warning', 'empty-body', {
    ar: 'لا متن تحت رأس الملف، فنُشر العنوان وحده. اكتب نص الخبر.',
    en: 'There is no text under the head, so the headline is published alone. Write the story.',
  });
  return { ...copy, encoding: decoded.encoding, text: decoded.text, messages: [...copy.messages, empty] };
}
