/** Behind the share tool of an article: the system's own sheet and the clipboard. The links beside them need no script. */
import { copy, quoted, shared, tool } from './source.ts';

const TOLD_MS = 1500;
const { address = '', title = '', excerpt = '' } = shared ?? {};

const ways: Readonly<Record<string, () => Promise<string>>> = {
  // Readers close the sheet again as they like.
  system: () => navigator.share({ title, url: address }).then(() => '', () => ''),
  link: () => copy(address),
  excerpt: () => copy(quoted(excerpt, address)),
};

const status = tool?.querySelector('[role="status"]');
for (const button of tool?.querySelectorAll<HTMLButtonElement>('[data-way]') ?? []) {
  const way = button.dataset['way'] ?? '';
  if (!(way === 'system' ? 'share' in navigator : 'clipboard' in navigator)) continue;
  const label = button.textContent;
  button.addEventListener('click', async () => {
    const told = (await ways[way]?.()) ?? '';
    if (told === '') return;
    button.textContent = told;
    if (status) status.textContent = told;
    setTimeout(() => (button.textContent = label), TOLD_MS);
  });
  if (button.parentElement) button.parentElement.hidden = false;
}

/** It closes by a press beside it, and with Escape. */
function closes(tool: HTMLDetailsElement): void {
  addEventListener('click', ({ target }) => {
    if (!tool.contains(target as Node)) tool.open = false;
  });
  tool.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || !tool.open) return;
    tool.open = false;
    tool.querySelector('summary')?.focus();
  });
}
if (tool) closes(tool);
