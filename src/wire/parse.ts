/** Plain wire copy → header, head, paragraphs and a tree. */
import type { Root } from 'mdast';
import { parseHead } from './head.ts';
import type { Head } from './head.ts';
import { parseHeader } from './header.ts';
import type { Header } from './header.ts';
import type { Message } from '../schema/message.ts';
import { cutParagraphs } from './paragraphs.ts';
import type { Paragraph } from './paragraphs.ts';
import { toTree } from './tree.ts';

/** A report read from plain text. */
export interface Wire {
  readonly header: Header;
  /** Headline, dateline and byline over the first sentence; offsets are those of the whole text. */
  readonly head: Head;
  /** The header's headline, else the head's. */
  readonly headline?: string;
  readonly paragraphs: readonly Paragraph[];
  /** The paragraphs as mdast. */
  readonly tree: Root;
  readonly messages: readonly Message[];
}

function bodyMessages(text: string, head: Head, paragraphs: readonly Paragraph[]): Message[] {
  const messages: Message[] = [];
  if (head.invalidDate !== undefined) {
    const before = text.slice(0, Math.max(0, text.indexOf(head.invalidDate)));
    messages.push({
      line: before.split('\n').length,
      column: before.length - before.lastIndexOf('\n'),
      rule: 'invalid-date',
      severity: 'warning',
      message: {
        ar: `«${head.invalidDate}» تاريخ لا وجود له؛ صحّحه.`,
        en: `"${head.invalidDate}" is a date that does not exist; correct it.`,
      },
    });
  }
  if (paragraphs.length === 0) {
    const message = { ar: 'لا متن تحت الترويسة؛ اكتب نص الخبر.', en: 'There is no copy under the header; write the story.' };
    messages.push({ line: 1, column: 1, rule: 'empty-body', severity: 'error', message });
  }
  return messages;
}

/**
 * Parses plain copy: an optional header block (see `parseHeader`), an optional head (see `parseHead`), paragraphs (see
 * `cutParagraphs`). Conserves the text: the values of the header, the head's `raw`, headline and standfirst, and the
 * paragraphs hold together every visible character but the header's keys and colons.
 *
 * @param text as `decode` returns it: no byte order mark, lines ending with `\n`
 * @returns never throws; linear in the length of the text
 */
export function parseWire(text: string): Wire {
  const header = parseHeader(text);
  const local = parseHead(text.slice(header.bodyOffset), { headline: header.fields.headline === undefined });
  const head: Head = { ...local, bodyOffset: header.bodyOffset + local.bodyOffset };
  const paragraphs = cutParagraphs(text, head.bodyOffset);
  const headline = header.fields.headline?.value ?? head.headline;
  return {
    header,
    head,
    ...(headline !== undefined && { headline }),
    paragraphs,
    tree: toTree(paragraphs),
    messages: [...header.messages, ...bodyMessages(text, head, paragraphs)],
  };
}
