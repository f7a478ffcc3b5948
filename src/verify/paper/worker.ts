/** What the service worker of the paper fetches is there, and is what the worker takes it for: one that is not keeps it from being installed. */
import { createHash } from 'node:crypto';
import { verifyStrings as say } from '../../arabic/verify-strings.ts';
import type { Fault } from '../fault.ts';
import { fileAt } from '../site.ts';
import type { Site } from '../site.ts';

const WORKER = 'sw.js';
/** An entry of its list, as bundlers write it. */
const ENTRY = /\burl:\s*["'`]([^"'`]+)["'`],\s*revision:\s*(?:["'`]([0-9a-f]+)["'`]|null|void 0)/g;
/** Pages that devices keep ask for it; a paper that keeps nothing writes a worker that removes what was kept. */
const LIST = /precache/i;

export function worker({ read, ...site }: Site): Fault[] {
  const fault = (message: Fault['message']): Fault => ({ file: WORKER, line: 1, rule: 'worker', message });
  const text = read(WORKER)?.toString('utf8');
  if (text === undefined) return [fault(say.noWorker)];
  const entries = [...text.matchAll(ENTRY)];
  if (entries.length === 0 && LIST.test(text)) return [fault(say.emptyWorker)];
  return entries.flatMap(([, url = '', revision]) => {
    const file = fileAt({ read, ...site }, new URL(url, site.address));
    const bytes = file === null ? null : read(file);
    if (!bytes) return [fault(say.dead(url))];
    const digest = createHash('sha256').update(bytes).digest('hex');
    return revision !== undefined && !digest.startsWith(revision) ? [fault(say.oldWorker(url))] : [];
  });
}
