/** What a check says of the paper as a whole: its settings, its pages, and articles held against each other. */
import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { addressBook } from '../check/addresses.ts';
import type { CheckMessage } from '../check/check.ts';
import type { Entry } from '../check/entry.ts';
import { checkPaper } from '../check/paper.ts';
import { buildEdition } from '../edition/edition.ts';
import { authorPath } from '../edition/paths.ts';
import { authorsOf } from '../edition/shelves.ts';
import type { IntakeContext } from '../intake/article.ts';
import { root } from '../feeds/api/paths.ts';
import { FORMATS } from '../feeds/channels.ts';
import { OPML } from '../feeds/opml.ts';
import { staticBody } from '../intake/body.ts';
import { readPages } from '../intake/pages.ts';
import { withSchedule } from '../intake/schedule.ts';
import type { Article } from '../schema/article.ts';
import type { Message } from '../schema/message.ts';

const PAGES = resolve(import.meta.dirname, '../pages');

/** The routes of the paper, as its pages folder has them: `/archive`, `/sections/[id]/[...page]`. */
export function routesOf(folder = PAGES): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => `/${file.replaceAll('\\', '/')}`)
    .filter((file) => /\.(?:astro|ts)$/.test(file) && !/\/_/.test(file) && !file.startsWith('/404'))
    .map((file) => file.replace(/\.(?:astro|ts)$/, '').replace(/\/index$/, ''));
}

/** What a build says of related articles and of two at one address; of drafts and what is scheduled too. */
function ofEdition(articles: readonly Article[], { site, catalogue }: IntakeContext, pages: Awaited<ReturnType<typeof readPages>>): Message[] {
  const dated = withSchedule(articles);
  const published = buildEdition({ site, articles: dated, catalogue, pages }).messages;
  const waiting = new Set(dated.filter(({ status }) => status === 'draft' || status === 'scheduled').map(({ file }) => file));
  const all = waiting.size === 0 ? [] : buildEdition({ site, articles: dated, catalogue, pages, shown: ['published', 'draft', 'scheduled'] }).messages;
  // Of copies the rules between articles tell, at the level that they have here.
  return [...published, ...all.filter(({ file }) => waiting.has(file ?? ''))].filter(({ rule }) => rule !== 'near-duplicate');
}

/** The files of a list that can be followed. */
export const FEEDS = Object.values(FORMATS).map(({ file }) => file);

/** Pages of those who signed articles, former addresses, and where the lists of feeds and of data are. */
export const othersOf = (articles: readonly Article[]): string[] =>
  [OPML, `${root}index.json`, ...articles.filter(({ status }) => status !== 'draft').flatMap((article) => [...article.aliases, ...authorsOf(article).map(({ id }) => authorPath(id))])];

/**
 * @param settings what reading `site.yaml` said
 * @param entries every article of the paper, in the order of their files
 */
export async function ofPaper(settings: readonly Message[], entries: readonly Entry[], articles: readonly Article[], context: IntakeContext): Promise<CheckMessage[]> {
  const { content, site, catalogue } = context;
  const pages = await readPages(content);
  const bodies = await Promise.all(pages.map((page) => (page.file === null ? [] : staticBody(content, page, '/').then(({ messages }) => messages))));
  const has = addressBook({ entries, catalogue, pages, routes: routesOf(), others: othersOf(articles), feeds: FEEDS, hasFile: (path) => existsSync(join(content, path)) });
  return [
    ...settings,
    ...catalogue.messages,
    ...pages.flatMap(({ messages }) => messages),
    ...bodies.flat(),
    ...ofEdition(articles, context, pages),
    ...checkPaper(entries, { url: site.url, has }, site.check),
  ];
}
