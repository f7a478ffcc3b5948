/** A document of Word: its first title is the headline, its properties name author and date. */
import { Unzip, UnzipInflate, zipSync } from 'fflate';
import mammoth from 'mammoth';
import { elements, children, textOf } from '../xml.ts';
import { writtenDate } from '../dates.ts';
import { htmlToMarkdown } from '../html/to-markdown.ts';
import { LIMITS } from '../../schema/limits.ts';
import { ImportError } from '../item.ts';
import type { Item } from '../item.ts';
import { plainLine } from './markup-text.ts';

const broken = (): ImportError =>
  new ImportError('broken-docx', {
    ar: 'ليس ملف Word يُقرأ. افتحه في Word ثم احفظه من جديد بصيغة ‎.docx.',
    en: 'not a Word document that can be read. Open it in Word and save it anew as .docx.',
  });

/** How much of a package is unpacked at once; deflate grows it by a thousand at most. */
const STEP = 16 * 2 ** 10;

/**
 * The parts of a package. What it says of its sizes is not believed: they are counted while it is unpacked.
 * @throws ImportError where it is none, or unpacks to more than an article can be
 */
function unpack(bytes: Uint8Array, most: number): Map<string, Uint8Array> {
  const parts = new Map<string, Uint8Array[]>();
  let total = 0;
  const unzip = new Unzip((file) => {
    const chunks: Uint8Array[] = [];
    parts.set(file.name, chunks);
    file.ondata = (error, chunk) => {
      if (error) throw error;
      total += chunk.length;
      if (total > most) throw broken();
      chunks.push(chunk);
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  try {
    for (let at = 0; at < bytes.length; at += STEP) unzip.push(bytes.subarray(at, at + STEP), at + STEP >= bytes.length);
  } catch {
    throw broken();
  }
  return new Map(Array.from(parts, ([name, chunks]) => [name, Buffer.concat(chunks)]));
}

async function properties(part: Uint8Array | undefined) {
  const xml = part ? new TextDecoder().decode(part) : '';
  const facts: Record<string, string> = {};
  if (xml === '') return facts;
  for await (const found of elements([xml], new Set(['coreProperties']))) {
    for (const name of ['title', 'creator', 'created', 'modified', 'keywords']) facts[name] = textOf(children(found, name)[0]);
  }
  return facts;
}

const HEADING = /^\s*<h1[^>]*>([\s\S]*?)<\/h1>/;

/**
 * @param bytes a `.docx` file
 * @param most what it may unpack to, in bytes
 * @throws ImportError where it is none, or unpacks to more than an article can be
 */
export async function readDocx(bytes: Uint8Array, most: number = LIMITS.unpacked): Promise<Item> {
  const parts = unpack(bytes, most);
  const facts = await properties(parts.get('docProps/core.xml'));
  // What was counted, and nothing that another reader of packages might find besides.
  const counted = zipSync(Object.fromEntries(parts), { level: 0 });
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(counted) }, { styleMap: ["p[style-name='Title'] => h1:fresh", "p[style-name='العنوان'] => h1:fresh"] }).catch(() => {
    throw broken();
  });
  const heading = HEADING.exec(value)?.[1];
  const headline = plainLine(heading) ?? plainLine(facts['title']);
  const { text, pictures, notes } = htmlToMarkdown(value, headline ? { headline } : {});
  if (text === '' && !headline) throw new ImportError('no-text', { ar: 'لا نص في الملف.', en: 'the file has no text.' });
  const author = facts['creator'];
  const published = writtenDate(facts['created']);
  return {
    head: {
      ...(headline && { headline }),
      ...(published && { published }),
      keywords: (facts['keywords'] ?? '').split(/[,،;؛]/).map((one) => one.trim()).filter((one) => one !== ''),
      ...(author && /\p{Script=Arabic}/u.test(author) && { authors: [author] }),
    },
    body: { format: 'markdown', text },
    pictures,
    notes,
  };
}
