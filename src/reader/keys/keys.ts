/** Keys for those who read with their hands on them. In a field they are letters, and the reader may turn them off. */
import { base } from '../elements.ts';

/** Where «g» and a letter lead. */
const PLACES: Readonly<Record<string, string>> = { h: '/', t: '/topics/', a: '/archive/', f: '/saved/', m: '/my/' };
/** How long «g» waits for its letter. */
const WAIT_MS = 1500;

const isTyping = (target: EventTarget | null): boolean => target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** The letter of a key. On an Arabic keyboard, or any other that is not Latin, it is told by the key's place: «ت» is j. */
function letter({ key, code, shiftKey }: KeyboardEvent): string {
  if (key === '/' || key === '?' || key === '؟') return key === '/' ? key : '?';
  if (/^[a-z]$/i.test(key)) return shiftKey ? '' : key.toLowerCase();
  if (/^[!-~]$/.test(key)) return '';
  if (code === 'Slash') return shiftKey ? '?' : '/';
  return shiftKey ? '' : (/^Key([A-Z])$/.exec(code)?.[1] ?? '').toLowerCase();
}

/** The links of a list that lead to stories, each story once. */
function stories(): HTMLAnchorElement[] {
  const seen = new Set<string>();
  return [...document.querySelectorAll<HTMLAnchorElement>('main a[href]')].filter((link) => {
    const isStory = /\/\d{4}\/\d\d\/\d\d\/[^/]+\/$/.test(link.pathname) && link.checkVisibility() && !link.closest('.pn') && !seen.has(link.pathname);
    if (isStory) seen.add(link.pathname);
    return isStory;
  });
}

/** To the next story or the one before: on an article its neighbour, in a list the next headline. */
function step(by: 1 | -1): void {
  if (document.querySelector('.art')) return document.querySelector<HTMLAnchorElement>(`.pn [rel="${by > 0 ? 'next' : 'prev'}"]`)?.click();
  const links = stories();
  const at = links.findIndex((link) => link === document.activeElement);
  // From nowhere, from what is on the screen.
  const first = links.findIndex((link) => link.getBoundingClientRect().top >= 0);
  const link = at >= 0 ? links[at + by] : links[by > 0 ? first : first - 1];
  link?.focus({ preventScroll: true });
  link?.scrollIntoView({ block: 'center' });
}

const near = (selector: string): HTMLElement | null => (document.activeElement?.closest('article, li') ?? document).querySelector(selector);

const DOES: Readonly<Record<string, () => void>> = {
  j: () => step(1),
  k: () => step(-1),
  o: () => stories().find((link) => link === document.activeElement)?.click(),
  s: () => near('[data-save]:not([hidden])')?.click(),
  '/': () => {
    const field = document.querySelector<HTMLElement>('[data-search] #q');
    if (field) field.focus();
    else document.querySelector<HTMLElement>('a[data-search-link]')?.click();
  },
  '?': async () => (await import('../sheets.ts')).openHelp(),
};

let since = -Infinity;

addEventListener('keydown', (event) => {
  const { ctrlKey, metaKey, altKey, isComposing, target, timeStamp } = event;
  if (ctrlKey || metaKey || altKey || isComposing || event.defaultPrevented || isTyping(target)) return;
  if (document.documentElement.dataset['keys'] === 'off' || document.querySelector('dialog[open]')) return;
  const name = letter(event);
  const place = timeStamp - since < WAIT_MS ? PLACES[name] : undefined;
  since = name === 'g' ? timeStamp : -Infinity;
  const does = place === undefined ? DOES[name] : () => location.assign(base + place);
  if (!does) return;
  event.preventDefault();
  does();
});
