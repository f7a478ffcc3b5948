/** Character tables of the single-byte encodings that Arabic archives hold. */

// Mac OS Arabic, 0x80–0xFF, from the Unicode Consortium's ARABIC.TXT (Apple, 2005). Space, ASCII punctuation, digits and
// brackets stand there a second time, with right-to-left direction; the direction is left to the bidi algorithm, as
// ARABIC.TXT's loose mapping does, except that the second set of digits is Arabic-Indic.
const MAC_ARABIC_HIGH =
  'Ä\u00a0ÇÉÑÖÜáàâäں«çéèêëí…îïñó»ôö÷úùûü' +
  ' !"#$٪&\'()*+،-./٠١٢٣٤٥٦٧٨٩:؛<=>؟' +
  '❊ءآأؤإئابةتثجحخدذرزسشصضطظعغ[\\]^_' +
  'ـفقكلمنهوىي\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652پٹچەڤگڈڑ{|}ژے';

const CHUNK = 8192;

/** Decodes Mac OS Arabic. Every byte has a character, so it never fails. */
export function decodeMacArabic(bytes: Uint8Array): string {
  const units = new Uint16Array(Math.min(CHUNK, bytes.length));
  let text = '';
  for (let from = 0; from < bytes.length; from += CHUNK) {
    const chunk = bytes.subarray(from, from + CHUNK);
    chunk.forEach((byte, i) => {
      units[i] = byte < 0x80 ? byte : MAC_ARABIC_HIGH.charCodeAt(byte - 0x80);
    });
    text += String.fromCharCode(...units.subarray(0, chunk.length));
  }
  return text;
}

/** The single-byte encodings in which UTF-8 is most often misread. */
export type MisreadAs = 'windows-1256' | 'windows-1252';

const ALL_BYTES = Uint8Array.from({ length: 256 }, (_, byte) => byte);

/** From code unit to byte: the inverse of TextDecoder's table. */
function inverse(encoding: MisreadAs): ReadonlyMap<number, number> {
  const table = new Map<number, number>();
  const text = new TextDecoder(encoding).decode(ALL_BYTES);
  for (let byte = 0; byte < 256; byte++) table.set(text.charCodeAt(byte), byte);
  // ISO-8859-1, often named instead of windows-1252, has the controls 0x80–0x9F.
  if (encoding === 'windows-1252') for (let byte = 0x80; byte < 0xa0; byte++) table.set(byte, byte);
  return table;
}

const INVERSE: Record<MisreadAs, ReadonlyMap<number, number>> = {
  'windows-1256': inverse('windows-1256'),
  'windows-1252': inverse('windows-1252'),
};

/** The bytes of a text in a single-byte encoding, or null when a character has none there. */
export function encodeSingleByte(text: string, encoding: MisreadAs): Uint8Array | null {
  const table = INVERSE[encoding];
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) {
    const byte = table.get(text.charCodeAt(i));
    if (byte === undefined) return null;
    bytes[i] = byte;
  }
  return bytes;
}
