/** The search page: the address is the query, and what is typed shows at once. */
import type { Numerals } from '../../arabic/digits.ts';
import type { MonthNames } from '../../arabic/months.ts';
import { searchStrings as words } from '../../arabic/search-strings.ts';
import type { IndexFiles } from '../../search/files.ts';
import { answering } from '../../search/passage.ts';
import { isEmpty, parseQuery } from '../../search/query.ts';
import type { Narrowing } from '../../search/query.ts';
import { search } from '../../search/search.ts';
import type { Outcome } from '../../search/search.ts';
import { suggest } from '../../search/suggest.ts';
import { base, line, make } from './dom.ts';
import { index } from './index.ts';
import { meant, meantLine, takenNotes, tally } from './notes.ts';
import { forget, recent, remember } from './recent.ts';
import { resultItem } from './results.ts';
import type { Style } from './results.ts';
import { suggestionList } from './suggestions.ts';
import type { Offered } from './suggestions.ts';

const SHEET = 10;
/** After the last letter, so that a word is not searched for letter by letter. */
const PAUSE_MS = 180;
const NARROWING = ['section', 'topic', 'source', 'from', 'to', 'sort'] as const;

const need = <T extends Element>(selector: string): T => {
  const found = document.querySelector<T>(selector);
  if (!found) throw new Error(`no ${selector} on this page`);
  return found;
};
const root = need<HTMLElement>('[data-search]');
const form = need<HTMLFormElement>('[data-search-form]');
const field = need<HTMLInputElement>('#q');
const status = need<HTMLElement>('[data-search-status]');
const notes = need<HTMLElement>('[data-search-notes]');
const results = need<HTMLElement>('[data-search-results]');
const start = need<HTMLElement>('[data-search-start]');
const recentPart = need<HTMLElement>('[data-search-recent]');
const numerals = root.dataset['numerals'] as Numerals;
const months = root.dataset['months'] as MonthNames;

const params = (): URLSearchParams => {
  const all = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === 'string' && value.trim() !== '') all.set(name, value.trim());
  return all;
};

function narrowing(from: URLSearchParams): Narrowing {
  return Object.fromEntries(NARROWING.flatMap((name) => (from.get(name) ? [[name, from.get(name)]] : [])));
}

/** Takes the form from the address, whoever wrote it. */
function fill(): void {
  const asked = new URLSearchParams(location.search);
  field.value = asked.get('q') ?? '';
  for (const name of NARROWING) {
    const input = form.elements.namedItem(name);
    if (input instanceof HTMLSelectElement || input instanceof HTMLInputElement) input.value = asked.get(name) ?? '';
  }
  if (NARROWING.some((name) => asked.get(name))) need<HTMLDetailsElement>('.narrow').open = true;
}

/** Counts searches: only the last one is shown. */
let turn = 0;

function showStart(): void {
  const searches = recent();
  need<HTMLElement>('[data-search-recent] ul').replaceChildren(...searches.map((one) => make('li', {}, make('a', { href: `?q=${encodeURIComponent(one)}` }, ...line(one)))));
  recentPart.hidden = searches.length === 0;
  start.hidden = false;
  status.textContent = '';
  notes.replaceChildren();
  results.replaceChildren();
}

async function sheet(files: IndexFiles, docs: readonly number[], outcome: Outcome, style: Style): Promise<HTMLElement[]> {
  const asked = answering(outcome.found);
  const records = await Promise.all(docs.map(files.record));
  return records.flatMap((record) => (record ? [resultItem(record, asked, style)] : []));
}

/** The list and, while there is more, the button that brings it. */
async function list(files: IndexFiles, docs: readonly number[], outcome: Outcome, style: Style): Promise<HTMLElement[]> {
  const ol = make('ol', { className: 'res' }, ...(await sheet(files, docs.slice(0, SHEET), outcome, style)));
  if (docs.length <= SHEET) return [ol];
  let shown = SHEET;
  const more = make('button', { type: 'button', className: 'more' }, words.more);
  more.addEventListener('click', async () => {
    const items = await sheet(files, docs.slice(shown, shown + SHEET), outcome, style);
    shown += SHEET;
    ol.append(...items);
    items[0]?.querySelector('a')?.focus();
    if (shown >= docs.length) more.remove();
  });
  return [ol, more];
}

async function show(asked: URLSearchParams, mine: number, typing: boolean): Promise<void> {
  const text = asked.get('q') ?? '';
  const files = await index();
  const outcome = await search(files, parseQuery(text, typing), narrowing(asked), SHEET);
  const style = { numerals, months, sections: new Map(files.manifest.sections) };
  const { docs, partly } = outcome;
  const full = docs.length > 0 ? await list(files, docs, outcome, style) : [];
  const near = partly.length > 0 && docs.length < SHEET ? await list(files, partly, outcome, style) : [];
  if (mine !== turn) return;
  start.hidden = docs.length + partly.length > 0;
  status.textContent = tally(outcome, numerals);
  notes.replaceChildren(...takenNotes(outcome).map((note) => make('p', {}, ...line(note))), ...(docs.length + partly.length > 0 ? [] : [make('p', {}, words.advice)]));
  const between = full.length > 0 && near.length > 0 ? [make('h2', { className: 'partly' }, words.partly)] : [];
  results.replaceChildren(...full, ...between, ...near);
  document.title = document.title.replace(/^.*(?= — )/, `${words.title}: ${text}`);
  const other = await meant(files, text, outcome);
  if (mine === turn && other !== undefined) notes.append(meantLine(other));
}

/** @param typing whether the last word may not be whole yet */
function run(typing = false): void {
  const asked = params();
  turn += 1;
  const mine = turn;
  if (isEmpty(parseQuery(asked.get('q') ?? ''))) return showStart();
  if (results.childElementCount === 0) status.textContent = words.searching;
  show(asked, mine, typing).catch(() => {
    if (mine !== turn) return;
    status.textContent = words.failed;
    const again = make('button', { type: 'button' }, words.retry);
    again.addEventListener('click', () => run());
    notes.replaceChildren(again);
  });
}

const address = (): string => `${location.pathname}${params().size > 0 ? `?${params()}` : ''}`;

const suggestions = suggestionList(field, ({ kind, target }: Offered) => {
  suggestions.close();
  if (kind === 'topic' || kind === 'headline') {
    remember(field.value);
    location.assign(`${base}${kind === 'topic' ? `/topics/${target}/` : target}`);
    return;
  }
  field.value = target;
  submit();
});

function submit(): void {
  suggestions.close();
  remember(field.value);
  history.pushState(null, '', address());
  run();
}

/** Searches for what stands in the field, of which the last word may not be whole yet, and offers what it may become. */
async function searchTyped(): Promise<void> {
  history.replaceState(history.state, '', address());
  run(true);
  const typed = field.value;
  const offered = await index().then((files) => suggest(files, typed)).catch(() => []);
  if (field.value === typed && document.activeElement === field) suggestions.show(offered);
}

let pause: ReturnType<typeof setTimeout> | undefined;
field.addEventListener('input', () => {
  clearTimeout(pause);
  pause = setTimeout(searchTyped, PAUSE_MS);
});
field.addEventListener('focus', () => {
  if (field.value === '' && recent().length > 0) suggestions.show(recent().map((text) => ({ kind: 'recent', text, target: text })));
});
form.addEventListener('submit', (event) => {
  event.preventDefault();
  clearTimeout(pause);
  submit();
});
form.addEventListener('change', ({ target }) => {
  if (target !== field) submit();
});
results.addEventListener('click', ({ target }) => {
  if (target instanceof Element && target.closest('a')) remember(field.value);
});
need<HTMLButtonElement>('[data-search-recent] button').addEventListener('click', () => {
  forget();
  showStart();
  field.focus();
});
// Arrows lead from the field through the results and back, Escape back to an empty field.
root.addEventListener('keydown', (event) => {
  const links = [...results.querySelectorAll<HTMLAnchorElement>('.hl a')];
  const at = links.indexOf(document.activeElement as HTMLAnchorElement);
  const inField = document.activeElement === field;
  if (event.key === 'Escape' && (inField || at >= 0)) {
    field.value = '';
    history.replaceState(history.state, '', address());
    field.focus();
    run();
  } else if (event.key === 'ArrowDown' && (inField || at >= 0)) links[Math.min(at + 1, links.length - 1)]?.focus();
  else if (event.key === 'ArrowUp' && at >= 0) (links[at - 1] ?? field).focus();
  else return;
  event.preventDefault();
});
addEventListener('popstate', () => {
  fill();
  run();
});

const typedBefore = field.value;
fill();
// A form that was sent before this was loaded is a search of this reader's; a link from elsewhere is not.
if (document.referrer.startsWith(`${location.origin}/`)) remember(params().get('q') ?? '');
if (field.value === '' && typedBefore !== '') {
  // What was typed before this was loaded is not lost.
  field.value = typedBefore;
  void searchTyped();
} else run();
if (field.value === '') field.focus();
