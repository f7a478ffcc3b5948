/** What `npm run import` says at its end. */
import { spelt } from '../arabic/hidden.ts';
import { count } from '../arabic/plural.ts';
import type { Noun } from '../arabic/plural.ts';
import type { ImportRun } from '../import/import.ts';
import type { Outcome } from '../import/place.ts';
import type { Lang } from './check-report.ts';

const noun = (singular: string, accusative: string, nominative: string, oblique: string, plural: string): Noun => ({ gender: 'masculine', singular, accusative, dual: { nominative, oblique }, plural });
const FILE = noun('ملف', 'ملفًّا', 'ملفان', 'ملفين', 'ملفات');
const STORY = noun('خبر', 'خبرًا', 'خبران', 'خبرين', 'أخبار');

const counted = (n: number, lang: Lang, what: Noun, english: readonly [string, string]): string => (lang === 'ar' ? count(n, what, 'latn') : `${n} ${n === 1 ? english[0] : english[1]}`);
const files = (n: number, lang: Lang): string => counted(n, lang, FILE, ['file', 'files']);
const stories = (n: number, lang: Lang): string => counted(n, lang, STORY, ['story', 'stories']);

const OUTCOME: Record<Outcome, Record<Lang, string>> = {
  written: { ar: 'جديدة في الصحيفة', en: 'new in the paper' },
  updated: { ar: 'حُدِّثت من مصدرها', en: 'updated from their source' },
  unchanged: { ar: 'موجودة كما هي', en: 'there already, the same' },
  edited: { ar: 'حُرِّرت هنا فلم تُمسّ (نسخة المصدر الأحدث في ‎.import/newer)', en: 'edited here and not touched (the newer version is in .import/newer)' },
  deleted: { ar: 'حُذفت هنا فلم تُستعَد (‎--restore يستعيدها)', en: 'deleted here and left out (--restore brings them back)' },
  older: { ar: 'في الصحيفة نسخة أحدث منها أو أتم', en: 'newer or more complete in the paper' },
};

/** How many notes of one kind are spelled out. */
const EXAMPLES = 3;

function* byRule({ notes, noteCounts }: ImportRun, lang: Lang): Generator<string> {
  for (const [rule, n] of noteCounts) {
    yield `\n${rule}: ${n}`;
    for (const { source, file, message } of notes.filter((one) => one.rule === rule).slice(0, EXAMPLES)) yield `  ${file ?? source}: ${message[lang]}`;
    if (n > EXAMPLES) yield lang === 'ar' ? `  … و${n - EXAMPLES} غيرها (‎--json يعرض ألفًا منها)` : `  … and ${n - EXAMPLES} more (--json shows up to 1000)`;
  }
}

const listed = (map: ReadonlyMap<string, number>): string => [...map].toSorted((a, b) => b[1] - a[1]).map(([name, n]) => `${name} (${n})`).join('، ');

/** The account of an import, line by line. */
export function* importReport(run: ImportRun, lang: Lang, dry: boolean): Generator<string> {
  for (const one of reported(run, lang, dry)) yield spelt(one);
}

function* reported(run: ImportRun, lang: Lang, dry: boolean): Generator<string> {
  const ar = lang === 'ar';
  if (dry) yield ar ? 'تجربة: لم يُكتب شيء.' : 'Dry run: nothing was written.';
  yield `${ar ? 'قُرئ' : 'Read'}: ${files(run.files, lang)}${run.known > 0 ? `${ar ? '، منها ما أُدخل من قبل: ' : ', imported before: '}${files(run.known, lang)}` : ''}`;
  for (const [outcome, n] of Object.entries(run.outcomes) as [Outcome, number][]) if (n > 0) yield `  ${OUTCOME[outcome][lang]}: ${stories(n, lang)}`;
  if (run.skipped > 0) yield ar ? `  ليست أخبارًا (صفحات وصور وقوائم): ${run.skipped}` : `  no stories (pages, pictures, menus): ${run.skipped}`;
  if (run.encodings.size > 0) yield `${ar ? 'حُوّل ترميزها إلى UTF-8' : 'Converted to UTF-8'}: ${listed(run.encodings)}`;
  if (run.left.size > 0) yield `${ar ? 'ملفات لا تُقرأ صيغتها' : 'Files of formats that are not read'}: ${listed(run.left)}`;
  if (run.unknownSections.size > 0) {
    yield ar
      ? `أقسام في المصدر لا تعرفها الصحيفة، فصارت كلمات مفتاحية: ${listed(run.unknownSections)}. أضف ملفًّا لكل منها في sections/ أو حدِّد ‎--section.`
      : `Sections of the source that the paper does not have became keywords: ${listed(run.unknownSections)}. Add a file for each to sections/, or give --section.`;
  }
  yield* byRule(run, lang);
  if (run.conflicts.length > 0) yield `\n${ar ? 'حُرِّرت هنا وتغيّرت في المصدر' : 'Edited here and changed at the source'}:`;
  for (const file of run.conflicts) yield `  ${file}`;
  if (run.refused.length > 0) yield `\n${ar ? 'لم يدخل' : 'Refused'}: ${files(run.refused.length, lang)}`;
  for (const { source, message } of run.refused) yield `  ${source}: ${message[lang]}`;
  if (run.interrupted) yield ar ? '\nقُطع الإدخال. الأمر نفسه يكمله من حيث توقف.' : '\nInterrupted. The same command goes on from here.';
}
