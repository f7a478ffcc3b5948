/** A day's paper as an EPUB 3 (https://www.w3.org/TR/epub-33/): one document a story, contents by section, right to left. */
import { zipSync } from 'fflate';
import type { Zippable } from 'fflate';
import { document, escape } from './xhtml.ts';
import type { Xhtml } from './xhtml.ts';

export interface BookStory {
  readonly id: string;
  /** Plain text. */
  readonly headline: string;
  readonly section: string;
  readonly content: Xhtml;
}

export interface BookFile {
  /** `images/a.jpg` */
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

export interface Book {
  /** The address of the day's page: it identifies the book. */
  readonly address: string;
  readonly title: string;
  readonly paper: string;
  readonly description: string;
  /** `2014-11-16` */
  readonly day: string;
  /** ISO, of the last change of a story. */
  readonly modified: string;
  readonly contents: string;
  readonly cover: Uint8Array;
  readonly style: string;
  /** In the order of reading; those of a section stand together. */
  readonly stories: readonly BookStory[];
  /** Pictures and faces. */
  readonly files: readonly BookFile[];
}

const CONTAINER = `<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles></container>
`;

/** Seconds are as exact as the format allows. */
const instant = (iso: string): string => new Date(iso).toISOString().replace(/\.\d+Z$/, 'Z');

function nav({ contents, stories }: Book): string {
  const sections = [...Map.groupBy(stories, ({ section }) => section)];
  const items = sections.map(
    ([section, of]) => `<li><span>${escape(section)}</span><ol>${of.map(({ id, headline }) => `<li><a href="${id}.xhtml">${escape(headline)}</a></li>`).join('')}</ol></li>`,
  );
  return `<nav epub:type="toc" role="doc-toc" id="toc"><h1>${escape(contents)}</h1><ol>${items.join('\n')}</ol></nav>`;
}

const meta = (property: string, value: string): string => `<meta property="${property}">${escape(value)}</meta>`;

function manifest({ stories, files }: Book): string[] {
  const item = (id: string, href: string, type: string, properties = ''): string =>
    `<item id="${id}" href="${href}" media-type="${type}"${properties && ` properties="${properties}"`}/>`;
  return [
    item('nav', 'nav.xhtml', 'application/xhtml+xml', 'nav'),
    item('cover', 'cover.xhtml', 'application/xhtml+xml'),
    item('cover-image', 'cover.png', 'image/png', 'cover-image'),
    item('style', 'style.css', 'text/css'),
    ...stories.map(({ id, content }) => item(id, `${id}.xhtml`, 'application/xhtml+xml', content.svg ? 'svg' : '')),
    ...files.map(({ name, type }, i) => item(`file-${i + 1}`, name, type)),
  ];
}

const opf = (book: Book): string => `<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="ar" dir="rtl">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="id">${escape(book.address)}</dc:identifier>
<dc:title>${escape(book.title)}</dc:title>
<dc:language>ar</dc:language>
<dc:creator>${escape(book.paper)}</dc:creator>
<dc:publisher>${escape(book.paper)}</dc:publisher>
<dc:date>${book.day}</dc:date>
<dc:description>${escape(book.description)}</dc:description>
<dc:source>${escape(book.address)}</dc:source>
${[
  meta('dcterms:modified', instant(book.modified)),
  meta('schema:accessMode', 'textual'),
  meta('schema:accessMode', 'visual'),
  meta('schema:accessModeSufficient', 'textual'),
  ...['alternativeText', 'readingOrder', 'structuralNavigation', 'tableOfContents'].map((feature) => meta('schema:accessibilityFeature', feature)),
  meta('schema:accessibilityHazard', 'none'),
].join('\n')}
<meta name="cover" content="cover-image"/>
</metadata>
<manifest>
${manifest(book).join('\n')}
</manifest>
<spine page-progression-direction="rtl">
<itemref idref="cover"/>
<itemref idref="nav"/>
${book.stories.map(({ id }) => `<itemref idref="${id}"/>`).join('\n')}
</spine>
</package>
`;

/** @returns the same bytes for the same book: every entry bears the day's date */
export function makeBook(book: Book): Uint8Array {
  const text = (value: string): Uint8Array => new TextEncoder().encode(value);
  const entries: Zippable = {
    // It stands first and is not compressed, so that systems know the format by its first bytes.
    mimetype: [text('application/epub+zip'), { level: 0 }],
    'META-INF/container.xml': text(CONTAINER),
    'EPUB/package.opf': text(opf(book)),
    'EPUB/nav.xhtml': text(document(book.contents, nav(book), 'frontmatter')),
    'EPUB/cover.xhtml': text(document(book.title, `<section epub:type="cover" class="cover"><img src="cover.png" alt="${escape(book.title)}"/></section>`, 'frontmatter')),
    'EPUB/cover.png': [book.cover, { level: 0 }],
    'EPUB/style.css': text(book.style),
  };
  for (const { id, headline, content } of book.stories) entries[`EPUB/${id}.xhtml`] = text(document(headline, content.xml, 'bodymatter'));
  // Pictures and faces are compressed already; drawings are not.
  for (const { name, type, bytes } of book.files) entries[`EPUB/${name}`] = [bytes, { level: type === 'image/svg+xml' ? 6 : 0 }];
  const [year = 1980, month = 1, day = 1] = book.day.split('-').map(Number);
  // The format knows no years before 1980, and has local time.
  return zipSync(entries, { level: 6, mtime: new Date(Math.max(1980, year), month - 1, day) });
}
