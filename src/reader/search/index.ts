/** The index of the paper, opened when it is first needed. */
import { openIndex } from '../../search/files.ts';
import type { IndexFiles } from '../../search/files.ts';
import { INDEX_FOLDER, MANIFEST } from '../../search/manifest.ts';
import { base } from './dom.ts';

/** After so long a newer edition may be out: the manifest is asked for again. */
const FRESH_MS = 5 * 60_000;

let opened: { readonly at: number; readonly files: Promise<IndexFiles> } | undefined;

/** @throws where the host can't be reached or has no index */
export function index(): Promise<IndexFiles> {
  if (opened && Date.now() - opened.at < FRESH_MS) return opened.files;
  let edition = '';
  const files = openIndex(async (name) => {
    const plain = name === MANIFEST;
    const answer = await fetch(`${base}${INDEX_FOLDER}${name}${plain ? '' : `?v=${edition}`}`, { cache: plain ? 'no-cache' : 'default' });
    if (answer.status === 404) return null;
    if (!answer.ok) throw new Error(`${answer.status}`);
    return new Uint8Array(await answer.arrayBuffer());
  });
  opened = { at: Date.now(), files };
  files.then(
    ({ manifest }) => (edition = manifest.edition),
    () => (opened = undefined),
  );
  return files;
}
