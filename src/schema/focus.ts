/** The point of a picture that a crop keeps. */
import { toLatinDigits } from '../arabic/digits.ts';
import type { Bilingual } from './message.ts';

/** In per cent from the picture's left and from its top: a picture has sides, whichever way the text runs. */
export interface Focus {
  readonly x: number;
  readonly y: number;
}

const FOCUS = /^(100|\d{1,2})(?:\s*[%٪])?\s+(100|\d{1,2})(?:\s*[%٪])?$/;

/** Reads `60% 30%`, in any digits; `null` where it says something else. */
export function parseFocus(text: string): Focus | null {
  const [, x, y] = FOCUS.exec(toLatinDigits(text.trim())) ?? [];
  return x === undefined || y === undefined ? null : { x: Number(x), y: Number(y) };
}

/** What the desk is told about a focus that can't be read. */
export const focusMessage = (text: string): Bilingual => ({
  ar: `لا يُقرأ موضع الأهم في الصورة: «${text}». اكتب بُعده عن يسار الصورة ثم عن أعلاها، نسبتين من مئة، مثل focus: "60% 30%".`,
  en: `The focus of the picture can't be read: "${text}". Write how far it is from the picture's left and from its top, as in focus: "60% 30%".`,
});

/**
 * How pages write a focus: `data-focus="6-3"`, in tenths. An inline style would need a hole in the content security
 * policy, and the tenth part of what is cut off is less than an eye can tell.
 */
export const focusSteps = ({ x, y }: Focus): string => `${Math.round(x / 10)}-${Math.round(y / 10)}`;
