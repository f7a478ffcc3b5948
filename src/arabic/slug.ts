import { toLatinDigits } from './digits.ts';

/** What a permalink is called when its headline leaves nothing to call it by. */
const NAMELESS = 'خبر';

/**
 * Names the web builder never removes when it empties its output folder, so a withdrawn page would stay on line
 * (measured with Astro 7); `.` and `..` cannot arise.
 */
const NEVER_EMPTIED = new Set(['g', 'i', 't']);

const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/** Whether Windows keeps a name for a device, with any extension: a paper that is built or unpacked there could not have such a file. */
export const isDeviceName = (name: string): boolean => DEVICE.test(name);

/** The words of a headline as a permalink spells them. */
function slugWords(text: string): string[] {
  const bare = text
    .replace(/[\ufc5e-\ufc63\ufe70-\ufe7f]/g, '') // lone marks, which NFKD would turn into "space + mark"
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    // Everything invisible, and every mark but the hamza above, which tells ؤ and ئ from و and ي.
    .replace(/(?![\t\n\v\f\r\u0654])[\p{Cc}\p{Cf}\p{M}\u0640'’]/gu, '')
    .replace(/ا\u0654+/g, 'ا')
    .normalize('NFC')
    .replace(/\u0654/g, '')
    .replace(/ٱ/g, 'ا')
    .replace(/ی/g, 'ي')
    .replace(/ک/g, 'ك');
  return toLatinDigits(bare).match(/[\p{L}0-9]+/gu) ?? [];
}

/** The longest run of whole words that fits; a first word that alone does not fit is cut between two characters. */
function fitting(words: readonly string[], max: number): string {
  let slug = '';
  for (const word of words) {
    const longer = slug === '' ? word : `${slug}-${word}`;
    if (longer.length > max) break;
    slug = longer;
  }
  if (slug !== '' || words[0] === undefined) return slug;
  for (const character of words[0]) {
    if (slug.length + character.length > max) break;
    slug += character;
  }
  return slug;
}

/**
 * The last part of a permalink, made from a headline: letters and ASCII digits with single `-` between words, in NFC.
 *
 * Marks and tatweel go and the alef forms أإآٱ become ا, because desks type those either way and vocalised paths have
 * produced 404s; ؤ ئ ء ة ى stay, because «رييس» and «مدرسه» are no words and a permalink is read. Persian ی and ک
 * become their Arabic look-alikes, Latin is lower-cased and loses its accents, and every other sign parts words:
 * `5+1` becomes `5-1`, never `51`. Applying it twice changes nothing.
 * @param max longest slug in UTF-16 units, at least 5; cut between words wherever the first word fits
 * @returns never empty («خبر» stands in), never a path segment with a meaning of its own
 */
export function slugify(text: string, max = 60): string {
  const slug = fitting(slugWords(text), max);
  if (slug === '') return NAMELESS;
  return NEVER_EMPTIED.has(slug) || isDeviceName(slug) ? `${NAMELESS}-${slug}` : slug;
}
