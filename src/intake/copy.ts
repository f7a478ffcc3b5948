/** Bytes of an article file become a tree, whatever the format: from here on nothing knows which it was. */
import type { Root } from 'mdast';
import { parseMarkdown } from '../markup/parse.ts';
import type { Dateline } from '../schema/dateline.ts';
import type { Message } from '../schema/message.ts';
import { decode } from '../wire/decode.ts';
import { parseWire } from '../wire/parse.ts';
import { tell } from './messages.ts';
import type { LineOf } from './validate.ts';

export interface Copy {
  readonly format: 'text' | 'markdown';
  readonly encoding: string;
  /** What the editor stated: front matter or header block, unchecked. */
  readonly stated: unknown;
  readonly lineOf: LineOf;
  /** What the copy itself says in its first lines. */
  readonly headline?: string;
  readonly dateline: Dateline;
  readonly tree: Root;
  readonly messages: readonly Message[];
}
