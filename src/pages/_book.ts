/** A day's paper as a book. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { cuts } from 'nashra:fonts';
import { bookStrings } from '../arabic/book-strings.ts';
import { article } from '../arabic/plural.ts';
import { strings } from '../arabic/strings.ts';
import { datelineHtml, datelineText, withDateline } from '../components/dateline.ts';
import { formatter, isoDay } from '../components/format.ts';
import { href, periodPath } from '../components/href.ts';
import type { Archive, Story } from '../edition/types.ts';
import { makeBook } from '../epub/book.ts';
import type { BookFile, BookStory } from '../epub/book.ts';
import { shelved } from '../epub/shelf.ts';
import { bookStyle } from '../epub/style.ts';
import { inline } from '../epub/inline.ts';
import { escape, toXhtml } from '../epub/xhtml.ts';
import { cover } from '../figures/cover.ts';
import { drawingHtml } from '../figures/html.ts';
import { locator } from '../figures/map/locator.ts';
import { mediaType } from '../intake/media.ts';
import { contentDir } from '../intake/paths.ts';
import type { Site } from '../schema/site.ts';
import chartStyle from '../styles/components/chart.css?raw';
import drawingStyle from '../styles/components/drawing.css?raw';
import mapStyle from '../styles/components/map.css?raw';
import timelineStyle from '../styles/components/timeline-block.css?raw';
import light from '../styles/tokens.css?raw';
import { body, bookPictures } from './_paper.ts';

/** A book that is asked for. */
export interface Ask {
  readonly site: Site;
  readonly day: Pick<Archive['days'][number], 'key' | 'date'>;
  /** In the order in which they are read. */
  readonly stories: readonly Story[];
  /** The paper's address. */
  readonly origin: string;
}

/** Raise it when books are made in another way: those of the last build are then made anew. */
const VERSION = 2;
/** Pictures of a book: as wide as a page at twice the usual density, and no larger than they are. */
const PICTURE = { width: 1200, quality: 74 };
const content = contentDir(process.cwd());

/** The faces that a book brings: Naskh, as the paper cuts it. The sans of furniture is left to the reading system. */
const faces = cuts.filter(({ family, slice }) => family.startsWith('Scheherazade') && slice !== 'rare');

const style = bookStyle(
  faces.map(({ weight, slice, range }) => ({ weight, range, file: `fonts/${weight}-${slice}.woff2` })),
  light,
  [chartStyle, drawingStyle, mapStyle, timelineStyle],
);

/** Names of picture files in an article's source. */
const PICTURES = /(?<![^\s"'()[\]{}])[^\s"'()[\]{}]+\.(?:svg|png|jpe?g|webp|avif|gif)/gi;

/** Digest of all that a book shows. */
async function bookDigest({ site, stories, origin }: Ask): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify([VERSION, origin, site, style, faces.map(({ file }) => file)]));
  for (const story of stories) {
    const source = await readFile(join(content, story.file)).catch(() => Buffer.alloc(0));
    hash.update(source).update(JSON.stringify(story));
    for (const [name] of source.toString('latin1').matchAll(PICTURES)) {
      for (const folder of [content, join(content, dirname(story.file))]) hash.update(await readFile(join(folder, name)).catch(() => ''));
    }
  }
  return hash.digest('hex').slice(0, 32);
}

/** The pictures of a book by the address that pages know them under; each is taken once. */
class Pictures {
  readonly files: BookFile[] = [];
  readonly #names = new Map<string, string | null>();

  /** @param file path from the content folder */
  async add(src: string, file: string, alpha: boolean): Promise<void> {
    if (this.#names.has(src)) return;
    const taken = await this.#take(file, alpha).catch(() => null);
    this.#names.set(src, taken?.name ?? null);
    if (taken) this.files.push(taken);
  }

  readonly find = (src: string): string | null => this.#names.get(src) ?? null;

  async #take(file: string, alpha: boolean): Promise<BookFile> {
    const bytes = await readFile(join(content, file));
    const type = mediaType(file) ?? '';
    const name = `images/${this.files.length + 1}`;
    if (type === 'image/svg+xml') return { name: `${name}.svg`, type, bytes };
    if (type === 'image/gif') return { name: `${name}.gif`, type, bytes };
    const cut = sharp(bytes).rotate().resize({ width: PICTURE.width, withoutEnlargement: true });
    return alpha
      ? { name: `${name}.png`, type: 'image/png', bytes: await cut.png({ compressionLevel: 9 }).toBuffer() }
      : { name: `${name}.jpg`, type: 'image/jpeg', bytes: await cut.jpeg({ quality: PICTURE.quality, mozjpeg: true }).toBuffer() };
  }
}

/** The file of a picture that is published as it is, by its address: from the media folder, or from beside its article. */
function wholeFile(src: string): string {
  const path = decodeURIComponent(src.replace(/^\/media\//, ''));
  return existsSync(join(content, 'media', path)) ? `media/${path}` : path;
}

const paragraph = (name: string, text: string | undefined): string => (text ? `<p class="${name}">${inline(text)}</p>` : '');

/** What stands over and under the text of a story. */
function around(story: Story, site: Site): { head: string; foot: string } {
  const format = formatter(site);
  const { kicker, headline, standfirst, section, dateline, sources, date, time, corrections } = story;
  const origin = datelineText({ places: dateline.places, agencies: dateline.agencies.length > 0 ? dateline.agencies : sources.map(({ name }) => name) });
  const by = [dateline.authors.join('، '), origin].filter((part) => part !== '').join(' / ');
  const when = [format.dualDate(date, { weekday: true }), ...(time ? [format.time(time)] : [])].join('، ');
  const head = [
    paragraph('kick', [section.name, ...(kicker ? [kicker] : [])].join(' / ')),
    `<h1>${inline(headline)}</h1>`,
    paragraph('stand', standfirst),
    `<div class="by">${by && `<p>${inline(by)}</p>`}<p>${inline(when)}</p></div>`,
  ];
  const foot = corrections.map((one) => `<div class="fix"><p><b>${strings.correction.kinds[one.kind]}</b> ${inline(format.date(format.instantDate(one.date)))}</p><p>${inline(one.text)}</p></div>`);
  return { head: head.join('\n'), foot: foot.join('\n') };
}

async function chapter(story: Story, id: string, site: Site, pictures: Pictures, page: string): Promise<BookStory> {
  const { figure, map } = story;
  const html = await bookPictures(story, await body(story), (src, file, alpha) => pictures.add(src, file, alpha));
  if (figure) await pictures.add(href(figure.src), figure.original?.file ?? wholeFile(figure.src), figure.original?.alpha ?? false);
  const credit = (text: string | undefined): string => (text ? ` <span class="src">${inline(text)}</span>` : '');
  const shown = figure
    ? `<figure><img src="${escape(href(figure.src))}" alt="${escape(figure.alt)}"/>${figure.caption || figure.credit ? `<figcaption>${inline(figure.caption ?? '')}${credit(figure.credit)}</figcaption>` : ''}</figure>`
    : map
      ? `<figure class="locator">${drawingHtml(locator(map.places, { id: 'locator', numerals: site.numerals, months: site.months }))}<figcaption>${inline(map.caption ?? `${strings.map.title(map.places.length)}: ${map.places.map(({ name }) => name).join('، ')}.`)}</figcaption></figure>`
      : '';
  const { head, foot } = around(story, site);
  const whole = `<article>${head}${shown}<div class="body">${withDateline(html, datelineHtml(story.dateline))}</div>${foot}</article>`;
  return { id, headline: story.headline, section: story.section.name, content: toXhtml(whole, { picture: pictures.find, page: new URL(href(story.permalink), page).href }) };
}

/** The book of a day, from the shelf where nothing of it has changed. */
export async function bookOf(ask: Ask): Promise<Uint8Array> {
  return shelved(await bookDigest(ask), () => freshBook(ask));
}

async function freshBook({ site, day, stories, origin }: Ask): Promise<Uint8Array> {
  const format = formatter(site);
  const named = format.date(day.date, { weekday: true });
  const first = [...stories].toSorted((a, b) => Number(b.rank === 'lead') - Number(a.rank === 'lead'));
  // Drawn on another core while the chapters are made.
  const front = cover({ paper: site.name, day: [named, format.hijri(day.date)], headlines: first.map(({ headline }) => headline) });
  // Said when it is waited for.
  front.catch(() => undefined);
  const pictures = new Pictures();
  const chapters: BookStory[] = [];
  for (const [i, story] of stories.entries()) chapters.push(await chapter(story, `story-${i + 1}`, site, pictures, origin));
  const fonts = await Promise.all(faces.map(async ({ file, weight, slice }) => ({ name: `fonts/${weight}-${slice}.woff2`, type: 'font/woff2', bytes: new Uint8Array(await readFile(file)) })));
  const modified = stories.flatMap(({ published, updated }) => [published, updated ?? published]).toSorted((a, b) => Date.parse(b) - Date.parse(a))[0];
  return makeBook({
    address: new URL(href(periodPath(day.key)), origin).href,
    title: bookStrings.title(site.name, named),
    paper: site.name,
    description: bookStrings.description(format.count(stories.length, article), named),
    day: isoDay(day.date),
    modified: modified ?? `${isoDay(day.date)}T00:00:00Z`,
    contents: bookStrings.contents,
    cover: await front,
    style,
    stories: chapters,
    files: [...pictures.files, ...fonts],
  });
}
