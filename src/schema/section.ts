import { z } from 'zod';
import { line } from './common.ts';

export const sectionInput = z.strictObject({
  name: line.describe('اسم القسم'),
  order: z.number().default(100).describe('ترتيبه في القائمة'),
  description: line.optional().describe('جملة تعرّف بالقسم'),
});

export const section = sectionInput.extend({ id: z.string() });
export type Section = z.output<typeof section>;

/** The section of an article that names none; it has a page only when it is used. */
export const DEFAULT_SECTION: Section = { id: 'news', name: 'أخبار', order: 1000 };
