/** UTF-8 that was once read in a single-byte encoding and saved: `ط¹ظˆط§طµظ…` for `عواصم`. */
import { likelihood } from './likelihood.ts';
import { encodeSingleByte } from './tables.ts';
import type { MisreadAs } from './tables.ts';

// What the lead bytes of Arabic in UTF-8 (0xD8–0xDB) turn into, before what no Arabic letter follows in real text.
const TRACES: readonly { readonly encoding: MisreadAs; readonly pattern: RegExp }[] = [
  { encoding: 'windows-1256', pattern: /[طظعغ](?![ء-ي\s.,;:!?،؛؟)(\]"'»«\u064b-\u0652-])/ },
  { encoding: 'windows-1252', pattern: /[Ø-Û][\u0080-\u00bf\u0152-\u2122]/ },
];

/**
 * Undoes the misreading exactly: the text is put back into the bytes it came from, and those read as UTF-8.
 * @returns the repaired text, or null when the text is not such a case: when a character has no byte there, when the
 *   bytes are not UTF-8 from end to end, or when the outcome looks no more like Arabic than the text did.
 */
export function repairMojibake(text: string): string | null {
  for (const { encoding, pattern } of TRACES) {
    if (!pattern.test(text)) continue;
    const bytes = encodeSingleByte(text, encoding);
    if (bytes === null) continue;
    try {
      const repaired = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
      if (likelihood(repaired).letters > 0 && likelihood(repaired).cost < likelihood(text).cost) return repaired;
    } catch {
      // Not UTF-8: the text is what it seems to be.
    }
  }
  return null;
}
