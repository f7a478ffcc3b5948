/** What a reader does with passages of a text loads when some of it is selected, or where marks are in it already. */
import { allMarks } from '../marks/store.ts';

const body = document.querySelector('.body');

function look(): void {
  const selection = getSelection();
  const isSelected = !selection?.isCollapsed && body?.contains(selection?.anchorNode ?? null);
  if (isSelected || allMarks().some(({ path }) => path === location.pathname)) void import('./passages.ts');
}

if (body) {
  look();
  document.addEventListener('selectionchange', look);
  // Another window may make the first mark.
  addEventListener('storage', look);
}
