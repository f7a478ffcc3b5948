/**
 * What a reader can do with selected text of an article: a row of buttons that appears beside it. Other scripts add their own with
 * `addAction`. By keyboard, Tab leads from the selection into the row and Escape closes it.
 */
import { marksStrings as words } from '../../arabic/marks-strings.ts';
import sheet from '../../styles/reader/marks.css?url';
import { make } from '../elements.ts';
import { loadStyle } from '../load-style.ts';
import { float } from './float.ts';

export interface Action {
  readonly label: string;
  /**
   * @param range what is selected, as it was when the row appeared: some of it is text of the article
   * @returns what to say on the button for a moment; nothing where the reader sees what was done
   */
  readonly run: (range: Range) => string | undefined | Promise<string | undefined>;
}

const SETTLED_MS = 250;
const TOLD_MS = 1500;

/** The text that can be selected. */
export const body = document.querySelector<HTMLElement>('.body');
// Those who do not see the row appear hear of it.
const bar = make('div', { className: 'picked', hidden: true, role: 'group', ariaLabel: words.tools, ariaLive: 'polite' });
let picked: Range | undefined;

const close = (): void => {
  bar.hidden = true;
};

/** Adds a button behind those that are there. */
export function addAction({ label, run }: Action): void {
  const button = make('button', { type: 'button' }, label);
  button.addEventListener('click', async () => {
    const said = picked && (await run(picked));
    if (said === undefined) return close();
    button.textContent = said;
    setTimeout(() => {
      close();
      button.textContent = label;
    }, TOLD_MS);
  });
  bar.append(button);
}

function show(): void {
  const selection = getSelection();
  if (!selection?.isCollapsed && body?.contains(selection?.anchorNode ?? null)) {
    loadStyle(sheet);
    picked = selection?.getRangeAt(0).cloneRange();
    document.body.append(bar);
    bar.hidden = false;
    if (picked) float(bar, picked);
  } else if (!bar.contains(document.activeElement)) close();
}

let wait: ReturnType<typeof setTimeout> | undefined;
function settle(): void {
  clearTimeout(wait);
  wait = setTimeout(show, SETTLED_MS);
}
document.addEventListener('selectionchange', settle);
// What is selected already is why this was loaded.
settle();
// A press on a button is not to take the selection away.
bar.addEventListener('pointerdown', (event) => event.preventDefault());
addEventListener('keydown', (event) => {
  if (bar.hidden) return;
  if (event.key === 'Escape') {
    getSelection()?.removeAllRanges();
    close();
  } else if (event.key === 'Tab' && !event.shiftKey && !bar.contains(document.activeElement)) {
    event.preventDefault();
    bar.querySelector('button')?.focus();
  }
});
