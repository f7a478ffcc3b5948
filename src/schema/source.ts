import { z } from 'zod';
import { line, oneOrMany } from './common.ts';

export const SOURCE_KINDS = ['agency', 'paper', 'broadcaster', 'generic'] as const;

export const sourceInput = z.strictObject({
  name: line.describe('اسم المصدر'),
  kind: z.enum(SOURCE_KINDS).default('agency').describe('وكالة أو صحيفة أو إذاعة، أو اسم عام مثل «وكالات»'),
  aliases: oneOrMany(line).default([]).describe('أسماؤه ومختصراته'),
  url: z.url({ protocol: /^https?$/ }).optional().describe('موقعه'),
  description: line.optional().describe('جملة تعرّف به'),
});

export const source = sourceInput.extend({ id: z.string() });
export type Source = z.output<typeof source>;
