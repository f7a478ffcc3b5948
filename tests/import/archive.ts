/** An archive as desks have them: every encoding and every format, our own sentences, the same for the same count. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { copywriter, random } from '../site/crowd.ts';

export interface ArchivedStory {
  /** Path of the file that it is in, from the archive. */
  readonly file: string;
  readonly headline: string;
  readonly paragraphs: readonly string[];
  /** `YYYY-MM-DD`, in Riyadh. */
  readonly day: string;
}

/** Text in a single-byte encoding, by turning its decoder round. */
export function encode(text: string, encoding: 'windows-1256' | 'iso-8859-6'): Uint8Array {
  const bytes = new Map<string, number>();
  const decoder = new TextDecoder(encoding);
  for (let byte = 0; byte < 256; byte++) bytes.set(decoder.decode(Uint8Array.of(byte)), byte);
  return Uint8Array.from([...text], (character) => {
    const byte = bytes.get(character);
    if (byte === undefined) throw new Error(`${encoding} has no ${character}`);
    return byte;
  });
}

const utf16 = (text: string, mark: boolean): Uint8Array => Buffer.from(`${mark ? '\ufeff' : ''}${text}`, 'utf16le');
const xml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const paragraphs = (story: ArchivedStory, tag = 'p'): string => story.paragraphs.map((one) => `<${tag}>${xml(one)}</${tag}>`).join('\n');

type Writer = (story: ArchivedStory) => { extension: string; data: string | Uint8Array };

/** Copy with a header block, as many desks send it. */
const headed = ({ headline, day, paragraphs: lines }: ArchivedStory): string => `العنوان: ${headline}\nالتاريخ: ${day}\n\n${lines.join('\n')}\n`;

/** A page with as much around its story as pages have. */
const page = (story: ArchivedStory, charset: string): string => `<!DOCTYPE html><html lang="ar" dir="rtl"><head><meta charset="${charset}"><title>${xml(story.headline)} - صحيفة الأمس</title>
<link rel="canonical" href="https://old.example/${story.file}"><meta property="article:published_time" content="${story.day}T09:00:00+03:00"><style>${'.menu li{display:inline;margin:0 4px}'.repeat(60)}</style></head>
<body><div id="top"><ul class="menu">${Array.from({ length: 40 }, (_, i) => `<li><a href="/s/${i}">القسم ${i}</a></li>`).join('')}</ul></div>
<div class="article"><h1>${xml(story.headline)}</h1><div class="article-body">${paragraphs(story)}</div></div>
<div class="sidebar"><ul>${Array.from({ length: 30 }, (_, i) => `<li><a href="/n/${i}">خبر آخر من الأرشيف رقم ${i}</a></li>`).join('')}</ul></div><footer>جميع الحقوق محفوظة</footer><script>${'window.track=function(){};'.repeat(40)}</script></body></html>`;

const nitf = (story: ArchivedStory): string => `<nitf><head><docdata><doc-id id-string="nitf:${story.file}"/><date.issue norm="${story.day.replaceAll('-', '')}T090000+0300"/></docdata></head><body><body.head><hedline><hl1>${xml(story.headline)}</hl1></hedline></body.head><body.content>${paragraphs(story)}</body.content></body></nitf>`;

const newsItem = (story: ArchivedStory): string => `<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:newsml:${story.file}"><itemMeta><itemClass qcode="ninat:text"/><firstCreated>${story.day}T09:00:00+03:00</firstCreated><versionCreated>${story.day}T09:00:00+03:00</versionCreated><pubStatus qcode="stat:usable"/></itemMeta><contentMeta><headline>${xml(story.headline)}</headline></contentMeta><contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><body>${paragraphs(story)}</body></html></inlineXML></contentSet></newsItem>`;

/** The least that a document of Word is made of. */
export function docx(story: ArchivedStory): Uint8Array {
  const run = (text: string, style = ''): string => `<w:p>${style && `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}<w:r><w:t xml:space="preserve">${xml(text)}</w:t></w:r></w:p>`;
  const types = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
  const files = {
    '[Content_Types].xml': `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${types}"/></Types>`,
    '_rels/.rels': '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    'word/document.xml': `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${run(story.headline, 'Heading1')}${story.paragraphs.map((one) => run(one)).join('')}</w:body></w:document>`,
    'docProps/core.xml': `<?xml version="1.0"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"><dc:creator>هند</dc:creator><dcterms:created>${story.day}T06:00:00Z</dcterms:created></cp:coreProperties>`,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}

const WRITERS: readonly Writer[] = [
  (story) => ({ extension: 'txt', data: headed(story) }),
  (story) => ({ extension: 'txt', data: encode(headed(story), 'windows-1256') }),
  (story) => ({ extension: 'txt', data: encode(headed(story), 'iso-8859-6') }),
  (story) => ({ extension: 'txt', data: utf16(headed(story), true) }),
  (story) => ({ extension: 'txt', data: utf16(headed(story), false) }),
  (story) => ({ extension: 'txt', data: `\ufeff${headed(story).replaceAll('\n', '\r\n')}` }),
  // UTF-8 misread as windows-1256 and saved so.
  (story) => ({ extension: 'txt', data: new TextDecoder('windows-1256').decode(Buffer.from(headed(story))) }),
  (story) => ({ extension: 'md', data: `---\ntitle: "${story.headline}"\ndate: ${story.day}T09:00:00+03:00\ntags: [نقل، بناء]\n---\n\n${story.paragraphs.join('\n\n')}\n` }),
  (story) => ({ extension: 'md', data: `+++\ntitle = "${story.headline}"\ndate = ${story.day}T09:00:00+03:00\n+++\n\n${story.paragraphs.join('\n\n')}\n` }),
  (story) => ({ extension: 'html', data: page(story, 'utf-8') }),
  (story) => ({ extension: 'html', data: encode(page(story, 'windows-1256'), 'windows-1256') }),
  (story) => ({ extension: 'json', data: JSON.stringify({ uri: `urn:ninjs:${story.file}`, type: 'text', versioncreated: `${story.day}T09:00:00+03:00`, headline: story.headline, body_html: paragraphs(story) }) }),
  (story) => ({ extension: 'json', data: JSON.stringify({ uri: `urn:ninjs3:${story.file}`, standard: { name: 'ninjs', version: '3.0' }, type: 'text', firstcreated: `${story.day}T09:00:00+03:00`, headlines: [{ role: 'main', value: story.headline }], bodies: [{ role: 'main', contenttype: 'text/plain', value: story.paragraphs.join('\n') }] }) }),
  (story) => ({ extension: 'xml', data: `<?xml version="1.0" encoding="UTF-8"?>\n${nitf(story)}` }),
  (story) => ({ extension: 'xml', data: `<?xml version="1.0" encoding="UTF-8"?>\n${newsItem(story)}` }),
  (story) => ({ extension: 'docx', data: docx(story) }),
  (story) => ({ extension: 'rss', data: `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>م</title><link>https://feed.example/</link><description>و</description><item><title>${xml(story.headline)}</title><guid isPermaLink="false">${story.file}</guid><pubDate>${new Date(`${story.day}T06:00:00Z`).toUTCString()}</pubDate><content:encoded><![CDATA[${paragraphs(story)}]]></content:encoded></item></channel></rss>` }),
  (story) => ({ extension: 'atom', data: `<?xml version="1.0" encoding="UTF-8"?><feed xmlns="http://www.w3.org/2005/Atom"><title>ف</title><id>urn:feed:${story.file}</id><updated>${story.day}T06:00:00Z</updated><entry><title>${xml(story.headline)}</title><id>urn:atom:${story.file}</id><updated>${story.day}T06:00:00Z</updated><content type="html">${xml(paragraphs(story))}</content></entry></feed>` }),
  (story) => ({ extension: 'json', data: JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'ف', items: [{ id: story.file, title: story.headline, content_html: paragraphs(story), date_published: `${story.day}T06:00:00Z` }] }) }),
];

/** How many formats and encodings an archive holds: one file of each in as many files. */
export const KINDS = WRITERS.length + 1;

/** WordPress's export of so many posts, as pieces of text. */
export function* wxr(posts: Iterable<ArchivedStory>): Generator<string> {
  yield '<?xml version="1.0" encoding="UTF-8" ?><rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>مدونة</title><wp:wxr_version>1.2</wp:wxr_version>\n<wp:author><wp:author_login><![CDATA[sara]]></wp:author_login><wp:author_display_name><![CDATA[سارة]]></wp:author_display_name></wp:author>\n';
  let n = 0;
  for (const story of posts) {
    n++;
    yield `<item><title><![CDATA[${story.headline}]]></title><link>https://blog.example/${n}/</link><dc:creator><![CDATA[sara]]></dc:creator><guid isPermaLink="false">https://blog.example/?p=${n}</guid><content:encoded><![CDATA[${story.paragraphs.join('\n\n')}]]></content:encoded><excerpt:encoded><![CDATA[]]></excerpt:encoded><wp:post_date><![CDATA[${story.day} 09:00:00]]></wp:post_date><wp:post_date_gmt><![CDATA[${story.day} 06:00:00]]></wp:post_date_gmt><wp:post_type><![CDATA[post]]></wp:post_type><wp:status><![CDATA[publish]]></wp:status></item>\n`;
  }
  yield '</channel></rss>\n';
}

/**
 * Writes an archive of so many files.
 * @returns its stories
 */
export async function writeArchive(dir: string, count: number): Promise<ArchivedStory[]> {
  const write = copywriter(random(20_260_101));
  const stories: ArchivedStory[] = [];
  for (let i = 0; i < count; i++) {
    const day = new Date(Date.UTC(2012, 0, 1 + (i % 1000))).toISOString().slice(0, 10);
    const writer = WRITERS[i % KINDS];
    const story = { headline: `${write.headline()} ${i}`, paragraphs: Array.from({ length: 5 }, (_, k) => `${write.paragraph()} (${i}.${k})`), day };
    const name = `${String(i % 100).padStart(2, '0')}/${i}`;
    const file = writer ? `${name}.${writer({ ...story, file: name }).extension}` : `${name}.wxr.xml`;
    const data = writer ? writer({ ...story, file: name }).data : [...wxr([{ ...story, file }])].join('').replaceAll('blog.example/', `blog.example/${i}/`);
    await mkdir(dirname(join(dir, file)), { recursive: true });
    await writeFile(join(dir, file), data);
    stories.push({ ...story, file });
  }
  return stories;
}
