/** No two elements of a page have one id: links would lead to the first of them only. */
import { verifyStrings as say } from '../../arabic/verify-strings.ts';
import type { Finding } from '../fault.ts';
import type { Page } from '../page.ts';

export function ids({ tags }: Page): Finding[] {
  const seen = new Set<string>();
  return tags.flatMap(({ attributes: { id }, line }) => {
    if (id === undefined) return [];
    const twice = seen.has(id);
    seen.add(id);
    return twice ? [{ line, rule: 'unique-id', message: say.id(id) }] : [];
  });
}
