/** Which digits a paper prints: `latn` is 0–9, `arab` is ٠–٩. */
export type Numerals = 'latn' | 'arab';

const ARABIC_ZERO = 0x0660;
const PERSIAN_ZERO = 0x06f0;
const ASCII_ZERO = 0x0030;

function shift(text: string, digits: RegExp, from: number, to: number): string {
  return text.replace(digits, (digit) => String.fromCharCode(digit.charCodeAt(0) - from + to));
}

/**
 * Writes Arabic-Indic (٠–٩) and Persian (۰–۹) digits as ASCII digits; nothing else changes, and the
 * text keeps its length in UTF-16 units.
 */
export function toLatinDigits(text: string): string {
  const withoutArabic = shift(text, /[٠-٩]/g, ARABIC_ZERO, ASCII_ZERO);
  return shift(withoutArabic, /[۰-۹]/g, PERSIAN_ZERO, ASCII_ZERO);
}

/** Writes ASCII and Persian (۰–۹) digits as Arabic-Indic digits (٠–٩); nothing else changes. */
export function toArabicDigits(text: string): string {
  return shift(toLatinDigits(text), /[0-9]/g, ASCII_ZERO, ARABIC_ZERO);
}

// The numbering system is pinned: what bare `ar` prints differs from country to country and between ICU versions.
const FORMATTERS: Record<Numerals, Intl.NumberFormat> = {
  latn: /* @__PURE__ */ new Intl.NumberFormat('ar-u-nu-latn', { signDisplay: 'negative' }),
  arab: /* @__PURE__ */ new Intl.NumberFormat('ar-u-nu-arab', { signDisplay: 'negative' }),
};

/**
 * A number as text with its grouping and decimal signs: `1,234.5` or `١٬٢٣٤٫٥`, at most three decimals.
 * Not for years or page numbers, which are never grouped.
 *
 * Intl marks the sign of a negative number with a bidi control (U+200E, U+061C); it is taken out, because
 * the page isolates numbers with markup and a hidden character would travel into slugs and JSON.
 */
export function formatNumber(n: number, numerals: Numerals): string {
  return FORMATTERS[numerals].format(n).replace(/[\u200e\u200f\u061c]/g, '');
}
