/** RSS, RDF, Atom and JSON Feed: one story an item. */
import { parseFeed } from 'feedsmith';
import { writtenDate } from '../dates.ts';
import { htmlToMarkdown } from '../html/to-markdown.ts';
import { squeeze } from '../html/tidy.ts';
import { ImportError, note } from '../item.ts';
import type { Item, Note } from '../item.ts';
import { asHtml, plainLine } from './markup-text.ts';

type Feed = ReturnType<typeof parseFeed>;
type Of<F extends Feed['format']> = Extract<Feed, { format: F }>['feed'];

/** What all formats say of an item, each in its own words. */
interface FeedItem {
  readonly id: string | undefined;
  readonly link: string | undefined;
  readonly title: string | undefined;
  /** The whole story, if the feed has it, and its summary; HTML or plain text. */
  readonly content: string | undefined;
  readonly summary: string | undefined;
  readonly published: unknown;
  readonly updated: unknown;
  readonly authors: readonly (string | undefined)[];
  readonly categories: readonly (string | undefined)[];
  readonly source: string | undefined;
}

const fromRss = ({ items = [] }: Of<'rss'>): FeedItem[] =>
  items.map((item) => ({
    id: item.guid?.value ?? item.link,
    link: item.link ?? (item.guid?.isPermaLink === false ? undefined : item.guid?.value),
    title: item.title,
    content: item.content?.encoded,
    summary: item.description,
    published: item.pubDate ?? item.dc?.dates?.[0] ?? item.dcterms?.created?.[0],
    updated: item.atom?.updated ?? item.dcterms?.modified?.[0],
    authors: [...(item.authors ?? []).map(({ name, email }) => name ?? email), ...(item.dc?.creators ?? [])],
    categories: (item.categories ?? []).map(({ name }) => name),
    source: item.source?.title,
  }));

const fromRdf = ({ items = [] }: Of<'rdf'>): FeedItem[] =>
  items.map((item) => ({
    id: item.rdf?.about ?? item.link,
    link: item.link,
    title: item.title,
    content: item.content?.encoded,
    summary: item.description,
    published: item.dc?.dates?.[0],
    updated: undefined,
    authors: item.dc?.creators ?? [],
    categories: item.dc?.subjects ?? [],
    source: item.dc?.publishers?.[0],
  }));

const fromAtom = ({ entries = [] }: Of<'atom'>): FeedItem[] =>
  entries.map((entry) => ({
    id: entry.id,
    link: (entry.links ?? []).find(({ rel = 'alternate' }) => rel === 'alternate')?.href,
    title: entry.title?.value,
    content: entry.content?.value,
    summary: entry.summary?.value,
    published: entry.published ?? entry.updated,
    updated: entry.updated,
    authors: (entry.authors ?? []).map(({ name }) => name),
    categories: (entry.categories ?? []).map(({ label, term }) => label ?? term),
    source: entry.source?.title?.value,
  }));

const fromJson = ({ items = [], authors: all = [] }: Of<'json'>): FeedItem[] =>
  items.map((item) => ({
    id: item.id,
    link: item.url,
    title: item.title,
    content: item.content_html ?? item.content_text,
    summary: item.summary,
    published: item.date_published,
    updated: item.date_modified,
    authors: (item.authors ?? all).map(({ name }) => name),
    categories: item.tags ?? [],
    source: undefined,
  }));

function itemsOf(parsed: Feed): FeedItem[] {
  switch (parsed.format) {
    case 'rss':
      return fromRss(parsed.feed);
    case 'rdf':
      return fromRdf(parsed.feed);
    case 'atom':
      return fromAtom(parsed.feed);
    case 'json':
      return fromJson(parsed.feed);
  }
}

/** Text that is also the beginning of the story is no standfirst of it. */
const isBeginning = (summary: string, body: string): boolean => {
  const [short, whole] = [squeeze(summary).replace(/(?:\[…\]|…|\.\.\.)$/u, ''), squeeze(body)];
  return whole.startsWith(short.slice(0, 60)) || short === '';
};

const known = (all: readonly (string | undefined)[]): string[] => [...new Set(all.flatMap((one) => plainLine(one) ?? []))];

const dateOf = (written: unknown): string | undefined => (typeof written === 'string' ? writtenDate(written) : undefined);

function story(item: FeedItem): Item | undefined {
  const html = item.content ?? item.summary;
  const headline = plainLine(item.title);
  if (html === undefined && headline === undefined) return undefined;
  const converted = htmlToMarkdown(asHtml(html ?? ''), { ...(item.link && { base: item.link }), ...(headline && { headline }) });
  const partial = item.content === undefined;
  const summary = partial ? undefined : plainLine(item.summary);
  const [published, updated] = [dateOf(item.published), dateOf(item.updated)];
  const notes: Note[] = [...converted.notes];
  if (partial) notes.push(note('summary-only', 'في الملقّم موجز الخبر وحده؛ متنه في موقع مصدره.', 'the feed has only a summary of the story; the whole is at its source.'));
  return {
    ...(item.id && { id: item.id }),
    ...(item.link && { link: item.link }),
    head: {
      ...(headline && { headline }),
      ...(summary && !isBeginning(summary, converted.text) && { standfirst: summary }),
      ...(published && { published }),
      ...(updated && updated !== published && { updated }),
      sections: known(item.categories),
      authors: known(item.authors),
      sources: known([item.source]),
    },
    body: { format: 'markdown', text: converted.text },
    partial,
    pictures: converted.pictures,
    notes,
  };
}

/**
 * @param text the feed, decoded
 * @throws ImportError where it is none that can be read
 */
export function readFeed(text: string): Item[] {
  let parsed: Feed;
  try {
    parsed = parseFeed(text);
  } catch {
    throw new ImportError('broken-feed', {
      ar: 'ليس ملقّم RSS أو Atom أو JSON Feed يُقرأ. افتحه في متصفح لترى ما فيه، أو اطلبه ثانية.',
      en: 'not an RSS, Atom or JSON feed that can be read. Open it in a browser to see what it is, or ask for it again.',
    });
  }
  return itemsOf(parsed).flatMap((item) => story(item) ?? []);
}
