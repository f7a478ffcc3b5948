/** A document of Word: its first title is the headline, its properties name author and date. */
import { unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { elements, children, textOf } from '../xml.ts';
import { writtenDate } from '../dates.ts';
import { htmlToMarkdown } from '../html/to-markdown.ts';
import { ImportError } from '../item.ts';
import type { Item } from '../item.ts';
import { plainLine } from './markup-text.ts';

/** More than any article unpacks to; a zip bomb goes past it. */
const MOST_BYTES = 128 * 2 ** 20;

const broken = (): ImportError =>
  new ImportError('broken-docx', {
    ar: 'ليس ملف Word يُقرأ. افتحه في Word ثم احفظه من جديد بصيغة ‎.docx.',
    en: 'not a Word document that can be read. Open it in Word and save it anew as .docx.',
  });

/** One part of the package; sizes are told before anything is unpacked. */
function part(bytes: Uint8Array, wanted: string): string | undefined {
  let total = 0;
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        total += originalSize;
        return name === wanted && originalSize < MOST_BYTES;
      },
    });
    if (total > MOST_BYTES) throw broken();
    const found = files[wanted];
    return found && new TextDecoder().decode(found);
  } catch {
    throw broken();
  }
}

async function properties(bytes: Uint8Array) {
  const xml = part(bytes, 'docProps/core.xml') ?? '';
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
 * @throws ImportError where it is none, or unpacks to more than an article can be
 */
export async function readDocx(bytes: Uint8Array): Promise<Item> {
  const facts = await properties(bytes);
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, { styleMap: ["p[style-name='Title'] => h1:fresh", "p[style-name='العنوان'] => h1:fresh"] }).catch(() => {
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
