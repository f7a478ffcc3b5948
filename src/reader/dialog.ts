/** A sheet over the page: the browser keeps the focus in it, closes it with Esc and gives the focus back. */
import { readerStrings } from '../arabic/reader-strings.ts';
import styles from './sheets.css?url';
import { make } from './elements.ts';

let styled: Promise<unknown> | undefined;

/** The styles of sheets come with the first of them. */
const dressed = (): Promise<unknown> =>
  (styled ??= new Promise((ready) => {
    const link = make('link', { rel: 'stylesheet', href: styles, onload: ready, onerror: ready });
    document.head.append(link);
  }));

/** Builds a sheet with its heading and the button that closes it. */
export function sheet(name: string, title: string, ...inside: HTMLElement[]): HTMLDialogElement {
  const heading = make('h2', { id: `${name}-title` }, title);
  const close = make('button', { type: 'button' }, readerStrings.close);
  const dialog = make('dialog', { className: `over ${name}` }, make('header', {}, heading, close), ...inside);
  dialog.setAttribute('aria-labelledby', heading.id);
  // The button, or a click on the page beside the sheet.
  dialog.addEventListener('click', ({ target }) => (target === dialog || target === close) && dialog.close());
  document.body.append(dialog);
  return dialog;
}

/** Opens a sheet, dressed. */
export async function show(dialog: HTMLDialogElement): Promise<void> {
  await dressed();
  dialog.showModal();
}
