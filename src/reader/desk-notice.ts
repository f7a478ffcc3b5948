/**
 * For editors, on the dev server alone: a strip at the foot of the page that says what is wrong with it, with links that open the
 * file at the line in the editor.
 */
import { strings } from '../arabic/strings.ts';
import { base, EDITOR, make, messageText, openLink } from './desk-elements.ts';

interface Notice {
  readonly version: number;
  readonly counts: Readonly<Record<'error' | 'warning' | 'info', number>>;
  readonly messages: readonly { readonly file: string; readonly line: number; readonly column: number; readonly severity: 'error' | 'warning' | 'info'; readonly text: string; readonly open: string }[];
  readonly file?: string;
  readonly open?: string;
}

const words = strings.desk;

/** The counts as the link to the desk says them; nothing where nothing is wrong. */
const tally = ({ error, warning }: Notice['counts']): string =>
  [error > 0 ? `${words.errors}: ${error}` : '', warning > 0 ? `${words.warnings}: ${warning}` : ''].filter((one) => one !== '').join('، ');

function strip(notice: Notice): HTMLElement {
  const box = make('aside', '', { className: 'desk-notice', ariaLabel: words.title });
  const line = make('p');
  line.append(make('a', words.title, { href: `${base}/_desk/` }));
  const counts = tally(notice.counts);
  if (counts !== '') line.append(make('span', counts));
  if (notice.file && notice.open) line.append(openLink(notice.file.replace(/^articles\//, ''), notice.open));
  box.append(line, make('iframe', '', { name: EDITOR, title: words.open, hidden: true }));
  if (notice.messages.length > 0) {
    const list = make('ul', '', { className: 'desk-messages' });
    for (const one of notice.messages) {
      const item = make('li');
      item.dataset['severity'] = one.severity;
      item.append(make('b', words.severity[one.severity]), ' ', ...messageText(one.text), ' ', openLink(`${one.file.replace(/^articles\//, '')}:${one.line}`, one.open));
      list.append(item);
    }
    box.append(list);
  }
  return box;
}

const path = decodeURIComponent(location.pathname).slice(base.length) || '/';
const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
/** The state of the folder that this page shows; unknown where the browser does not tell. */
const shown = navigation?.serverTiming.find(({ name }) => name === 'desk')?.description;

/** What the server says of this page. A page that was saved under before it could hear of it is asked for again. */
async function ask(): Promise<Notice | undefined> {
  const answer = await fetch(`${base}/_desk-notice.json?path=${encodeURIComponent(path)}`);
  if (!answer.ok) return undefined;
  const notice = (await answer.json()) as Notice;
  if (shown !== undefined && shown !== String(notice.version)) location.reload();
  return notice;
}

import.meta.hot?.on('vite:ws:connect', ask);
const notice = await ask();
if (notice && !path.startsWith('/_desk/')) document.body.append(strip(notice));
