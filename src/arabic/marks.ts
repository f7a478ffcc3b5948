/**
 * Tashkeel: the vowel signs, tanween, shadda and sukun, the superscript alef and the signs of Quranic text. The combining
 * madda and hamza (U+0653–U+0655) are no tashkeel: they belong to the letter, which another spelling writes as one character.
 */
const TASHKEEL = /[\u0610-\u061a\u064b-\u0652\u0656-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u08d3-\u08e1\u08e3-\u08ff]/g;

/** Takes the tashkeel off and leaves every letter, hamza and tatweel as written. */
export function stripMarks(text: string): string {
  return text.replace(TASHKEEL, '');
}

const LETTER = /[\u0621-\u063a\u0641-\u064a\u0671-\u06d3]/g;

/** A letter that bears tashkeel of any kind but the tanween fath, which unvocalised copy writes too («نقلاً»). */
const MARKED_LETTER = /[\u0621-\u063a\u0641-\u064a\u0671-\u06d3]\u0640*(?=[\u0610-\u061a\u064c-\u0652\u0656-\u065f\u0670\u06d6-\u06ed\u08d3-\u08ff])/g;

const VOCALISED_SHARE = 0.15;
const VOCALISED_LEAST = 3;

/**
 * Whether a text is vocalised closely enough to need the taller line: at least 15 % of its letters, and three of them,
 * bear a mark other than tanween fath. News copy with a few shaddas stays near 1 %, while a fully vocalised text, whose
 * long vowels are bare, lies above 50 %, so the threshold is far from both and catches half-vocalised verse.
 */
export function isVocalised(text: string): boolean {
  const letters = text.match(LETTER)?.length ?? 0;
  const marked = text.match(MARKED_LETTER)?.length ?? 0;
  return marked >= VOCALISED_LEAST && marked >= letters * VOCALISED_SHARE;
}
