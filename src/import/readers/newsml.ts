/**
 * IPTC's XML: NewsML-G2 items (alone or in a newsMessage) and NITF documents, which stand alone or inside them.
 * https://iptc.org/standards/newsml-g2/ , https://iptc.org/standards/nitf/
 */
import type { Element } from 'xast';
import { writtenDate } from '../dates.ts';
import { toHast } from '../html/from-xast.ts';
import { treeToMarkdown } from '../html/to-markdown.ts';
import type { Item, ItemHead } from '../item.ts';
import { attribute, characters, children, descendants, textOf } from '../xml.ts';

/** The elements that a reader of these formats is handed. */
export const NEWS_ELEMENTS: ReadonlySet<string> = new Set(['newsItem', 'nitf']);

const texts = (nodes: readonly Element[]): string[] => [...new Set(nodes.map(textOf).filter((text) => text !== ''))];
const all = (node: Element | undefined, ...names: readonly string[]): string[] => texts(descendants(node, ...names));
const first = (node: Element | undefined, ...names: readonly string[]): string | undefined => all(node, ...names)[0];
const byline = (written: string): string => written.replace(/^(?:by|بقلم|كتب|كتبت)[\s:]+/i, '');

/** A head without the keys that have nothing to say. */
const stated = (head: Readonly<Record<string, unknown>>): ItemHead =>
  Object.fromEntries(Object.entries(head).filter(([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0)));

/** The name of a subject, a person or a place in NewsML-G2: in the paper's language if there are several. */
function nameOf(node: Element): string {
  const names = children(node, 'name');
  return textOf(names.find((name) => attribute(name, 'xml:lang').startsWith('ar')) ?? names[0]);
}

function fromNitf(nitf: Element): Item {
  const head = descendants(nitf, 'body.head')[0];
  const data = descendants(nitf, 'docdata')[0];
  const hedline = descendants(head, 'hedline')[0];
  const headline = first(hedline, 'hl1') ?? first(nitf, 'title');
  const dateline = descendants(head, 'dateline')[0];
  const normed = (name: string): string | undefined => attribute(descendants(data, name)[0], 'norm') || undefined;
  const published = writtenDate(normed('date.release') ?? normed('date.issue') ?? (attribute(descendants(dateline, 'story.date')[0], 'norm') || first(dateline, 'story.date')));
  const converted = treeToMarkdown(toHast(descendants(nitf, 'body.content', 'body.end')), headline ? { headline } : {});
  const id = attribute(descendants(data, 'doc-id')[0], 'id-string') || undefined;
  return {
    ...(id && { id }),
    head: stated({
      headline,
      standfirst: all(hedline, 'hl2')[0] ?? first(head, 'abstract'),
      published,
      sections: descendants(nitf, 'tobject.subject').flatMap((one) => attribute(one, 'tobject.subject.type') || []),
      keywords: descendants(data, 'keyword').flatMap((one) => attribute(one, 'key') || []),
      authors: descendants(head, 'byline').map((one) => byline(first(one, 'person') ?? textOf(one))),
      sources: all(head, 'distributor').slice(0, 1),
      places: all(dateline, 'location').slice(0, 3),
    }),
    body: { format: 'markdown', text: converted.text },
    pictures: converted.pictures,
    notes: converted.notes,
  };
}

/** The text of a NewsML-G2 item: XML of any kind, or plain characters. */
function bodyOf(item: Element, headline: string | undefined): Pick<Item, 'body' | 'notes' | 'pictures'> | undefined {
  const content = descendants(item, 'contentSet')[0];
  const inline = children(content, 'inlineXML')[0];
  if (inline) {
    const body = descendants(inline, 'body')[0] ?? inline;
    const converted = treeToMarkdown(toHast([body]), headline ? { headline } : {});
    return { body: { format: 'markdown', text: converted.text }, pictures: converted.pictures, notes: converted.notes };
  }
  const data = children(content, 'inlineData')[0];
  const text = data && characters(data).trim();
  return text ? { body: { format: 'text', text }, notes: [] } : undefined;
}

function fromNewsItem(item: Element): Item {
  const meta = descendants(item, 'itemMeta')[0];
  const content = descendants(item, 'contentMeta')[0];
  const nitf = descendants(descendants(item, 'contentSet')[0], 'nitf')[0];
  const inner = nitf && fromNitf(nitf);
  const headlines = children(content, 'headline');
  const headline = textOf(headlines.find((one) => /main|^$/i.test(attribute(one, 'role').replace(/^.*:/, ''))) ?? headlines[0]) || inner?.head.headline;
  const published = writtenDate(first(meta, 'embargoed') ?? first(meta, 'firstCreated') ?? first(content, 'contentCreated') ?? first(meta, 'versionCreated'));
  const updated = writtenDate(first(meta, 'versionCreated'));
  const subjects = children(content, 'subject').flatMap((one) => nameOf(one) || []);
  const descriptions = children(content, 'description').filter((one) => /summary|^$/i.test(attribute(one, 'role').replace(/^.*:/, '')));
  const body = inner ?? bodyOf(item, headline);
  const id = attribute(item, 'guid') || inner?.id;
  return {
    ...(id && { id }),
    head: {
      ...inner?.head,
      ...stated({
        headline,
        standfirst: textOf(descriptions[0]),
        published,
        updated: updated === published ? undefined : updated,
        sections: subjects,
        keywords: children(content, 'keyword').map(textOf),
        authors: texts(children(content, 'by', 'byline')).map(byline),
        sources: descendants(content, 'infoSource', 'creditline').flatMap((one) => nameOf(one) || textOf(one) || []).slice(0, 1),
        places: children(content, 'located').flatMap((one) => nameOf(one) || []),
      }),
    },
    body: body?.body ?? { format: 'text', text: textOf(descriptions[0]) },
    ...(body?.pictures && { pictures: body.pictures }),
    partial: body === undefined,
    notes: body?.notes ?? [],
  };
}

/**
 * One story of {@link NEWS_ELEMENTS}; `undefined` for what is no text (pictures, packages) or was taken back.
 */
export function readNews(element: Element): Item | undefined {
  if (element.name.endsWith('nitf')) return fromNitf(element);
  const meta = descendants(element, 'itemMeta')[0];
  const type = attribute(descendants(meta, 'itemClass')[0], 'qcode').replace(/^.*:/, '');
  const status = attribute(descendants(meta, 'pubStatus')[0], 'qcode');
  if ((type !== '' && !/^(?:text|composite)$/.test(type)) || /canceled|withheld/.test(status)) return undefined;
  return fromNewsItem(element);
}
