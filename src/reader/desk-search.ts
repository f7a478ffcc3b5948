/** The search field of `/_desk/`: articles of every state as the words are typed, whatever their spelling. */
import { strings } from '../arabic/strings.ts';
import { base, make, messageText, openLink } from './desk-elements.ts';

interface Found {
  readonly headline: string;
  readonly permalink: string;
  readonly status: keyof typeof strings.status;
  readonly file: string;
  readonly open: string;
}

const field = document.querySelector<HTMLInputElement>('#desk-q');
const list = document.querySelector('.desk-found');

function row({ headline, permalink, status, file, open }: Found): HTMLElement {
  const item = make('li');
  const link = make('a', '', { href: `${base}${permalink}` });
  link.append(...messageText(headline));
  const mark = make('em', strings.status[status], { className: 'status' });
  mark.dataset['status'] = status;
  item.append(link, ...(status === 'published' ? [] : [mark]), ' ', openLink(file.replace(/^articles\//, ''), open));
  return item;
}

field?.addEventListener('input', async () => {
  const query = field.value;
  const answer = await fetch(`${base}/_desk-search.json?q=${encodeURIComponent(query)}`);
  // Another letter may have been typed while this was asked.
  if (!list || !answer.ok || field.value !== query) return;
  const found = (await answer.json()) as readonly Found[];
  const none = query.trim() !== '' && found.length === 0 ? [make('li', strings.desk.notFound)] : [];
  list.replaceChildren(...found.map(row), ...none);
});
