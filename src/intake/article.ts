/** A file becomes an article: what was stated, what the copy says, what the path says, in that order. */
import { hash } from 'node:crypto';
import type { Root } from 'mdast';
import { isVocalised } from '../arabic/marks.ts';
import { countWords, readingMinutes } from '../arabic/words.ts';
import { deriveHeadline } from '../arabic/headline.ts';
import { shorten } from '../arabic/shorten.ts';
import { signature } from '../arabic/signature.ts';
import { packStems } from '../arabic/stems.ts';
import { tellingStems } from '../arabic/telling.ts';
import { excerpt, plainParagraphs } from '../markup/text.ts';
import type { Article } from '../schema/article.ts';
import { articleInput } from '../schema/article-input.ts';
import type { ArticleInput } from '../schema/article-input.ts';
import type { Dateline } from '../schema/dateline.ts';
import type { Message } from '../schema/message.ts';
import type { Site } from '../schema/site.ts';
import type { Catalogue } from './catalogue.ts';
import { readAliases } from './aliases.ts';
import { readCopy } from './copy.ts';
import { publication, statedMoment } from './publication.ts';
import type { FileDate } from './file-dates.ts';
import { mapOf, placeOf } from './map.ts';
import { findPicture, pictureMessage } from './media.ts';
import { atLevels, inFile, tell } from './messages.ts';
import { articlesDir, contentPath, pathFacts } from './paths.ts';
import { topicsNamed } from './mentions.ts';
import { permalink } from './permalink.ts';
import { references } from './references.ts';
import { validate } from './validate.ts';
import type { LineOf } from './validate.ts';

const PARAGRAPHS_TRIED = 3;
const HEADLINE_LENGTH = 90;
/** The headline of a file without a word in it. */
const UNTITLED = 'بلا عنوان';

/** What the reading of one file needs to know of the rest of the content folder. */
export interface IntakeContext {
  /** Absolute path of the content folder. */
  readonly content: string;
  readonly site: Site;
  readonly catalogue: Catalogue;
  readonly dates: FileDate;
}

export interface ReadArticle {
  /** `null` where nothing can be published: the file is empty or its encoding unknown. */
  readonly article: Article | null;
  /** The body; `null` with the article. */
  readonly tree: Root | null;
  /** The text of the file as decoded, and what its head states, unchecked. */
  readonly text: string | null;
  readonly stated: unknown;
  /** How the bytes were read; `null` where they could not be. */
  readonly encoding: string | null;
  readonly messages: readonly Message[];
}

/** Enough for a story that is set in two columns on the front page. */
const EXCERPT_LENGTH = 480;

/**
 * Reads one article file. Never throws for what is in it: whatever is wrong becomes a message, and the rest stands.
 * @param file absolute path
 */
export async function readArticle(file: string, bytes: Uint8Array, context: IntakeContext): Promise<ReadArticle> {
  const name = contentPath(context.content, file);
  const copy = readCopy(bytes, name);
  if ('unreadable' in copy) {
    return { article: null, tree: null, text: null, stated: undefined, encoding: null, messages: inFile(name, [copy.unreadable]) };
  }
  const checked = validate(articleInput, copy.stated, copy.lineOf);
  const stated: ArticleInput = checked.value ?? {};
  const facts = pathFacts(articlesDir(context.content), file);
  const { lineOf, tree } = copy;
  const named = references(stated, copy.dateline, facts.folders, context.catalogue, lineOf);
  const dateline: Dateline = {
    places: stated.places ?? copy.dateline.places,
    agencies: [...new Set([...(stated.agencies ?? copy.dateline.agencies), ...named.unknownSources])],
    authors: stated.authors ?? copy.dateline.authors,
    date: copy.dateline.date,
  };
  const headline = headlineOf(stated, copy.headline, tree, lineOf);
  const published = await publication(file, { stated: stated.published, dateline, facts, lineOf, context });
  const updated = statedMoment(stated.updated, ['updated'], context.site.zone, lineOf);
  const corrections = correctionsOf(stated, context.site.zone, lineOf);
  const aliases = readAliases(stated.aliases, lineOf);
  const figure = await figureOf(stated, name, context.content, lineOf);
  const standfirst = stated.standfirst ?? copy.standfirst;
  const paragraphs = plainParagraphs(tree);
  const body = paragraphs.join('\n\n');
  const text = { dateline, top: `${headline.text} ${standfirst ?? ''}`, body };
  const map = mapOf({ ...text, stated: stated.map, pictured: stated.figure !== undefined }, context, lineOf);
  const place = map.map?.places[0] ?? placeOf(text, context.catalogue);
  const blocks = [headline.text, standfirst ?? '', ...paragraphs];
  const words = countWords(body);
  const told = [
    ...copy.messages,
    ...checked.messages,
    ...headline.messages,
    ...published.messages,
    ...updated.messages,
    ...corrections.messages,
    ...named.messages,
    ...aliases.messages,
    ...figure.messages,
    ...map.messages,
  ];
  const messages = inFile(name, atLevels(told, context.site.check, stated.ignore)).toSorted((a, b) => a.line - b.line || a.column - b.column);
  const article: Article = {
    id: facts.id,
    permalink: permalink(published.day, stated.slug, facts.name, headline.text),
    aliases: aliases.paths,
    translations: stated.translations ?? {},
    headline: headline.text,
    headlineOrigin: headline.origin,
    ...(stated.kicker && { kicker: stated.kicker }),
    ...(standfirst && { standfirst }),
    excerpt: excerpt(tree, EXCERPT_LENGTH),
    dateline,
    published: published.instant,
    publishedOrigin: published.origin,
    publishedPrecision: published.precision,
    zone: context.site.zone,
    ...(updated.moment && { updated: updated.moment.instant, updatedPrecision: updated.moment.precision }),
    section: named.section,
    topics: named.topics,
    sources: named.sources,
    named: topicsNamed(blocks, context.catalogue, named.topics, named.without),
    stems: packStems(tellingStems({ headline: headline.text, standfirst: standfirst ?? '', body: paragraphs })),
    ...signed(paragraphs, stated),
    ...(figure.figure && { figure: figure.figure }),
    ...(map.map && { map: map.map }),
    ...(place && { place }),
    corrections: corrections.list,
    related: stated.related ?? [],
    ...(stated.treatment && { treatment: stated.treatment }),
    status: stated.status ?? 'published',
    ...(stated.rank && { rank: stated.rank }),
    breaking: stated.breaking ?? false,
    words,
    readingMinutes: readingMinutes(words),
    vocalised: isVocalised(headline.text),
    file: name,
    digest: hash('sha1', bytes, 'base64url'),
    format: copy.format,
    encoding: copy.encoding,
    messages,
  };
  return { article, tree, text: copy.text, stated: copy.stated, encoding: copy.encoding, messages };
}

/** What copies of a text share, unless its editor says that it is none. */
function signed(paragraphs: readonly string[], stated: ArticleInput): Pick<Article, 'signature'> {
  const made = stated.ignore?.includes('near-duplicate') ? '' : signature(paragraphs);
  return made === '' ? {} : { signature: made };
}

function headlineOf(stated: ArticleInput, first: string | undefined, tree: Root, lineOf: LineOf) {
  const given = stated.headline ?? first;
  if (given !== undefined) return { text: given, origin: 'given' as const, messages: [] };
  const text = derived(tree);
  if (text === UNTITLED) return { text, origin: 'derived' as const, messages: [noHeadline(lineOf)] };
  const message = tell(
    'info',
    'derived-headline',
    {
      ar: `لا عنوان للخبر، فاشتُق له من أوله: «${text}». اكتب عنوانًا في الرأس (headline أو العنوان).`,
      en: `no headline, so one was derived from the lead: «${text}». Write one in the head (headline).`,
    },
    lineOf([]),
  );
  return { text, origin: 'derived' as const, messages: [message] };
}

const noHeadline = (lineOf: LineOf): Message =>
  tell(
    'warning',
    'no-headline',
    {
      ar: `لا عنوان للخبر، ولا كلمة فيه يُشتق منها، فسُمّي «${UNTITLED}». اكتب عنوانًا في الرأس (headline أو العنوان).`,
      en: `no headline, and no word to derive one from: the article is called «${UNTITLED}». Write one in the head (headline).`,
    },
    lineOf([]),
  );

/** The first paragraph out of which a headline can be cut whole; failing that, the first words as they stand. */
function derived(tree: Root): string {
  const paragraphs = plainParagraphs(tree);
  const cut = paragraphs.slice(0, PARAGRAPHS_TRIED).map((one) => deriveHeadline(one)).find((one) => one !== '');
  return cut ?? (shorten(paragraphs[0] ?? '', HEADLINE_LENGTH) || UNTITLED);
}

function correctionsOf(stated: ArticleInput, zone: string, lineOf: LineOf) {
  const messages: Message[] = [];
  const list = (stated.corrections ?? []).flatMap(({ date, text, kind }, i) => {
    const { moment, messages: found } = statedMoment(date, ['corrections', i, 'date'], zone, lineOf);
    messages.push(...found);
    return moment ? [{ date: moment.instant, precision: moment.precision, text, kind }] : [];
  });
  return { list, messages };
}

async function figureOf(stated: ArticleInput, name: string, content: string, lineOf: LineOf) {
  if (!stated.figure) return { messages: [] };
  const found = await findPicture(content, stated.figure.src, name);
  if ('problem' in found) {
    return { messages: [pictureMessage(stated.figure.src, found.problem, lineOf(['figure', 'src']))] };
  }
  const { path, url, width, height, original } = found.picture;
  const cut = original && { original: { file: path, alpha: original.alpha } };
  return { figure: { ...stated.figure, src: url, width, height, ...cut }, messages: [] };
}

