/** What the desk is told about a text, and how a plugin says it. */
import type { Node, Point } from 'unist';
import type { VFile } from 'vfile';
import type { Message } from '../schema/message.ts';
import { rules } from './rules.ts';
import type { RuleName } from './rules.ts';

declare module 'vfile' {
  interface DataMap {
    /** What the plugins of `src/markup` had to say, in the order they said it. */
    deskMessages: Message[];
  }
}

/**
 * Adds a message to a file.
 *
 * @param file the file being processed
 * @param place the node or point it is about; nothing when the text has no positions
 * @param rule one of {@link rules}
 * @param subject what the rule's sentence is about, such as the name of a directive
 * @param other the second thing the sentence names, for the rules that name two
 */
export function report(file: VFile, place: Node | Point | undefined, rule: RuleName, subject = '', other = ''): void {
  const { severity, text } = rules[rule];
  const point = place && 'type' in place ? place.position?.start : place;
  const messages = (file.data.deskMessages ??= []);
  messages.push({
    line: point?.line ?? 1,
    column: point?.column ?? 1,
    rule,
    severity,
    message: text(subject, other),
  });
}

/** The messages of a file in reading order; equal places keep the order in which they were made. */
export function messagesOf(file: VFile): Message[] {
  return [...(file.data.deskMessages ?? [])].sort((a, b) => a.line - b.line || a.column - b.column);
}
