/** «صحيفتي»: what is followed, in the reader's order, with its newest stories; no story twice. */
import { followStrings as words } from '../../arabic/follow-strings.ts';
import { make } from '../elements.ts';
import { base, line } from '../search/dom.ts';
import { KEY, followed, setFollowed } from './followed.ts';

/** A list that the build wrote (src/pages/my/): its name and its newest stories, newest first. */
interface Shelf {
  readonly name: string;
  readonly stories: readonly { readonly path: string; readonly headline: string; readonly published: string; readonly when: string; readonly vocalised?: boolean }[];
}

const SHOWN = 5;
const root = document.querySelector<HTMLElement>('[data-my]');
const nothing = document.querySelector<HTMLElement>('[data-my-nothing]');
const loaded = new Map<string, Promise<Shelf | null>>();

/** A shelf; `null` where the paper no longer has it. What failed is asked for again next time. */
function shelf(name: string): Promise<Shelf | null> {
  const known = loaded.get(name);
  if (known) return known;
  const asked = fetch(`${base}/my/${name}.json`).then(async (answer) => {
    if (answer.ok) return (await answer.json()) as Shelf;
    if (answer.status === 404) return null;
    throw new Error(`${answer.status}`);
  });
  asked.catch(() => loaded.delete(name));
  loaded.set(name, asked);
  return asked;
}

function button(text: string, label: string, act: () => void): HTMLButtonElement {
  const made = make('button', { type: 'button', ariaLabel: label }, text);
  made.addEventListener('click', act);
  return made;
}

/** Another order, or one less; the focus goes to what took the place. */
function change(all: readonly string[], focus: number): void {
  setFollowed(all);
  dispatchEvent(new Event('followed'));
  void show(focus);
}

function storyItem({ path, headline, published, when, vocalised }: Shelf['stories'][number]): HTMLElement {
  const title = make('h3', { className: vocalised ? 'hl voc' : 'hl' }, make('a', { href: `${base}${path}` }, ...line(headline)));
  return make('li', {}, title, make('p', { className: 'meta' }, make('time', { dateTime: published }, when)));
}

function group(name: string, at: number, all: readonly string[], found: Shelf | null, shown: Set<string>): HTMLElement {
  const title = found?.name ?? name;
  const stories = (found?.stories ?? []).filter(({ path }) => !shown.has(path)).slice(0, SHOWN);
  for (const { path } of stories) shown.add(path);
  const heading = make('h2', { tabIndex: -1 }, ...(found ? [make('a', { href: `${base}/${name}/` }, ...line(title))] : line(title)));
  const up = button(words.up, words.upOf(title), () => change([...all.slice(0, at - 1), name, all[at - 1] ?? '', ...all.slice(at + 1)], at - 1));
  const stop = button(words.unfollow, words.unfollowOf(title), () => change(all.filter((one) => one !== name), Math.max(0, at - 1)));
  const list = stories.length > 0 ? make('ol', { className: 'lines' }, ...stories.map(storyItem)) : make('p', { className: 'sum' }, found ? words.shown : words.gone);
  return make('section', { className: 'mine', ariaLabel: title }, make('header', {}, heading, ...(at > 0 ? [up] : []), stop), list);
}

/** Counts the times: only the last one is shown. */
let turn = 0;

async function show(focus = -1): Promise<void> {
  if (!root || !nothing) return;
  const mine = (turn += 1);
  const all = followed();
  nothing.hidden = all.length > 0;
  try {
    const found = await Promise.all(all.map(shelf));
    if (mine !== turn) return;
    const shown = new Set<string>();
    root.replaceChildren(...all.map((name, at) => group(name, at, all, found[at] ?? null, shown)));
    if (focus >= 0) (root.querySelectorAll<HTMLElement>('h2')[focus] ?? nothing).focus();
  } catch {
    if (mine !== turn) return;
    root.replaceChildren(make('p', { className: 'empty', role: 'alert' }, `${words.failed} `, button(words.retry, words.retry, () => void show())));
  }
  root.closest<HTMLElement>('.my')?.setAttribute('data-filled', '');
}

addEventListener('followed', () => void show());
addEventListener('storage', ({ key }) => (key === KEY || key === null) && void show());
addEventListener('pageshow', ({ persisted }) => persisted && void show());
void show();
