/** The button that keeps an article on this device; and the copy of one that is kept is brought up to date when its page is opened. */
import { keepStrings as words } from '../../arabic/keep-strings.ts';
import { make } from '../elements.ts';
import { dropSaved, isSaved, putSaved, savedList } from './saved.ts';

const path = location.pathname;
const button = document.querySelector<HTMLButtonElement>('[data-save]');
/** How copies are made loads with the first of them. */
const copies = () => import('./copy.ts');
const status = make('span', { role: 'status', className: 'said' });

function show(): void {
  if (!button) return;
  const pressed = isSaved(path);
  button.ariaPressed = String(pressed);
  button.textContent = pressed ? words.saved : words.save;
}

/**
 * @param again whether it is kept already, and its copy is brought up to date
 * @returns whether there was room for it
 */
async function save(again = false): Promise<boolean> {
  const { copyArticle, sweep } = await copies();
  const { said, files, bytes } = await copyArticle(path, document.images);
  const before = savedList().find((one) => one.path === path);
  // The reader may have taken it out in the meantime.
  if (again && !before) {
    await sweep();
    return true;
  }
  const done = putSaved({ ...said, path, saved: before?.saved ?? new Date().toISOString(), files, bytes });
  await sweep();
  return done;
}

async function toggle(): Promise<void> {
  if (!button || button.ariaBusy === 'true') return;
  status.textContent = '';
  if (isSaved(path)) {
    dropSaved(path);
    show();
    return (await copies()).sweep();
  }
  button.ariaBusy = 'true';
  button.textContent = words.saving;
  try {
    if (!(await save())) status.textContent = words.full;
    // Asked once a reader has something to lose; browsers that ask back do so now.
    else await navigator.storage?.persist?.();
  } catch {
    status.textContent = words.failed;
  }
  button.ariaBusy = null;
  show();
}

if (button && 'caches' in window && 'locks' in navigator) {
  button.addEventListener('click', toggle);
  show();
  button.parentElement?.append(status);
  button.hidden = false;
  // Another window may save or remove it.
  addEventListener('storage', show);
  if (isSaved(path)) save(true).catch(() => undefined);
} else button?.remove();
