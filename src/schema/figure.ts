import { z } from 'zod';
import { line } from './common.ts';

/** A picture as an editor states it. */
export const figureInput = z.strictObject({
  src: line.describe('مسار الصورة من مجلد المحتوى، مثل media/map.svg'),
  alt: line.describe('وصف الصورة لمن لا يراها'),
  caption: line.optional().describe('التعليق تحت الصورة'),
  credit: line.optional().describe('صاحب الصورة أو مصدرها'),
});

/** A picture that was found: its path and its size in CSS pixels. */
export const figure = figureInput.extend({
  width: z.int().positive(),
  height: z.int().positive(),
});

export type FigureInput = z.output<typeof figureInput>;
export type Figure = z.output<typeof figure>;
