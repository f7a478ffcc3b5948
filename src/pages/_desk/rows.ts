/** What the desk's own page lists: the articles of the folder by state, with what each lacks and what is said of it. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkFile } from '../../check/check.ts';
import type { CheckMessage } from '../../check/check.ts';
import type { Live, LivePaper } from '../../intake/live.ts';
import { withSchedule } from '../../intake/schedule.ts';
import type { Article } from '../../schema/article.ts';

export const VIEWS = ['all', 'faults', 'draft', 'scheduled', 'published', 'withdrawn'] as const;
export type View = (typeof VIEWS)[number];

/** How many articles a sheet lists. */
export const ROWS = 50;

const GUESSED: readonly Article['publishedOrigin'][] = ['commit', 'timestamp'];

/** What an article would be better for; the names are those of `strings.desk.missing`. */
export const missingIn = (article: Article) =>
  (
    [
      ['headline', article.headlineOrigin === 'derived'],
      ['date', GUESSED.includes(article.publishedOrigin)],
      ['section', article.section === null],
      ['topics', article.topics.length === 0],
      ['picture', !article.figure && !article.map],
    ] as const
  ).flatMap(([name, lacks]) => (lacks ? [name] : []));

const isFaulty = ({ messages }: Article): boolean => messages.some(({ severity }) => severity !== 'info');

/** All articles with their state of this moment. */
export const newestFirst = ({ articles }: Pick<LivePaper, 'articles'>): Article[] =>
  withSchedule(articles).toSorted((a, b) => Date.parse(b.published) - Date.parse(a.published) || (a.file < b.file ? -1 : 1));

/** Those of a view, in their order. */
export const inView = (view: View, all: readonly Article[]): Article[] =>
  all.filter((article) => view === 'all' || (view === 'faults' ? isFaulty(article) : article.status === view));

/** Every sheet of every view. */
export function sheetsOf(paper: LivePaper): { view: View; sheet: number }[] {
  const all = newestFirst(paper);
  return VIEWS.flatMap((view) => Array.from({ length: Math.max(1, Math.ceil(inView(view, all).length / ROWS)) }, (_, sheet) => ({ view, sheet })));
}

const checked = new Map<string, { readonly messages: readonly CheckMessage[]; readonly of: readonly unknown[] }>();

/** All that is said of an article, the rules of style included. Kept until its file or the paper's settings change. */
export async function messagesOf(article: Article, desk: Live): Promise<readonly CheckMessage[]> {
  const known = checked.get(article.file);
  const of = [article.messages, desk.context.site];
  if (known && known.of.every((one, i) => one === of[i])) return known.messages;
  const path = join(desk.content, article.file);
  const bytes = await readFile(path).catch(() => null);
  const messages = bytes ? (await checkFile(path, bytes, desk.context)).messages : article.messages;
  checked.set(article.file, { messages, of });
  return messages;
}
