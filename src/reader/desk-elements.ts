/** What the desk's scripts build pages of. On the dev server alone. */

import { segmentRuns } from '../arabic/bidi.ts';
import { codeRuns } from '../arabic/code-runs.ts';

/** The paper's address without the slash at its end. */
export const base = import.meta.env.BASE_URL.replace(/\/$/, '');

/** Vite opens the file; its answer goes into a frame of this name, which nobody sees. */
export const EDITOR = 'desk-editor';

/** The address that opens a file, `path:line:column`, in the editor. */
export const openAddress = (place: string): string => `${base}/__open-in-editor?file=${encodeURIComponent(place)}`;

/** An element with a text and properties. */
export const make = <K extends keyof HTMLElementTagNameMap>(name: K, text = '', properties: Partial<HTMLElementTagNameMap[K]> = {}): HTMLElementTagNameMap[K] =>
  Object.assign(document.createElement(name), { textContent: text, ...properties });

/** A message with what it quotes of paths, keys and Markdown set from left to right. */
export const messageText = (text: string): (string | HTMLElement)[] =>
  codeRuns(text).flatMap((run) => (run.code ? [make('bdi', run.text, { dir: 'ltr' })] : segmentRuns(run.text).map((one) => (one.isolate ? make('bdi', one.text, { dir: one.dir }) : one.text))));

/** A link that opens a file, `path:line:column`, in the editor. */
export function openLink(text: string, place: string): HTMLElement {
  const link = make('a', '', { href: openAddress(place), target: EDITOR, className: 'desk-place' });
  link.append(make('bdi', text, { dir: 'ltr' }));
  return link;
}
