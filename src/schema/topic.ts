import { z } from 'zod';
import { line, oneOrMany } from './common.ts';

export const TOPIC_KINDS = ['person', 'place', 'organisation', 'story'] as const;

export const topicInput = z.strictObject({
  name: line.describe('اسم الموضوع'),
  kind: z.enum(TOPIC_KINDS).default('story').describe('شخص أو مكان أو هيئة أو قضية'),
  aliases: oneOrMany(line).default([]).describe('أسماؤه الأخرى'),
  context: oneOrMany(line).default([]).describe('كلمات يُشترط ورود إحداها في الخبر ليُعرف الاسم فيه، إذا كان الاسم كلمة شائعة أو اسمًا لغيره'),
  except: oneOrMany(line).default([]).describe('أسماء أطول فيها اسمه وليست له، مثل «فيلق القدس» لموضوع «القدس»'),
  description: line.optional().describe('جملة تعرّف به'),
});

export const topic = topicInput.extend({ id: z.string() });
export type Topic = z.output<typeof topic>;
