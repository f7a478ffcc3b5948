/** `content/site.yaml`: everything about the paper as a whole. A paper without the file gets all defaults. */
import { z } from 'zod';
import { isZone } from '../arabic/dates.ts';
import { checkLevels } from './check.ts';
import { day, languages, line } from './common.ts';

export const site = z.strictObject({
  name: line.default('نشرة').describe('اسم الصحيفة'),
  tagline: line.optional().describe('سطر تحت الاسم'),
  description: line.optional().describe('وصف الصحيفة لمحركات البحث'),
  language: z.enum(['ar']).default('ar').describe('لغة الصحيفة'),
  url: z
    .url({ protocol: /^https?$/ })
    .default('http://localhost:4321')
    .describe('عنوان الموقع، ومعه المسار إن لم يكن في الجذر'),
  zone: z
    .string()
    .refine(isZone, { error: 'not an IANA time zone: write one such as Asia/Riyadh or Africa/Cairo' })
    .default('Asia/Riyadh')
    .describe('المنطقة الزمنية'),
  zoneName: line.optional().describe('عبارة تلي الوقت، مثل «بتوقيت مكة المكرمة»'),
  numerals: z.enum(['latn', 'arab']).default('arab').describe('أرقام الصحيفة: 012 أو ٠١٢'),
  copyNumerals: z
    .enum(['written', 'paper'])
    .default('written')
    .describe('أرقام النصوص: كما كتبها المحررون، أو بأرقام الصحيفة'),
  months: z
    .enum(['gulf', 'levant', 'tunisia', 'morocco', 'dual'])
    .default('gulf')
    .describe('أسماء الشهور: يناير، كانون الثاني، جانفي، غشت، أو الاسمان معًا'),
  maps: z
    .enum(['auto', 'stated', 'none'])
    .default('auto')
    .describe('خرائط المواضع: لكل خبر لا صورة له، أو حيث يطلبها المحرر، أو لا خرائط'),
  offline: z.boolean().default(true).describe('القراءة بلا اتصال وتثبيت الصحيفة تطبيقًا؛ false يوقفها ويمحو ما خزّنته أجهزة القراء'),
  sharePictures: z.boolean().default(true).describe('صور المشاركة: لكل خبر صورة بعنوانه وقسمه تظهر حيث يُشارَك رابطه'),
  books: z
    .union([z.literal('all'), z.int().min(0).max(100_000)])
    .default(60)
    .describe('الأعداد التي تُصنع لها نسخة EPUB ونسخة للطباعة: عدد الأيام الأخيرة، أو all لكل الأيام، أو 0 لا شيء'),
  check: checkLevels.describe('قواعد التدقيق: مستوى كل قاعدة أو off'),
  hub: z.url({ protocol: /^https?$/ }).optional().describe('عنوان موزّع WebSub يُبلغ القرّاء بما يُنشر'),
  languages: languages.default({}).describe('الصحيفة نفسها بلغات أخرى: رمز اللغة وعنوان صفحتها الأولى'),
  firstEdition: day.optional().describe('تاريخ العدد صفر، ومنه يُحسب رقم العدد'),
  contact: z.strictObject({ email: z.email().optional().describe('بريد التحرير') }).default({}).describe('كيف يُراسَل المحررون'),
  front: z
    .strictObject({ latest: z.int().min(1).max(20).default(8).describe('عدد آخر الأخبار') })
    .prefault({})
    .describe('الصفحة الأولى'),
});

export type Site = z.output<typeof site>;
