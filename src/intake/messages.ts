/** Messages of the intake: what is wrong and what to write instead, in both languages of the desk. */
import { spelt } from '../arabic/hidden.ts';
import type { CheckLevels, CheckRuleName } from '../schema/check.ts';
import type { Message } from '../schema/message.ts';

type Text = Message['message'];

/** A message about a whole file, or about the line given. */
export const tell = (
  severity: Message['severity'],
  rule: string,
  message: Text,
  line = 1,
  column = 1,
): Message => ({ line, column, rule, severity, message });

/** The same messages with the file they are about; what they quote can steer no terminal. */
export const inFile = (file: string, messages: readonly Message[]): Message[] =>
  messages.map((one) => ({ ...one, file, message: { ar: spelt(one.message.ar), en: spelt(one.message.en) } }));

/** The messages as grave as a paper, or an article that says `ignore`, takes them; those that are off are gone. */
export const atLevels = (messages: readonly Message[], levels: CheckLevels, ignored: readonly CheckRuleName[] = []): Message[] =>
  messages.flatMap((one) => {
    const name = one.rule as CheckRuleName;
    const level = ignored.includes(name) ? 'off' : levels[name];
    return level === 'off' ? [] : [level === undefined ? one : { ...one, severity: level }];
  });
