/** Where pages get the paper from: it is put together once per build. */
import { join } from 'node:path';
import type { Graph } from 'schema-dts';
import { datelineHtml, withDateline } from '../components/dateline.ts';
import { href } from '../components/href.ts';
import { digestFrom, digestOf, digestOnce } from '../intake/digest.ts';
import { buildEdition } from '../edition/edition.ts';
import { relating } from '../edition/relating.ts';
import type { EditionInput } from '../edition/edition.ts';
import type { MadeStories } from '../edition/story.ts';
import type { Edition, Story } from '../edition/types.ts';
import { chartDrawer } from '../components/chart-pictures.ts';
import { allMaps, mapOf } from '../components/map-pictures.ts';
import { allPictures } from '../components/share-pictures.ts';
import { offerPictures } from '../figures/share/offer.ts';
import type { DrawnPicture } from '../figures/share/offer.ts';
import { articleGraph } from '../feeds/json-ld.ts';
import { publish } from '../feeds/outlet.ts';
import { outputs } from '../feeds/outputs.ts';
import { portable } from '../feeds/portable.ts';
import type { Leaf, Place } from '../feeds/types.ts';
import { draughtsman } from '../figures/draw.ts';
import type { NameFinder } from '../arabic/names.ts';
import { finderOf } from '../intake/mentions.ts';
import { articleDigests } from '../intake/articles.ts';
import { articleBody, staticBody } from '../intake/body.ts';
import type { Setting } from '../intake/body.ts';
import { report } from '../intake/desk-report.ts';
import { keepBody, keptBody, MOST_KEPT, tidyKeptBodies } from '../intake/kept-bodies.ts';
import { Spill } from '../intake/spill.ts';
import { emptyTrace, trace } from '../intake/trace.ts';
import type { Trace } from '../intake/trace.ts';
import { contentDir } from '../intake/paths.ts';
import type { Picture } from '../intake/media.ts';
import { atLevels } from '../intake/messages.ts';
import { live } from '../intake/live.ts';
import type { Live } from '../intake/live.ts';
import { offer } from '../search/offer.ts';
import { searchable } from './_search.ts';
import { stored } from './_stored.ts';
import { topicLinks } from './_topic-links.ts';
import { buildTime, withFuture, withSchedule } from '../intake/schedule.ts';
import { isTall, sizes } from '../pictures/places.ts';
import { ratios } from '../pictures/ratios.ts';
import { provide, ready, renditions } from '../pictures/renditions.ts';
import { shown, standIn } from '../pictures/stand-in.ts';
import type { StandIn } from '../pictures/stand-in.ts';
import type { Article } from '../schema/article.ts';
import type { Page } from '../schema/page.ts';
import type { Site } from '../schema/site.ts';

const content = contentDir(process.cwd());
const base = import.meta.env.BASE_URL;

/** The names of an edition's topics, those without stories included: they may be taken for another's. */
const finders = new WeakMap<Edition, { readonly find: NameFinder; readonly key: string }>();

/** What the links to topics in the bodies of an edition depend on, for the keys of pages that show bodies. */
export const namesKey = (edition: Edition): string => finders.get(edition)?.key ?? '';

/** What all bodies of an edition depend on, and all that leaves the paper in other shapes. */
const settingsOf = (edition: Edition) => ({ site: edition.site, names: namesKey(edition) });

/** All that the body of a story is made of, in one line, but for the pictures that it names. */
const bodyKey = (story: Story, settings: ReturnType<typeof settingsOf>): string => digestOnce({ story, settings });

/** Most of a story is its article: what that was read of tells it from others, without a look at every line. */
function digestStories({ stories, withdrawn }: Edition, articles: readonly Article[]): void {
  const digests = articleDigests();
  const byFile = new Map(articles.map((article) => [article.file, article]));
  for (const story of [...stories, ...withdrawn]) {
    const article = byFile.get(story.file);
    const digest = article && digests.get(article);
    if (article && digest !== undefined) digestFrom(story, article, digest);
  }
}

async function build(input: EditionInput): Promise<Edition> {
  await ready();
  const relate = relating();
  const edition = buildEdition({ ...input, ...(relate && { relate }), articles: withFuture() ? input.articles : withSchedule(input.articles) });
  digestStories(edition, input.articles);
  // Another core works on it.
  offer(() => searchable(edition, content));
  finders.set(edition, { find: finderOf(input.catalogue), key: digestOf([...input.catalogue.topics.values()].map(({ id, name, aliases, kind, context, except }) => [id, name, aliases, kind, context, except])) });
  report(atLevels(edition.messages, input.site.check));
  offerPictures(() => [...allPictures(edition), ...allMaps(edition), ...charts.values()]);
  const settings = settingsOf(edition);
  if (!live()) tidyKeptBodies(edition.stories.slice(0, MOST_KEPT).map((story) => bodyKey(story, settings)));
  publish((pages) =>
    outputs({ edition, place: placeOf(edition), leaf, pages }).map(({ from, ...one }) => ({ ...one, ...(from !== undefined && { key: digestOnce({ path: one.path, from, settings }) }) })),
  );
  await Promise.all(
    edition.stories.map(async (story) => {
      const { figure } = story;
      if (figure?.original) await provide(figure.src, join(content, figure.original.file));
      if (figure) images.set(story, await standIn(figure));
    }),
  );
  return edition;
}

/** The picture of a story for feeds and other papers: Astro makes no cut that is asked for when the pages are made. */
const images = new WeakMap<Story, StandIn>();

let built: Promise<Edition> | undefined;

/** The edition, made once per build. The dev server makes it anew when a file has changed, and shows drafts too. */
export async function paper(): Promise<Edition> {
  const desk = live();
  return desk ? livePaper(desk) : (built ??= stored().then(build));
}

/** The next edition has nearly all stories of the last one. */
const madeStories: MadeStories = new WeakMap();

/** Nothing is published by the clock while nobody looks: a minute is soon enough for what is scheduled. */
const MINUTE_MS = 60_000;
let latest: { readonly version: number; readonly minute: number; readonly edition: Promise<Edition> } | undefined;

/** What the dev server shows: the folder as it is now. */
export async function livePaper(desk: Live): Promise<Edition> {
  const now = await desk.paper(async () => (await stored()).articles);
  const minute = Math.floor(buildTime() / MINUTE_MS);
  if (latest?.version !== desk.version || latest.minute !== minute) {
    latest = { version: desk.version, minute, edition: build({ ...now, made: madeStories, shown: ['published', 'draft', 'scheduled'] }) };
  }
  return latest.edition;
}

/** The cuts of a picture in a body. */
async function cut(picture: Picture) {
  await provide(picture.url, join(content, picture.path));
  const made = await renditions({ src: picture.url, width: picture.width, height: picture.height, alpha: picture.original?.alpha ?? false });
  return { ...made, sizes: sizes('body', picture), tall: isTall(picture) };
}

/** How bodies are set. */
async function setting(): Promise<Setting> {
  const { site } = await paper();
  return { figures: draughtsman(site), numerals: { of: site.numerals, copy: site.copyNumerals === 'paper' }, cut };
}

/** A body, as pages show it and as other papers do, and what it is made of. */
interface Made {
  readonly html: string;
  readonly portable: string;
  readonly trace: Trace;
}

/** Bodies of a build: an article stands on its own page, on its day's printed sheets, in its day's book, and in feeds. */
const bodies = new Spill<Story, Made>();

/** The charts of the bodies that were made, by their addresses. */
const charts = new Map<string, DrawnPicture>();

/** The body of a story as HTML, made once per build. What is wrong in it goes to the desk's report. */
export async function body(story: Story): Promise<string> {
  return (await made(story)).html;
}

async function made(story: Story): Promise<Made> {
  const one = await (live() ? freshBody(story) : bodies.get(story, () => heldBody(story)));
  trace(one.trace);
  return one;
}

const untraced = ({ pictures, messages, needs }: Trace): boolean => pictures.length + messages.length + needs.length === 0;

/** The body that the last build made, or else a new one. */
async function heldBody(story: Story): Promise<Made> {
  const key = bodyKey(story, settingsOf(await paper()));
  const kept = keptBody(key);
  if (kept) return { ...kept, trace: emptyTrace() };
  const fresh = await freshBody(story);
  if (untraced(fresh.trace)) keepBody(key, fresh);
  return fresh;
}

async function freshBody(story: Story): Promise<Made> {
  const edition = await paper();
  const find = finders.get(edition)?.find;
  const { html, tree, messages, pictures } = await articleBody(content, story, base, { ...(await setting()), ...(find && { topics: topicLinks(find, story) }) });
  const told = atLevels(messages, edition.site.check);
  report(told);
  const { draw, drawn } = chartDrawer();
  const text = portable(tree, absolute(story.permalink), draw);
  for (const one of drawn) charts.set(one.path, one);
  const looked = pictures.map(({ src, found }) => ({ src, article: story.file, found: digestOf(found) }));
  return { html, portable: text, trace: { pictures: looked, messages: told, needs: drawn.map(({ path }) => path) } };
}

/** Absolute addresses. */
export const absolute = (path: string): string => new URL(href(path), import.meta.env.SITE).href;

/** What those who write of the paper elsewhere need to know of it. */
export const placeOf = ({ site }: { readonly site: Site }): Place => ({ site, at: absolute });

/** A story as search engines are told of it. */
export async function storyGraph(story: Story, site: Site): Promise<Graph> {
  const cuts = story.figure ? await ratios(story.figure) : [];
  return articleGraph(story, cuts.map(({ src, width, height }) => ({ url: new URL(src, import.meta.env.SITE).href, width, height })), placeOf({ site }));
}

/** The text of a story and its pictures, for feeds and other papers. */
async function leaf(story: Story): Promise<Leaf> {
  const { portable: html } = await made(story);
  const image = images.get(story);
  const map = mapOf(story, (await paper()).site)?.image;
  return { html: withDateline(html, datelineHtml(story.dateline)), ...(image && { image: shown(image) }), ...(map && { map: shown(map) }) };
}

/** The body of a page about the paper as HTML. */
export async function pageBody(page: Page): Promise<string> {
  const { html, messages } = await staticBody(content, page, base, await setting());
  report(messages);
  return html;
}

/**
 * A body as it stands in a book: its photographs whole, under their own addresses.
 * @param html the body as it stands on pages
 * @param add told of each picture: its address in the body, its file, whether parts of it can be transparent
 */
export async function bookPictures(story: Story, html: string, add: (src: string, file: string, alpha: boolean) => Promise<void>): Promise<string> {
  if (!html.includes('<img')) return html;
  const { figures, numerals } = await setting();
  const found: Picture[] = [];
  const whole = await articleBody(content, story, base, {
    ...(figures && { figures }),
    ...(numerals && { numerals }),
    seen: (picture) => found.push(picture),
  });
  for (const { url, path, original } of found) await add(`${base.replace(/\/$/, '')}${url}`, path, original?.alpha ?? false);
  return whole.html;
}
