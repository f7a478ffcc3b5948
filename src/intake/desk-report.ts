/**
 * Collects what the desk is to be told during a build. The content loader, the pages and the integration that prints
 * the report are loaded as separate modules by Astro, in one process: they meet under a global symbol.
 */
import { spelt } from '../arabic/hidden.ts';
import type { Message } from '../schema/message.ts';

const KEY = Symbol.for('nashra.desk-report');

type Holder = typeof globalThis & { [KEY]?: Map<string, Message> };

const collected = (): Map<string, Message> => ((globalThis as Holder)[KEY] ??= new Map());

const identity = (one: Message) => JSON.stringify([one.file, one.line, one.column, one.rule, one.message.en]);

/** Adds messages; the same message twice counts once. */
export function report(messages: Iterable<Message>): void {
  for (const one of messages) collected().set(identity(one), one);
}

/** Everything reported so far, in the order of files and lines, and begins anew. */
export function takeReport(): Message[] {
  const all = [...collected().values()];
  collected().clear();
  return all.toSorted(
    (a, b) =>
      ((a.file ?? '') < (b.file ?? '') ? -1 : (a.file ?? '') > (b.file ?? '') ? 1 : 0) ||
      a.line - b.line ||
      a.column - b.column ||
      (a.rule < b.rule ? -1 : 1),
  );
}

const LABEL = { error: 'خطأ', warning: 'تنبيه', info: 'ملاحظة' } as const;

/** One message as two lines: where (a path that terminals open), and what in both languages. */
export const describe = ({ file, line, column, rule, severity, message }: Message): string =>
  `${spelt(file ?? '')}:${line}:${column}  ${severity} ${rule}\n    ${LABEL[severity]}: ${spelt(message.ar)}\n    ${spelt(message.en)}`;
