import { z } from 'zod';
import { line } from './common.ts';
import { focusMessage, parseFocus } from './focus.ts';
import type { Focus } from './focus.ts';

const focus = line.transform((text, context): Focus => {
  const point = parseFocus(text);
  if (point) return point;
  context.addIssue({ code: 'custom', params: { message: focusMessage(text) } });
  return z.NEVER;
});

/** A picture as an editor states it. */
export const figureInput = z.strictObject({
  src: line.describe('مسار الصورة من مجلد المحتوى، مثل media/map.svg'),
  alt: line.describe('وصف الصورة لمن لا يراها'),
  caption: line.optional().describe('التعليق تحت الصورة'),
  credit: line.optional().describe('صاحب الصورة أو مصدرها'),
  focus: focus.optional().describe('موضع الأهم في الصورة'),
});

/** A picture that was found: its address from the site's root and its size in CSS pixels. */
export const figure = figureInput.extend({
  focus: z.object({ x: z.number(), y: z.number() }).optional(),
  width: z.int().positive(),
  height: z.int().positive(),
  /** Of a photograph, which is published in cuts of several sizes: its path from the content folder. */
  original: z.object({ file: line, alpha: z.boolean() }).optional(),
});

export type FigureInput = z.output<typeof figureInput>;
export type Figure = z.output<typeof figure>;
