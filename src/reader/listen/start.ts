/** The button that reads an article aloud; how that is done loads with the first press. */
const button = document.querySelector<HTMLButtonElement>('[data-listen]');
if (button && 'speechSynthesis' in window) {
  button.addEventListener('click', async () => (await import('./index.ts')).listen(button));
  button.hidden = false;
} else button?.remove();
