/** A rule by which the desk is spoken to. */
import type { Bilingual, Message } from '../schema/message.ts';

export interface Rule {
  severity: Message['severity'];
  /** The sentence about a subject, and about a second thing where the rule names two. */
  text: (subject: string, other: string) => Bilingual;
}

export const rule = (severity: Rule['severity'], text: Rule['text']): Rule => ({ severity, text });
