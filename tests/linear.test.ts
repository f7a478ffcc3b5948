/**
 * Whatever reads other people's text takes time that grows with its length and not with the square of it: each reader gets texts that
 * are hard for readers of their kind, of a length and of four times that.
 */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { segmentRuns } from '../src/arabic/bidi.ts';
import { codeRuns } from '../src/arabic/code-runs.ts';
import { copyInNumerals } from '../src/arabic/copy-numerals.ts';
import { parseDate } from '../src/arabic/date-parse.ts';
import { fold } from '../src/arabic/fold.ts';
import { deriveHeadline } from '../src/arabic/headline.ts';
import { visible } from '../src/arabic/hidden.ts';
import { sentences } from '../src/arabic/sentences.ts';
import { shorten } from '../src/arabic/shorten.ts';
import { signature } from '../src/arabic/signature.ts';
import { slugify } from '../src/arabic/slug.ts';
import { tellingStems } from '../src/arabic/telling.ts';
import { countWords } from '../src/arabic/words.ts';
import { checkFile } from '../src/check/check.ts';
import { htmlToMarkdown } from '../src/import/html/to-markdown.ts';
import { withParagraphs } from '../src/import/readers/wordpress-paragraphs.ts';
import { surroundings } from '../src/intake/reading.ts';
import { parseMarkdown } from '../src/markup/parse.ts';
import { renderBody } from '../src/markup/render.ts';
import { excerpt, plainParagraphs } from '../src/markup/text.ts';
import { isPlainDrawing } from '../src/pictures/safe-svg.ts';
import { parseQuery } from '../src/search/query.ts';
import { decode } from '../src/wire/decode.ts';
import { parseWire } from '../src/wire/parse.ts';
import { processorMs } from './processor-time.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

const readers: Readonly<Record<string, (text: string) => unknown>> = {
  decode: (text) => decode(bytes(text)),
  'decode windows-1256': (text) => decode(Buffer.from(text, 'latin1')),
  'wire copy': parseWire,
  Markdown: (text) => renderBody(parseMarkdown(text).tree, { base: '/', media: () => null }),
  'front matter': (text) => parseMarkdown(`---\nheadline: ${text.replaceAll('\n', '')}\n---\nنص`),
  'a value of front matter': (text) => parseMarkdown(`---\nheadline: ${JSON.stringify(text)}\n---\nنص`),
  paragraphs: (text) => plainParagraphs(parseWire(text).tree),
  excerpt: (text) => excerpt(parseWire(text).tree, 480),
  visible,
  fold,
  slug: (text) => slugify(text),
  headline: (text) => deriveHeadline(text),
  shorten: (text) => shorten(text, 180),
  sentences: (text) => sentences(text),
  'sentences of a length': (text) => sentences(text, 240),
  words: countWords,
  dates: parseDate,
  numerals: (text) => copyInNumerals(text, 'arab'),
  'runs of direction': segmentRuns,
  'runs of code': codeRuns,
  signature: (text) => signature([text]),
  stems: (text) => tellingStems({ headline: text, standfirst: text, body: [text] }),
  query: (text) => parseQuery(text),
  'query under way': (text) => parseQuery(text, true),
  'imported HTML': (text) => htmlToMarkdown(text),
  'posts of WordPress': withParagraphs,
  drawing: (text) => isPlainDrawing(bytes(`<svg xmlns="http://www.w3.org/2000/svg"><text>${text}</text></svg>`)),
};

/** What is repeated: signs that open something, pieces that a pattern may take in two ways, and what stands between them. */
const pieces = [
  ' ', '\n', '\r\n', '\t', ' \n', '  \n', '\u00a0', '-', ' - ', '--', '—', '.', '. ', '...', '،', '، ', ':', ' : ', '؟', '!', '"', '«', '»', '«»', '(', ')', '()', '[', ']', '[]', '](', '[a](', '![', '[^1]', '[^1]: ', '<', '>', '<>', '</',
  '<a ', '<a href="', '<pre>', '<pre ', '<li>\n<p>', '<p>', '</p>', '<!--', '-->', '<![CDATA[', '<?', '<style', '<style>', '</style>', '<script>', '&', '&amp;', '&#x', '&#1;', '*', '**', '_', '__', '*a_', '~', '~~', '`', '` ', '```', '```\n', '~~~\n', '#', '# ', '#\n',
  '> ', '>\n', '- \n', '1. ', '1.\n', '|', '| a ', '|\n|-\n', ':::', ':::note\n', ':a[', ':a{', '{', '}', '{a=', '\\', '\\\n', '$', '@', 'a@', 'a@a.', 'http://', 'http://a', 'www.', 'www.a.', '/', '//', '%', '%D8', '=', '==\n', 'a\n==\n', '+', '0', '9 ', '١', '1,', '1.1.', '1:', '1/', '10/11/', '10 نوفمبر ',
  'ا', 'ا ', 'ال', 'وال', 'و', 'و ', 'لل', 'ـ', 'َ', 'اَ', 'ّ', 'ة ', 'قال ', 'قال إن ', 'محمد ', 'بن ', 'عبد ', 'مسقط - ', '(رويترز) - ', 'القاهرة (رويترز) ', 'العنوان: ', 'العنوان: a\n', 'a', 'a ', 'A', 'aا', 'a ا ', 'é', '漢', '😀', '\u200f', '\u202e', '\u200b', '\u00ad', '\ufeff', '\u{1f3f4}', '\u{e0061}', '\u{1f3f4}\u{e0061}', '\ufe0f', 'ا\ufe0f', '\0', '\ud800', '\u00d8\u00a7', 'Ø', '---\n', '- - ', 'a: ', '*a', '&a ', '*a,', '[[', '{{', "'", '"" ',
];
/** An end that makes a reader go back: what it hoped for does not come. */
const GO_BACK = '\nx';

const LENGTH = 3_000;
/** A reader of the square takes sixteen times as long for four times the text. */
const MOST = 10;
/** Below this nobody waits, and nothing can be measured; above that it is too long however it came. */
const [SOON_MS, NEVER_MS] = [100, 3_000];

/** @param time what a reader takes for the piece, repeated to a length. Collecting what is no longer used is in it: one that seems slow is asked again. */
async function told(piece: string, time: (length: number) => number | Promise<number>): Promise<string[]> {
  const twice = async (length: number): Promise<number> => Math.min(await time(length), await time(length));
  let [length, whole] = [4 * LENGTH, await time(4 * LENGTH)];
  let short = 0;
  for (let round = 0; round < 2 && whole < NEVER_MS; round += 1, length *= 4) {
    if (whole < SOON_MS) return [];
    [short, whole] = [await twice(length / 4), await twice(length)];
    if (whole / short < MOST) return [];
  }
  return [`${JSON.stringify(piece)}: ${short.toFixed(0)} ms, of four times the length ${whole.toFixed(0)} ms`];
}

const slowest = async (time: (piece: string, length: number, i: number) => number | Promise<number>): Promise<string[]> => {
  const all: string[] = [];
  for (const [i, piece] of pieces.entries()) all.push(...(await told(piece, (length) => time(piece, length, i))));
  return all;
};

test.each(Object.entries(readers))('%s', async (_, read) => {
  expect(await slowest((piece, length, i) => processorMs(() => read(piece.repeat(length / piece.length) + (i % 2 === 0 ? '' : GO_BACK))))).toEqual([]);
}, 120_000);

test('an article’s file, with every rule of style', async () => {
  const content = fileURLToPath(new URL('../content', import.meta.url));
  const around = await surroundings(content);
  const time = async (piece: string, length: number): Promise<number> => {
    const text = bytes(`عنوان\n\nمسقط - رويترز: ${piece.repeat(length / piece.length)} ثم `);
    const before = process.cpuUsage();
    await checkFile(join(content, 'articles/2014/11/10/x.md'), text, around);
    return process.cpuUsage(before).user / 1000;
  };
  expect(await slowest(time)).toEqual([]);
}, 120_000);
