/** Bytes of HTML and XML → text: they may say themselves how they are encoded. */
import { decode } from '../wire/decode.ts';
import { ImportError } from './item.ts';

const BEGINNING = 2048;

/** The encoding that a document states in its first bytes: XML's declaration or HTML's `meta`. */
export function statedEncoding(bytes: Uint8Array): string | undefined {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, BEGINNING));
  return /<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]+)["']/i.exec(start)?.[1] ?? /<meta[^>]+charset\s*=\s*(?:["']\s*)?([\w.:-]+)/i.exec(start)?.[1];
}

function strict(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

const hasMark = (bytes: Uint8Array): boolean => (bytes[0] === 0xef && bytes[1] === 0xbb) || (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);

/**
 * Decodes a document. In this order: a byte order mark; UTF-8 if the bytes are nothing else (pages often state an encoding
 * that they were converted from); what the document states; what the letters say.
 * @throws ImportError where none of them reads the bytes
 */
export function decodeMarkup(bytes: Uint8Array): { text: string; encoding: string } {
  if (!hasMark(bytes)) {
    const utf8 = bytes.includes(0) ? undefined : strict(bytes, 'utf-8');
    if (utf8 !== undefined) return { text: utf8, encoding: 'utf-8' };
    const stated = statedEncoding(bytes)?.toLowerCase();
    const text = stated && !/^utf-?(8|16)/.test(stated) ? strict(bytes, stated) : undefined;
    if (stated && text !== undefined) return { text, encoding: stated };
  }
  const read = decode(bytes);
  if (read.ok) return { text: read.text, encoding: read.encoding };
  throw new ImportError(read.error.rule, read.error.message);
}
