/** Encoders for tests: the decoders' tables turned round. */
import { decodeMacArabic } from '../../src/wire/decode/tables.ts';
import type { Encoding } from '../../src/wire/decode.ts';

export const SINGLE_BYTE = ['windows-1256', 'iso-8859-6', 'x-mac-arabic'] as const;
const HIGH = Uint8Array.from({ length: 128 }, (_, i) => 128 + i);

const table = (encoding: (typeof SINGLE_BYTE)[number]): string =>
  encoding === 'x-mac-arabic' ? decodeMacArabic(HIGH) : new TextDecoder(encoding).decode(HIGH);

const TABLES = { 'windows-1256': table('windows-1256'), 'iso-8859-6': table('iso-8859-6'), 'x-mac-arabic': table('x-mac-arabic') };

/** The characters of a text that an encoding holds. */
export function holds(text: string, encoding: (typeof SINGLE_BYTE)[number]): string {
  return [...text].filter((char) => char < '\u0080' || (char !== '\ufffd' && TABLES[encoding].includes(char))).join('');
}

/** The bytes of a text. Characters that the encoding does not hold are left out. */
export function encode(text: string, encoding: Encoding): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  if (encoding === 'utf-16le' || encoding === 'utf-16be') {
    const view = new DataView(new ArrayBuffer(text.length * 2));
    for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), encoding === 'utf-16le');
    return new Uint8Array(view.buffer);
  }
  // ASCII keeps its own bytes, also where Mac Arabic has the character twice.
  return Uint8Array.from(holds(text, encoding), (char) => (char < '\u0080' ? char.charCodeAt(0) : 128 + TABLES[encoding].indexOf(char)));
}
