/**
 * Characters that nobody sees and that change what is seen: overrides, embeddings and isolates of the bidi algorithm reorder what
 * stands around them (CVE-2021-42574, «Trojan Source»), tags and annotations hide text in text, controls steer terminals.
 * The marks that lead no further than their neighbours (LRM, RLM, ALM) and the joiners that shape letters and emoji stay.
 * Sources: UAX #9, 2.7 «Mark-up and formatting characters»; UTR #36; UTS #39.
 */

const BIDI = String.raw`\u202a-\u202e\u2066-\u206f`;
const CONTROLS = String.raw`\0-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f`;
/** Interlinear annotation, byte order marks inside a text, what is never a character. */
const NOTES = String.raw`\ufff9-\ufffb\ufeff\ufffe\uffff`;
const TAGS = String.raw`\u{e0000}-\u{e007f}`;

const STEERING = new RegExp(`[${BIDI}${CONTROLS}${NOTES}${TAGS}]`, 'u');
/** A flag of a part of a country is spelt with tags behind a black one (UTS #51): these stay. */
const FLAG = String.raw`\u{1f3f4}[\u{e0030}-\u{e0039}\u{e0061}-\u{e007a}]{1,8}\u{e007f}`;
const EACH = new RegExp(`(${FLAG})|[${BIDI}${CONTROLS}${NOTES}${TAGS}]`, 'gu');

/** Invisible too, though it does no more than hide in words: for the rule that reports it. */
const IN_WORDS = String.raw`\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u200e\u200f\u2060-\u2065\u3164\uffa0`;
/** Variation selectors belong to the sign before them; behind a letter or a space they choose nothing. */
const STRAY_SELECTOR = String.raw`(?<=[\p{L}\p{M}\s])[\ufe00-\ufe0f]|(?<!\p{Script=Han})[\u{e0100}-\u{e01ef}]`;

/** Whatever is invisible in copy; matches runs. A flag is matched too: see {@link isFlag}. */
export const HIDDEN = new RegExp(`${FLAG}|(?:[${BIDI}${CONTROLS}${NOTES}${TAGS}${IN_WORDS}]|${STRAY_SELECTOR})+`, 'gu');
export const isFlag = (text: string): boolean => text.startsWith('\u{1f3f4}');

/** A code point as Unicode writes it: `U+202E`. */
export const codePoint = (sign: string): string => `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** The text as pages show it, without what steers. A control that parts words gives way to a space. Idempotent. */
export const visible = (text: string): string =>
  STEERING.test(text) ? text.replace(EACH, (sign, flag?: string) => flag ?? (sign === '\u000b' || sign === '\u000c' ? ' ' : '')) : text;

/** A value with all its texts {@link visible}: the very same value where nothing changes. */
export function visibleIn<T>(value: T): T {
  if (typeof value === 'string') return visible(value) as T;
  if (typeof value !== 'object' || value === null) return value;
  // Looked at before it is copied: nearly all values of an archive stay as they are.
  if (Array.isArray(value)) return value.every((one: unknown) => visibleIn(one) === one) ? value : (value.map((one: unknown) => visibleIn(one)) as T);
  const isSame = Object.keys(value).every((key) => {
    const one = (value as Record<string, unknown>)[key];
    return visible(key) === key && visibleIn(one) === one;
  });
  return isSame ? value : (Object.fromEntries(Object.entries(value).map(([key, one]) => [visible(key), visibleIn<unknown>(one)])) as T);
}

/** A line for a terminal or a list of messages: what steers is spelt out, so that copy can't write over what the desk reads. */
export const spelt = (text: string): string => (STEERING.test(text) ? text.replace(EACH, (sign, flag?: string) => flag ?? `[${codePoint(sign)}]`) : text);

/** JSON in which whatever steers a terminal is escaped, as JSON itself does only with the first of the controls. */
export const speltJson = (json: string): string => json.replace(new RegExp(`[${BIDI}\\u007f-\\u009f${NOTES}]`, 'gu'), (sign) => `\\u${(sign.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`);
