/** A saved web page: its story, out of everything that stands around it. */
import { isProbablyReaderable, Readability } from '@mozilla/readability';
import type { Root, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { parseHTML } from 'linkedom';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { decodeMarkup } from '../decode-markup.ts';
import { writtenDate } from '../dates.ts';
import { hasTooManyTags, htmlToMarkdown } from '../html/to-markdown.ts';
import type { FindPicture } from '../html/pictures.ts';
import { LIMITS } from '../../schema/limits.ts';
import { ImportError, note } from '../item.ts';
import type { Item, Note } from '../item.ts';

type Document = ReturnType<typeof parseHTML>['document'];

const clean = (text: string | null | undefined): string | undefined => text?.replace(/\s+/g, ' ').trim() || undefined;

/** The first of several names of `meta` that has a content. */
const meta = (document: Document, ...names: readonly string[]): string | undefined =>
  names.map((name) => clean(document.querySelector(`meta[property="${name}" i],meta[name="${name}" i],meta[itemprop="${name}" i]`)?.getAttribute('content'))).find((one) => one !== undefined);

const metas = (document: Document, name: string): string[] =>
  [...document.querySelectorAll(`meta[property="${name}" i],meta[name="${name}" i]`)].flatMap((one) => clean(one.getAttribute('content')) ?? []);

/** What the page's JSON-LD says of a news article: the first object that has a headline. */
function linkedData(document: Document): Record<string, unknown> {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    try {
      const data: unknown = JSON.parse(script.textContent ?? '');
      const all = [data].flat().flatMap((one) => (one && typeof one === 'object' ? [one, ...[(one as Record<string, unknown>)['@graph'] ?? []].flat()] : []));
      const found = all.find((one) => one && typeof one === 'object' && 'headline' in one);
      if (found) return found as Record<string, unknown>;
    } catch {
      // A page's data for search engines is often broken; the page itself still says enough.
    }
  }
  return {};
}

const names = (value: unknown): string[] =>
  [value].flat().flatMap((one) => clean(typeof one === 'string' ? one : one && typeof one === 'object' && 'name' in one ? String(one.name) : undefined) ?? []);

/** What a page may call its story: its title, and its headings of the first level. */
const titlesOf = (document: Document) => ({
  title: clean(document.querySelector('title')?.textContent) ?? '',
  headings: [...document.querySelectorAll('h1')].flatMap((one) => clean(one.textContent) ?? []),
});

/** A title with the paper's name behind it gives way to the heading that it begins with. */
function headlineOf({ title, headings }: ReturnType<typeof titlesOf>, stated: string | undefined): string | undefined {
  const heading = headings.find((one) => title.startsWith(one) || stated?.startsWith(one));
  return heading ?? stated ?? (headings.length === 1 ? headings[0] : undefined);
}

function canonical(document: Document): string | undefined {
  const link = document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? meta(document, 'og:url');
  return link && /^https?:\/\//.test(link) ? link : undefined;
}

const tooDeep = (): ImportError => new ImportError('too-deep', { ar: 'عناصر الصفحة متداخلة تداخلًا أعمق مما يُقرأ.', en: 'the elements of the page are nested deeper than can be read.' });

const tooMany = (): ImportError => new ImportError('too-many-tags', { ar: 'في الصفحة وسوم أكثر مما يُقرأ. اقسمها.', en: 'the page has more tags than can be read. Cut it into parts.' });

/** @throws ImportError where elements are more, or nest deeper, than in any page that people read */
function shallowTree(text: string): Root {
  if (hasTooManyTags(text)) throw tooMany();
  let tree: Root;
  try {
    tree = fromHtml(text);
  } catch (error) {
    // The parser's own trees are walked by recursion.
    throw error instanceof RangeError ? tooDeep() : error;
  }
  let level: RootContent[] = tree.children;
  for (let depth = 0; level.length > 0; depth++) {
    // What searches a deeper page for its story would take minutes.
    if (depth > LIMITS.htmlNesting) throw tooDeep();
    level = level.flatMap((node): RootContent[] => (node.type === 'element' ? node.children : []));
  }
  return tree;
}

const writer = unified().use(rehypeStringify);

/** The page as a browser would have it, whatever was left out or not closed: with html, head and body. */
const documentOf = (text: string): Document => parseHTML(writer.stringify(shallowTree(text))).document;

/** Names that stand for the desk, not for a person. */
const NOBODY = /^(?:admin|administrator|editor|user|root|webmaster|https?:.*)$/i;

/**
 * @param find gives the bytes of a picture that lies beside the page
 * @throws ImportError where the bytes can't be decoded or the page has no text
 */
export function readHtml(bytes: Uint8Array, find?: FindPicture): Item {
  const { text, encoding } = decodeMarkup(bytes);
  const document = documentOf(text);
  const link = canonical(document);
  const data = linkedData(document);
  const facts = {
    published: meta(document, 'article:published_time', 'datePublished', 'pubdate', 'publishdate', 'date', 'dc.date', 'dc.date.issued', 'dcterms.created') ?? clean(String(data['datePublished'] ?? '')) ?? clean(document.querySelector('time[datetime]')?.getAttribute('datetime')),
    updated: meta(document, 'article:modified_time', 'dateModified') ?? clean(String(data['dateModified'] ?? '')),
    sections: [...metas(document, 'article:section'), ...names(data['articleSection'])],
    keywords: [...metas(document, 'article:tag'), ...metas(document, 'news_keywords'), ...metas(document, 'keywords'), ...names(data['keywords'])].flatMap((one) => one.split(/[,،;؛]/)).flatMap((one) => clean(one) ?? []),
  };
  // Readability takes the document apart, so all that is asked of it is asked before.
  const titles = titlesOf(document);
  const readerable = isProbablyReaderable(document as never);
  const body = document.body?.innerHTML ?? '';
  const read = new Readability(document as never, { charThreshold: 100 }).parse();
  const headline = headlineOf(titles, clean(String(data['headline'] ?? '')) ?? clean(read?.title));
  const notes: Note[] = [];
  if (!read?.content || !readerable) {
    notes.push(note('main-text-unsure', 'لم يتضح متن الخبر في الصفحة؛ راجع أوله وآخره.', 'it is not clear where the story is in this page; look at its beginning and its end.'));
  }
  const converted = htmlToMarkdown(read?.content ?? body, { ...(link && { base: link }), ...(find && { find }), ...(headline && { headline }) });
  if (converted.text === '') throw new ImportError('no-text', { ar: 'لا نص في الصفحة.', en: 'the page has no text.' });
  const authors = names(data['author']).concat(clean(read?.byline) ?? []).slice(0, 1).filter((one) => !NOBODY.test(one) && one.length < 80);
  const [published, updated] = [writtenDate(facts.published), writtenDate(facts.updated)];
  return {
    ...(link && { id: link, link }),
    head: {
      ...(headline && { headline }),
      ...(published && { published }),
      ...(updated && updated !== published && { updated }),
      sections: facts.sections,
      keywords: [...new Set(facts.keywords)],
      authors,
    },
    body: { format: 'markdown', text: converted.text },
    ...(encoding !== 'utf-8' && { encoding }),
    pictures: converted.pictures,
    notes: [...notes, ...converted.notes],
  };
}
