/** Front matter of an article: what an editor may write. Every key is optional. */
import { z } from 'zod';
import { checkRuleName } from './check.ts';
import { CORRECTION_KINDS } from './correction.ts';
import { languages, line, oneOrMany } from './common.ts';
import { figureInput } from './figure.ts';
import { mapInput } from './map.ts';
import { treatment } from './treatment.ts';

/** A date as written: `2014-11-10`, `2014-11-10 14:30`, ISO with an offset, or Arabic (`10 نوفمبر 2014`). */
const written = z.union([line, z.date().transform((value) => value.toISOString())]);

export const RANKS = ['lead', 'second', 'brief'] as const;
export const INPUT_STATUSES = ['draft', 'published', 'withdrawn'] as const;

export const articleInput = z.object({
  headline: line.optional().describe('عنوان الخبر'),
  kicker: line.optional().describe('التمهيد: كلمة أو كلمتان فوق العنوان'),
  standfirst: line.optional().describe('العنوان الفرعي أو المقدمة'),
  slug: line.optional().describe('آخر جزء من الرابط الدائم'),
  published: written.optional().describe('تاريخ النشر'),
  updated: written.optional().describe('تاريخ آخر تحديث'),
  aliases: oneOrMany(line).optional().describe('روابط سابقة للخبر، تُحال إلى رابطه'),
  translations: languages.optional().describe('الخبر نفسه بلغات أخرى: رمز اللغة ورابط الخبر بها'),
  section: line.optional().describe('القسم: معرّفه أو اسمه'),
  topics: oneOrMany(line).optional().describe('الموضوعات: معرّفاتها أو أسماؤها'),
  withoutTopics: oneOrMany(line).optional().describe('موضوعات وردت أسماؤها في النص وليس الخبر منها'),
  keywords: oneOrMany(line).optional().describe('كلمات مفتاحية كما جاءت من المصدر؛ ما كان منها اسم موضوع صار موضوعًا للخبر'),
  sources: oneOrMany(line).optional().describe('المصادر: وكالات وصحف'),
  authors: oneOrMany(line).optional().describe('الكتّاب'),
  places: oneOrMany(line).optional().describe('مكان الخبر'),
  agencies: oneOrMany(line).optional().describe('الوكالات'),
  treatment: treatment.optional().describe('كيف أُعد الخبر: من الصحيفة نفسها original، كما ورد wire، محرَّر edited، مجموع من مصادر compiled، مترجم translated'),
  rank: z.enum(RANKS).optional().describe('منزلة الخبر في الصفحة الأولى'),
  breaking: z.boolean().optional().describe('خبر عاجل'),
  status: z.enum(INPUT_STATUSES).optional().describe('حال الخبر'),
  figure: figureInput.optional().describe('الصورة الرئيسة'),
  map: mapInput.optional().describe('خريطة المواضع: أسماؤها، أو false لمنعها'),
  corrections: z
    .array(
      z.strictObject({
        date: written.describe('تاريخ التصحيح'),
        text: line.describe('ما كان وما صار'),
        kind: z.enum(CORRECTION_KINDS).default('correction').describe('تصحيح أو توضيح أو تحديث أو سحب'),
      }),
    )
    .optional()
    .describe('التصحيحات'),
  ignore: oneOrMany(checkRuleName).optional().describe('قواعد تدقيق لا تُطبَّق على هذا الخبر'),
  related: oneOrMany(line).optional().describe('أخبار ذات صلة: روابطها أو معرّفاتها'),
});

export type ArticleInput = z.output<typeof articleInput>;
