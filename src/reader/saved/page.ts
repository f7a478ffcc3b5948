/** The page of saved articles: lists what is on this device, in the reader's order, and lets it be taken away, moved and erased. */
import { article, count, mark as markNoun } from '../../arabic/plural.ts';
import type { Numerals } from '../../arabic/digits.ts';
import type { MonthNames } from '../../arabic/months.ts';
import { savedStrings as words } from '../../arabic/saved-strings.ts';
import { copyArticle, sweep } from '../keep/copy.ts';
import { dropSaved, MOST_ARTICLES, MOST_BYTES, putSaved, savedList } from '../keep/saved.ts';
import { allMarks, dropMark, putMark } from '../marks/store.ts';
import { line, make } from '../search/dom.ts';
import { eraseAll } from './erase.ts';
import { marksItem, savedItem } from './items.ts';
import type { Style } from './items.ts';
import { ordered } from './order.ts';
import type { Order } from './order.ts';
import { sizes, sizeText } from './sizes.ts';
import { fromFile, NotTaken, toFile } from './transfer.ts';
import type { Transferred } from './transfer.ts';

const need = <T extends Element>(selector: string, within: ParentNode = document): T => {
  const found = within.querySelector<T>(selector);
  if (!found) throw new Error(`no ${selector} on this page`);
  return found;
};
const root = need<HTMLElement>('[data-saved-page]');
const part = <T extends HTMLElement>(name: string): T => need<T>(`[data-saved-${name}]`);
const [list, marks, empty, status, used, order, file, sure] = [
  part('list'), part('marks'), part('empty'), part('status'), part('used'),
  part<HTMLSelectElement>('order'), part<HTMLInputElement>('file'), part<HTMLDialogElement>('sure'),
];
const style: Style = { numerals: root.dataset['numerals'] as Numerals, months: root.dataset['months'] as MonthNames };
const { numerals } = style;

/** Tells what happened, with a way back where there is one. */
function say(text: string, undo?: () => void): void {
  status.replaceChildren(make('span', {}, ...line(text)));
  if (!undo) return;
  const back = make('button', { type: 'button' }, words.undo);
  back.addEventListener('click', () => {
    undo();
    status.replaceChildren();
    show();
  });
  status.append(' ', back);
}

async function showSizes(): Promise<void> {
  const files = [...(await sizes())];
  const total = files.reduce((sum, [, bytes]) => sum + bytes, 0);
  const own = savedList().reduce((sum, { bytes }) => sum + bytes, 0);
  const shared = Math.max(0, total - own);
  const texts = [words.used(sizeText(total, numerals), sizeText(MOST_BYTES, numerals)), ...(shared > 0 ? [words.shared(sizeText(shared, numerals))] : []), words.most(count(MOST_ARTICLES, article, numerals))];
  used.textContent = texts.join(' ');
}

function show(): void {
  const [saved, marked] = [savedList(), allMarks()];
  const now = new Date();
  need('ol', list).replaceChildren(...ordered(saved, order.value as Order).map((one) => savedItem(one, style, now)));
  const byArticle = Map.groupBy(marked, ({ path }) => path);
  need('ol', marks).replaceChildren(...[...byArticle.values()].map(marksItem));
  list.hidden = saved.length === 0;
  marks.hidden = marked.length === 0;
  empty.hidden = saved.length + marked.length > 0;
  part('order-field').hidden = saved.length < 2;
  part<HTMLButtonElement>('export').disabled = saved.length + marked.length === 0;
  // What stands below is shown once this is filled, with nothing if need be.
  showSizes().catch(() => (used.textContent ||= ' '));
}

/** Fetches a copy of an article that is in the list without one. */
async function fetchCopy(path: string): Promise<boolean> {
  const one = savedList().find((saved) => saved.path === path);
  if (!one) return true;
  try {
    const { said, files, bytes } = await copyArticle(path);
    return putSaved({ ...one, ...said, files, bytes });
  } catch {
    return false;
  }
}

async function fetchMissing(): Promise<void> {
  const missing = savedList().filter(({ files }) => files.length === 0);
  let failed = 0;
  for (const { path } of missing) {
    if (!(await fetchCopy(path))) failed += 1;
    show();
  }
  if (failed > 0) say(words.importedPartly(count(failed, article, numerals, { case: 'oblique' })));
}

/** Adds what a file holds to what is here: nothing that is here is lost or changed. */
function merge({ articles, marks: others }: Transferred): boolean {
  const here = new Set(savedList().map(({ path }) => path));
  const added = articles.filter(({ path }) => !here.has(path));
  const ids = new Set(allMarks().map(({ id }) => id));
  const newMarks = others.filter(({ id }) => !ids.has(id));
  const done = added.toReversed().every((one) => putSaved({ ...one, files: [], bytes: 0 })) && newMarks.every(putMark);
  if (done) say(words.imported(count(added.length, article, numerals), count(newMarks.length, markNoun, numerals)));
  else {
    for (const { path } of added) dropSaved(path);
    for (const { id } of newMarks) dropMark(id);
    say(words.tooMany);
  }
  return done;
}

async function importFile(): Promise<void> {
  const [chosen] = file.files ?? [];
  if (!chosen) return;
  try {
    const done = merge(fromFile(await chosen.text()));
    show();
    if (done) await fetchMissing();
  } catch (error) {
    if (!(error instanceof NotTaken)) throw error;
    say(error.reason === 'damaged' ? words.damaged(error.where) : words[error.reason]);
  }
  file.value = '';
}

function exportFile(): void {
  const now = new Date().toISOString();
  const text = toFile({ articles: savedList(), marks: allMarks() }, location.origin, now);
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  make('a', { href: address, download: `nashra-saved-${now.slice(0, 10)}.json` }).click();
  URL.revokeObjectURL(address);
}

async function remove(path: string): Promise<void> {
  // What was removed before has no way back any more.
  await sweep();
  const one = savedList().find((saved) => saved.path === path);
  if (!one) return;
  dropSaved(path);
  say(words.removed(one.headline), () => putSaved(one));
  show();
}

function removeMark(id: string): void {
  const one = allMarks().find((mark) => mark.id === id);
  if (!one) return;
  dropMark(id);
  say(words.markRemoved, () => putMark(one));
  show();
}

root.addEventListener('click', async ({ target }) => {
  const button = target instanceof Element ? target.closest('button') : null;
  if (!button) return;
  const { fetch: path, remove: gone, removeMark: mark } = button.dataset;
  if (gone) await remove(gone);
  if (mark) removeMark(mark);
  if (gone || mark) status.querySelector('button')?.focus();
  if (path) {
    say(words.fetching);
    say((await fetchCopy(path)) ? '' : words.unreachable);
    show();
  }
});
order.addEventListener('change', show);
part('export').addEventListener('click', exportFile);
part('import').addEventListener('click', () => file.click());
file.addEventListener('change', importFile);
part('erase').addEventListener('click', () => sure.showModal());
sure.addEventListener('close', async () => {
  if (sure.returnValue !== 'erase') return;
  sure.returnValue = '';
  await eraseAll();
  say(words.erased);
  show();
});
addEventListener('storage', show);

part('whole').hidden = false;
if ('caches' in window) sweep().then(show, show);
show();
