/** Which lines may be headlines. */
import { key, keysOf } from './lexicon/list.ts';
import { isKnownVerb, isVerb } from './lexicon/verbs.ts';
import { givenName } from './lexicon/given-names.ts';

const MOST_WORDS = 24;
const MOST_CHARACTERS = 170;

const wordsOf = (line: string): string[] => line.split(/\s+/u).map(key).filter((word) => /\p{L}|\p{N}/u.test(word));

/** Whether a line before a sure head may be its headline: a short line, with words in it, that is no whole sentence. */
export function mayBeHeadline(line: string): boolean {
  if (line.length > MOST_CHARACTERS || /[.،,؛;]["»”)\s]*$/.test(line)) return false;
  const count = wordsOf(line).length;
  return count >= 2 && count <= MOST_WORDS;
}

// A line that begins with one of these is a clause, a caption, a label or a letter, not a headline.
const OPENERS = new Set(
  keysOf(`
من، في، على، إلى، عن، مع، خلال، أثناء، بعد، قبل، منذ، حتى، عند، عندما، حين، حينما، بينما، فيما، حيث، إذ، إذا، لو، لأن، أن، إن، إنه، إنها، لكن، كما، لقد، قد، كان، كانت، هذا، هذه، ذلك، تلك، هو، هي، هم، وفق، وفقا، طبقا، نظرا، رغم، بسبب، بحلول، بموجب، تحت، فوق، ضمن، غير، بل، ثم، عادة، نادرا، دون، بدون، ولا، ومن، وفي، وعلى، يمكن، يجب، ينبغي، يوجد، هناك، ثمة
صورة، صور، جانب، لقطة، مشهد، تصوير، رسم، كاريكاتير، السلام، بسم، الحمد، سعادة، معالي، فضيلة، صاحب، عزيزي، عزيزتي، أخي، أيها، أيتها، يا، تنويه، ملاحظة، مقدمة، تمهيد، خاتمة، أولا، ثانيا، ثالثا، سؤال، جواب، س، ج
`),
);
// What captions say of the moment a picture was taken.
const CAPTION = new Set(keysOf('خلال، أثناء، يتوسط، متحدثا، متحدثة، مصافحا، مستقبلا، لحظة، أرشيفية، تصوير'));

const opens = (word: string): boolean => OPENERS.has(word) || (/^[وف]/.test(word) && (OPENERS.has(word.slice(1)) || isKnownVerb(word.slice(1))));

/**
 * Whether a first line with no head after it is a headline. Asked of a line that stands directly over the body or, with
 * `parted`, over an empty line. In doubt it is not: the line then stays the first paragraph.
 * @param line the first line
 * @param next the line after it
 */
export function isHeadline(line: string, next: string, parted: boolean): boolean {
  if (!mayBeHeadline(line) || /[:؟?!…]\s*$/.test(line) || /^[\s\d٠-٩*•("'«“-]/u.test(line)) return false;
  const words = wordsOf(line);
  const [first = ''] = words;
  // «واشنطن - فلان»: a head that was not understood.
  if (words.length < 6 && /[-–—ـ/|]\s/.test(line)) return false;
  if (words.length < 3 || words.length > 16 || opens(first) || line.includes('،')) return false;
  if (isKnownVerb(first) && givenName(first) === null) return false;
  if (words.some((word) => CAPTION.has(word))) return false;
  if (next.length < line.length && !parted && next.length < 50) return false;
  const opening = wordsOf(next.slice(0, 120));
  // «الخليج يواجه …»: headlines put the subject first and the verb, in the present, after it.
  const subjectFirst = line.split(/\s+/u).slice(1, 4).some((word) => /^ي[ء-ي]{3,6}$/.test(word) && !word.endsWith('ة') && (word.endsWith('ه') || isVerb(key(word))));
  const reportOpens = isKnownVerb(opening[0] ?? '') || (isVerb(opening[0] ?? '') && givenName(opening[0] ?? '') === null);
  return parted ? next.length > line.length || reportOpens : subjectFirst || reportOpens;
}
