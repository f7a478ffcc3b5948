/** The file that hosts read is the one that this code writes, and within what they take. */
import { verifyStrings as say } from '../../arabic/verify-strings.ts';
import { HEADERS_FILE, headersFile, MOST_LINE, MOST_RULES } from '../../hosting/headers-file.ts';
import { hostRules } from '../../hosting/rules.ts';
import type { Fault } from '../fault.ts';
import type { Site } from '../site.ts';

export function headers({ address, read }: Site): Fault[] {
  const rules = hostRules(address.pathname.replace(/\/$/, ''));
  const text = read(HEADERS_FILE)?.toString('utf8');
  const expected = headersFile(rules);
  const fault = (message: Fault['message'], line = 1): Fault => ({ file: HEADERS_FILE, line, rule: 'headers', message });
  if (text === undefined) return [fault(say.noHeaders)];
  const [lines, wanted] = [text.split('\n'), expected.split('\n')];
  const other = lines.findIndex((line, i) => line !== wanted[i]);
  const long = lines.findIndex((line) => line.length > MOST_LINE);
  return [
    ...(text !== expected ? [fault(say.otherHeaders, Math.max(0, other) + 1)] : []),
    ...(long >= 0 ? [fault(say.longHeaders(MOST_LINE), long + 1)] : []),
    ...(rules.some.length >= MOST_RULES ? [fault(say.manyHeaders(MOST_RULES))] : []),
  ];
}
