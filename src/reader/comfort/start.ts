/** On every page: the buttons that open the panel, and the choices that change words. Both load only when they are asked for. */
import { KEY } from './choices.ts';
import { apply } from './preferences.ts';
import { reword } from './reword.ts';

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-comfort]')) {
  button.addEventListener('click', async () => (await import('../sheets.ts')).openPanel());
  button.hidden = false;
}

// Another tab chose something, or the page comes back as it was left.
addEventListener('storage', ({ key }) => {
  if (key === KEY || key === null) again();
});
addEventListener('pageshow', ({ persisted }) => {
  if (persisted) again();
});

function again(): void {
  apply();
  void reword();
}
void reword();
