/**
 * The theme switch: system, light, dark, in turn. The button is hidden until this script stands behind it, and brings
 * its own words for each theme (`data-system`, `data-light`, `data-dark`).
 */
import { THEME_KEY } from './theme-line.ts';

const ORDER = ['system', 'light', 'dark'] as const;
type Theme = (typeof ORDER)[number];

const root = document.documentElement;
const current = (): Theme => ORDER.find((theme) => theme === root.dataset['theme']) ?? 'system';

function choose(theme: Theme): void {
  if (theme === 'system') delete root.dataset['theme'];
  else root.dataset['theme'] = theme;
  try {
    if (theme === 'system') localStorage.removeItem(THEME_KEY);
    else localStorage.setItem(THEME_KEY, theme);
  } catch {
    // Storage is refused: the choice holds for this page.
  }
}

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-theme-switch]')) {
  const label = () => {
    button.textContent = button.dataset[current()] ?? '';
  };
  button.addEventListener('click', () => {
    choose(ORDER[(ORDER.indexOf(current()) + 1) % ORDER.length] ?? 'system');
    label();
  });
  label();
  button.hidden = false;
}
