/** The key «/» leads to the search field from any page. */

/** Where a letter is text. */
const isTyping = (target: EventTarget | null): boolean => target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
  const link = document.querySelector<HTMLAnchorElement>('a[data-search-link]');
  const field = document.querySelector<HTMLInputElement>('[data-search] #q');
  if (!field && !link) return;
  event.preventDefault();
  if (field) field.focus();
  else link?.click();
});
