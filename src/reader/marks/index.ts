/**
 * Marks in the text of an article: made from a selection, shown in the text without touching it (CSS Custom Highlight API: no
 * element ever parts the letters of a word), listed under it, each with its note. A mark that is chosen in the text brings its
 * item of the list to where it stands.
 */
import { marksStrings as words } from '../../arabic/marks-strings.ts';
import sheet from '../../styles/reader/marks.css?url';
import { make } from '../elements.ts';
import { loadStyle } from '../load-style.ts';
import { float } from '../selection/float.ts';
import { addAction, body } from '../selection/toolbar.ts';
import { textMap } from '../text-map.ts';
import { anchor, find } from './anchor.ts';
import { allMarks, dropMark, LONGEST_NOTE, putMark } from './store.ts';
import type { Mark } from './store.ts';

/** A mark, its place in the page (none where the text no longer holds it) and its item of the list. */
interface Placed {
  readonly mark: Mark;
  readonly range: Range | null;
  readonly item: HTMLElement;
}

const path = location.pathname;
const list = make('section', { className: 'marks', ariaLabel: words.title });
let placed: Placed[] = [];

function item(mark: Mark, range: Range | null): HTMLElement {
  const note = make('textarea', { rows: 1, maxLength: LONGEST_NOTE, value: mark.note, placeholder: words.yourNote, ariaLabel: `${words.yourNote}: ${mark.quote.slice(0, 60)}` });
  const remove = make('button', { type: 'button' }, words.remove);
  // The text's own markup keeps Latin words and numbers in their order.
  const one = make('li', {}, range ? '' : make('p', {}, words.lost), make('blockquote', {}, range?.cloneContents() ?? mark.quote), note, remove);
  note.addEventListener('change', () => putMark({ ...mark, note: note.value.trim() }));
  remove.addEventListener('click', () => {
    dropMark(mark.id);
    show();
  });
  one.addEventListener('focusout', ({ relatedTarget }) => {
    if (!one.contains(relatedTarget as Node | null)) one.className = '';
  });
  one.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') (document.activeElement as HTMLElement).blur();
  });
  return one;
}

function show(): void {
  if (!body) return;
  const { text, rangeOf } = textMap([body]);
  placed = allMarks()
    .filter((mark) => mark.path === path)
    .map((mark) => ({ mark, span: find(text, mark) }))
    .toSorted((a, b) => (a.span?.start ?? text.length) - (b.span?.start ?? text.length))
    .map(({ mark, span }) => {
      const range = span && rangeOf(span);
      return { mark, range, item: item(mark, range) };
    });
  CSS.highlights.set('mark', new Highlight(...placed.flatMap(({ range }) => range ?? [])));
  list.replaceChildren(make('h2', {}, words.title), make('ol', {}, ...placed.map((one) => one.item)));
  if (placed.length === 0) return list.remove();
  loadStyle(sheet);
  if (!list.isConnected) body.after(list);
}

function edit({ item: one, range }: Placed): void {
  one.className = 'picked';
  if (range) float(one, range);
  one.querySelector('textarea')?.focus({ preventScroll: true });
}

/** @returns what to say where no mark could be made */
function mark(range: Range, then?: (made: Placed) => void): string | undefined {
  if (!body) return words.failed;
  const map = textMap([body]);
  const span = map.spanOf(range);
  const found = span && anchor(map.text, span);
  const id = crypto.randomUUID();
  const headline = document.querySelector('h1')?.textContent ?? '';
  if (!found || !putMark({ ...found, id, path, headline, note: '', made: new Date().toISOString() })) return words.failed;
  getSelection()?.removeAllRanges();
  show();
  const made = placed.find((one) => one.mark.id === id);
  if (made) then?.(made);
  return undefined;
}

if (body && 'highlights' in CSS) {
  addAction({ label: words.mark, run: (range) => mark(range) });
  addAction({ label: words.note, run: (range) => mark(range, edit) });
  show();
  // Digits and vowel signs may be shown otherwise while the page is open, and marks be made in another window.
  new MutationObserver(show).observe(body, { characterData: true, childList: true, subtree: true });
  addEventListener('storage', show);
  body.addEventListener('click', ({ clientX: x, clientY: y }) => {
    if (!getSelection()?.isCollapsed) return;
    const one = placed.find(({ range }) => [...(range?.getClientRects() ?? [])].some(({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom));
    if (one) edit(one);
  });
}
addAction({
  label: words.copy,
  run: (range) => navigator.clipboard.writeText(range.toString()).then(
    () => words.copied,
    () => words.failed,
  ),
});
