/** Headlines of articles that were opened on this device get a quiet mark. */
import { readMarks as words } from '../../arabic/keep-strings.ts';
import { FINISHED, opened } from './opened.ts';

const HEADLINES = 'main :is(h2, h3, h4, li) a, main .pn a';

function show(): void {
  const places = opened();
  for (const link of document.querySelectorAll<HTMLAnchorElement>(HEADLINES)) {
    const place = link.hash === '' && link.pathname !== location.pathname ? places[link.pathname] : undefined;
    if (place === undefined) delete link.dataset['read'];
    else link.dataset['read'] = place === FINISHED ? words.finished : words.begun;
  }
}

show();
// A page may come back as it was left, and what was read since is to show on it.
addEventListener('pageshow', ({ persisted }) => {
  if (persisted) show();
});
