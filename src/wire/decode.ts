/** Bytes → text: the encodings of Arabic archives told apart. */
import { likelihood } from './decode/likelihood.ts';
import { repairMojibake } from './decode/mojibake.ts';
import { decodeMacArabic } from './decode/tables.ts';
import type { Bilingual } from '../schema/message.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1256' | 'iso-8859-6' | 'x-mac-arabic';

/** What was read, or why nothing could be. */
export type Decoded =
  | {
      readonly ok: true;
      /** No byte order mark; every line end is `\n`. */
      readonly text: string;
      readonly encoding: Encoding;
      /** Whether the bytes began with a byte order mark. */
      readonly bom: boolean;
      /** `mojibake`: the text was UTF-8 misread as windows-1256 (or 1252) and saved so; it has been put right. */
      readonly repaired?: 'mojibake';
    }
  | { readonly ok: false; readonly error: { readonly rule: 'undecodable' | 'empty'; readonly message: Bilingual } };

const EMPTY: Decoded = {
  ok: false,
  error: {
    rule: 'empty',
    message: { ar: 'الملف فارغ: اكتب فيه نص الخبر أو احذفه.', en: 'The file is empty: write the story into it or delete it.' },
  },
};

const BOMS: readonly { readonly encoding: Encoding; readonly mark: readonly number[] }[] = [
  { encoding: 'utf-8', mark: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', mark: [0xff, 0xfe] },
  { encoding: 'utf-16be', mark: [0xfe, 0xff] },
];

// Judging more than this says nothing new.
const SAMPLE_BYTES = 1 << 17;
// In units of 1/3 nat. Arabic prose costs 8 to 9 a character; Arabic under a wrong table, and other languages, 15 and more.
const DEAREST_CHARACTER = 12.5;
const FEWEST_LETTERS = 3;
const LEAST_MARGIN = 15;

/** A text has at most one such sign in so many; pages leave them out. */
const STRAY_SHARE = 100;
const strays = (text: string): number => text.split(/[\0\u0006]/).length - 1;

/** Made once: nearly every file is UTF-8, and making a decoder takes longer than using it. */
const UTF8 = new TextDecoder('utf-8', { fatal: true });

function strict(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return (encoding === 'utf-8' ? UTF8 : new TextDecoder(encoding, { fatal: true })).decode(bytes);
  } catch {
    return null;
  }
}

const undecodable = (message: Bilingual): Decoded => ({ ok: false, error: { rule: 'undecodable', message } });

/** The error for bytes in no known encoding; names the line where a file that is nearly UTF-8 is damaged. */
function refuse(bytes: Uint8Array): Decoded {
  const loose = new TextDecoder('utf-8').decode(bytes);
  const damage = loose.indexOf('\ufffd');
  const damaged = loose.split('\ufffd').length - 1;
  if (damage >= 0 && damaged * 20 < likelihood(loose).letters) {
    const line = normaliseLines(loose.slice(0, damage)).split('\n').length;
    return undecodable({
      ar: `الملف بترميز UTF-8 لكنه تالف في السطر ${line}؛ أصلح السطر ثم احفظ الملف.`,
      en: `The file is UTF-8 but damaged in line ${line}: mend the line and save the file.`,
    });
  }
  return undecodable({
    ar: 'لم يُعرف ترميز الملف؛ احفظه بترميز UTF-8.',
    en: 'The encoding of the file could not be told: save it as UTF-8.',
  });
}

/**
 * UTF-16 without a mark: the high bytes of Arabic are 0x06, those of spaces and digits 0x00. Also true for the (valid
 * UTF-8) byte string that Arabic letters make, whose low bytes are all ASCII.
 */
function utf16Order(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes.length < 2 || bytes.length % 2 === 1) return null;
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const high = [0, 0];
  for (let i = 0; i < sample.length; i++) {
    const byte = sample[i];
    if (byte === 0x06 || byte === 0x00) high[i % 2] = (high[i % 2] ?? 0) + 1;
  }
  const units = Math.floor(sample.length / 2);
  const [even = 0, odd = 0] = high;
  if (odd > units * 0.75 && even < units * 0.1) return 'utf-16le';
  if (even > units * 0.75 && odd < units * 0.1) return 'utf-16be';
  return null;
}

/** The likeliest of the single-byte encodings, or null when none reads as Arabic or two read as well. */
function singleByte(bytes: Uint8Array): { text: string; encoding: Encoding } | null {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const readings = (['windows-1256', 'iso-8859-6', 'x-mac-arabic'] as const)
    .map((encoding) => ({ encoding, text: encoding === 'x-mac-arabic' ? decodeMacArabic(sample) : strict(sample, encoding) }))
    .filter((reading): reading is { encoding: typeof reading.encoding; text: string } => reading.text !== null)
    .map((reading) => ({ ...reading, ...likelihood(reading.text, sample) }))
    .sort((a, b) => a.cost - b.cost);
  const best = readings[0];
  if (best === undefined || best.letters < FEWEST_LETTERS || best.letters * 2 < best.characters) return null;
  if (best.cost > best.characters * DEAREST_CHARACTER) return null;
  // ISO-8859-6 and Mac Arabic have their letters in the same places: where they agree on those there is nothing to choose.
  const rival = readings.find((other) => lettersOf(other.text) !== lettersOf(best.text));
  if (rival !== undefined && rival.cost - best.cost < LEAST_MARGIN) return null;
  const text = best.encoding === 'x-mac-arabic' ? decodeMacArabic(bytes) : strict(bytes, best.encoding);
  return text === null ? null : { text, encoding: best.encoding };
}

const lettersOf = (text: string): string => text.replace(/[^ء-ي]/g, '');

/** Line ends of every system, and the two separators of Unicode, as `\n`. */
const normaliseLines = (text: string): string => text.replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n');

function finish(text: string, encoding: Encoding, bom: boolean): Decoded {
  const repaired = repairMojibake(text);
  const clean = normaliseLines(repaired ?? text).replace(/^\ufeff/, '');
  if (clean.trim() === '') return EMPTY;
  return { ok: true, text: clean, encoding, bom, ...(repaired !== null && { repaired: 'mojibake' as const }) };
}

/**
 * Reads the bytes of a text file. In this order: byte order mark; strict UTF-8; the high bytes of UTF-16; windows-1256,
 * ISO-8859-6 and Mac Arabic, weighed by how their letters follow one another, refused when none is clearly Arabic.
 * (The order identified every sample of real archives; see the measurements behind `likelihood`.)
 *
 * @param bytes the whole file
 * @returns the text or an error for the editor. Never throws; linear in the length.
 */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes.length === 0) return EMPTY;
  const marked = BOMS.find(({ mark }) => mark.every((byte, i) => bytes[i] === byte));
  if (marked !== undefined) {
    const text = strict(bytes, marked.encoding);
    return text === null ? refuse(bytes) : finish(text, marked.encoding, true);
  }
  const utf8 = strict(bytes, 'utf-8');
  const binary = utf8 === null || /[\0\u0006]/.test(utf8);
  if (utf8 !== null && !binary) return finish(utf8, 'utf-8', false);
  const order = utf16Order(bytes);
  const utf16 = order === null ? null : strict(bytes, order);
  if (order !== null && utf16 !== null) return finish(utf16, order, false);
  if (utf8 !== null && strays(utf8) * STRAY_SHARE < utf8.length) return finish(utf8, 'utf-8', false);
  const single = utf8 === null && !bytes.includes(0) ? singleByte(bytes) : null;
  if (single !== null) return finish(single.text, single.encoding, false);
  return refuse(bytes);
}
