import { z } from 'zod';
import { line } from './common.ts';
import { message } from './message.ts';

export const pageInput = z.strictObject({
  title: line.describe('عنوان الصفحة'),
  description: line.optional().describe('جملة تعرّف بها'),
  order: z.number().default(100).describe('ترتيبها في أسفل الصفحات'),
});

/** A page about the paper itself: about, corrections policy, privacy. */
export const page = pageInput.extend({ id: z.string(), file: z.string().nullable(), messages: z.array(message) });
export type Page = z.output<typeof page>;
