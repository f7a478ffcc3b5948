/** How far an article was read: kept when its page is left, offered when it is opened again, and shown as a line while it is read. */
import { keepStrings as words } from '../../arabic/keep-strings.ts';
import { make } from '../elements.ts';
import { FINISHED, opened, putPlace } from './opened.ts';

const body = document.querySelector<HTMLElement>('.body');
const blocks = [...(body?.children ?? [])] as HTMLElement[];
const path = location.pathname;
/** Nobody needs to be led to what is on the first screen. */
const FIRST = 2;

/** The first block that is not yet above the screen; the end once the last one was seen. */
function place(): number {
  if ((blocks.at(-1)?.getBoundingClientRect().bottom ?? 0) <= innerHeight) return FINISHED;
  return Math.max(0, blocks.findIndex((block) => block.getBoundingClientRect().bottom > 0));
}

const before = opened()[path] ?? 0;

function remember(): void {
  // The browser made the page beforehand, and nobody came.
  if ((document as Document & { prerendering?: boolean }).prerendering) return;
  const now = place();
  // Who opens an article again and leaves it at its head has not lost the place.
  putPlace(path, now < FIRST && now !== FINISHED ? before : now);
}

function offer(): void {
  const block = blocks[before];
  if (before < FIRST || !block || scrollY > 0 || location.hash !== '') return;
  const button = make('button', { type: 'button', className: 'resume' }, words.resume);
  button.addEventListener('click', () => {
    block.tabIndex = -1;
    block.focus({ preventScroll: true });
    block.scrollIntoView();
    button.remove();
  });
  document.querySelector('.tool-row')?.after(button);
}

/** Where styles alone cannot follow the reader. */
function draw(): void {
  if (!body) return;
  const { top, height } = body.getBoundingClientRect();
  body.style.setProperty('--read', String(Math.min(1, Math.max(0, -top / Math.max(1, height - innerHeight)))));
}

if (body) {
  offer();
  // Phones end pages that are hidden without another word.
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) remember();
  });
  addEventListener('pagehide', remember);
  if (!CSS.supports('animation-timeline: view()')) addEventListener('scroll', draw, { passive: true });
}
