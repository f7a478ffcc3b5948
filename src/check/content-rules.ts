/** What the intake and the renderer say of an article's content, and a paper may switch: each in one line, with its source. */
import type { CONTENT_RULES, Level } from '../schema/check.ts';
import type { Bilingual } from '../schema/message.ts';

export interface ContentRule {
  readonly level: Exclude<Level, 'off'>;
  readonly about: Bilingual;
  readonly source: string;
}

export const contentRules: Readonly<Record<(typeof CONTENT_RULES)[number], ContentRule>> = {
  'no-headline': { level: 'warning', about: { ar: 'لكل خبر عنوان', en: 'Every article has a headline.' }, source: 'schema.org NewsArticle, headline; lists show nothing else' },
  'derived-headline': { level: 'info', about: { ar: 'عنوان الخبر من وضع محرره، لا مشتق من أوله', en: 'A headline is an editor’s, not one cut out of the lead.' }, source: 'docs/decisions/002-precedence.md' },
  'no-date': { level: 'warning', about: { ar: 'تاريخ الخبر مذكور في رأسه أو مطلعه أو مجلده', en: 'The date of an article is stated in its head, its copy or its folder.' }, source: 'docs/decisions/002-precedence.md; schema.org NewsArticle, datePublished' },
  'empty-body': { level: 'error', about: { ar: 'تحت العنوان نص', en: 'A text stands under the headline.' }, source: 'A page without a text is a mistake of saving' },
  'unknown-section': { level: 'error', about: { ar: 'القسم المذكور من أقسام الصحيفة', en: 'The section stated is one of the paper’s.' }, source: 'content/sections' },
  'unknown-topic': { level: 'error', about: { ar: 'الموضوعات المذكورة من موضوعات الصحيفة', en: 'The topics stated are the paper’s.' }, source: 'content/topics' },
  'unknown-source': { level: 'warning', about: { ar: 'المصدر المذكور من مصادر الصحيفة', en: 'The source stated is one of the paper’s.' }, source: 'content/sources' },
  'unknown-place': { level: 'error', about: { ar: 'مكان الخريطة معروف موضعه', en: 'It is known where a place of a map is.' }, source: 'src/gazetteer and content/places.yaml' },
  'map-without-place': { level: 'warning', about: { ar: 'الخريطة المطلوبة لها مكان', en: 'A map that is asked for has a place.' }, source: 'docs/decisions/007-maps.md' },
  'missing-alt': { level: 'warning', about: { ar: 'لكل صورة وصف لمن لا يراها', en: 'Every picture is described for those who don’t see it.' }, source: 'WCAG 2.2, 1.1.1' },
  'repaired-encoding': { level: 'info', about: { ar: 'النص محفوظ بترميزه', en: 'A text is stored in its own encoding.' }, source: 'Unicode 16, chapter 3.9; what was read in a wrong one is restored and shown to an editor' },
};
