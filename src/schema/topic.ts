import { z } from 'zod';
import { line, oneOrMany } from './common.ts';
import { mapPlace } from './place.ts';

export const TOPIC_KINDS = ['person', 'place', 'organisation', 'story'] as const;

/** A year, a month or a day: `1960`, `2014-11`, `2014-11-24`. YAML reads a bare year as a number. */
const dateOrYear = z
  .union([z.number().int().min(1).max(9999).transform(String), z.string().trim()])
  .pipe(z.string().regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, 'a date is 1960, 2014-11 or 2014-11-24'));

const milestone = z.strictObject({
  date: dateOrYear.describe('السنة أو الشهر أو اليوم: 1960 أو 2014-11 أو 2014-11-24'),
  text: line.describe('ما حدث، في جملة'),
});

export const topicInput = z.strictObject({
  name: line.describe('اسم الموضوع'),
  kind: z.enum(TOPIC_KINDS).default('story').describe('شخص أو مكان أو هيئة أو قضية'),
  aliases: oneOrMany(line).default([]).describe('أسماؤه الأخرى'),
  context: oneOrMany(line).default([]).describe('كلمات يُشترط ورود إحداها في الخبر ليُعرف الاسم فيه، إذا كان الاسم كلمة شائعة أو اسمًا لغيره'),
  except: oneOrMany(line).default([]).describe('أسماء أطول فيها اسمه وليست له، مثل «فيلق القدس» لموضوع «القدس»'),
  description: line.optional().describe('جملة تعرّف به'),
  facts: z
    .record(line, z.union([line, z.number().transform(String)]))
    .default({})
    .describe('حقائق تُعرض في صفحته، مثل «المقر: فيينا»'),
  timeline: z.array(milestone).default([]).describe('محطات مساره، وما لم يحن منها يُعرض على أنه آت'),
  place: line.optional().describe('مكانه على الخريطة إذا لم يكن اسمه في معجم الأماكن، كمقر هيئة'),
});

/** A topic as the paper knows it: its place is one that can be drawn. */
export const topic = topicInput.omit({ place: true }).extend({ id: z.string(), place: mapPlace.optional() });
export type TopicInput = z.output<typeof topicInput>;
export type Topic = z.output<typeof topic>;
