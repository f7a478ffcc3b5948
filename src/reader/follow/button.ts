/** The buttons that follow. Hidden until this stands behind them. */
import { KEY, followed, toggle } from './followed.ts';

const buttons = document.querySelectorAll<HTMLButtonElement>('[data-follow]');

function show(): void {
  const all = followed();
  for (const button of buttons) button.ariaPressed = String(all.includes(button.dataset['follow'] ?? ''));
}

for (const button of buttons) {
  button.addEventListener('click', () => {
    toggle(button.dataset['follow'] ?? '');
    show();
    dispatchEvent(new Event('followed'));
  });
  button.hidden = false;
}
addEventListener('storage', ({ key }) => (key === KEY || key === null) && show());
addEventListener('pageshow', show);
addEventListener('followed', show);
show();
