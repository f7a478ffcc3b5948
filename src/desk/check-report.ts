/** What `npm run check` prints. */
import { spelt, speltJson } from '../arabic/hidden.ts';
import { count } from '../arabic/plural.ts';
import type { Noun } from '../arabic/plural.ts';
import type { CheckMessage } from '../check/check.ts';
import { contentRules } from '../check/content-rules.ts';
import { paperRules } from '../check/paper.ts';
import { rules } from '../check/rules.ts';
import type { Level } from '../schema/check.ts';
import type { Bilingual } from '../schema/message.ts';

export type Lang = 'ar' | 'en';

const LABEL = { ar: { error: 'خطأ', warning: 'تنبيه', info: 'ملاحظة' }, en: { error: 'error', warning: 'warning', info: 'note' } } as const;

const noun = (gender: Noun['gender'], singular: string, accusative: string, nominative: string, oblique: string, plural: string): Noun => ({ gender, singular, accusative, dual: { nominative, oblique }, plural });
const NOUNS = {
  error: noun('masculine', 'خطأ', 'خطأً', 'خطآن', 'خطأين', 'أخطاء'),
  warning: noun('masculine', 'تنبيه', 'تنبيهًا', 'تنبيهان', 'تنبيهين', 'تنبيهات'),
  info: noun('feminine', 'ملاحظة', 'ملاحظةً', 'ملاحظتان', 'ملاحظتين', 'ملاحظات'),
  file: noun('masculine', 'ملف', 'ملفًّا', 'ملفان', 'ملفين', 'ملفات'),
  fix: noun('masculine', 'تصحيح', 'تصحيحًا', 'تصحيحان', 'تصحيحين', 'تصحيحات'),
} as const;

/**
 * One line a message: where, in a form that terminals open; how grave; what; which rule.
 * @param place the path of a file as it is shown
 */
export function* report(messages: readonly CheckMessage[], lang: Lang, place: (file: string) => string = (file) => file): Generator<string> {
  for (const { file, line, column, severity, message, rule, fix } of messages) {
    yield `${spelt(place(file ?? ''))}:${line}:${column}  ${LABEL[lang][severity]}: ${spelt(message[lang])}  [${rule}${fix ? ' --fix' : ''}]`;
  }
}

/** A message as scripts read it. */
export const asJson = ({ file, line, column, rule, severity, message, fix }: CheckMessage): string =>
  speltJson(JSON.stringify({ file, line, column, rule, severity, message: message.ar, messageEn: message.en, ...(fix && { fix }) }));

/** How many files were read and what was found. */
export function summary({ messages, files, fixed }: { messages: readonly CheckMessage[]; files: number; fixed: number }, lang: Lang): string {
  const of = (severity: CheckMessage['severity']) => messages.filter((one) => one.severity === severity).length;
  const left = messages.filter(({ fix }) => fix).length;
  if (lang === 'en') {
    const plural = (n: number, word: string) => `${n} ${word}${n === 1 ? '' : 's'}`;
    return `${plural(files, 'file')}: ${plural(of('error'), 'error')}, ${plural(of('warning'), 'warning')}, ${plural(of('info'), 'note')}${fixed ? `; ${plural(fixed, 'correction')} made` : ''}${left ? `; --fix corrects ${left}` : ''}`;
  }
  const ar = (n: number, word: keyof typeof NOUNS) => count(n, NOUNS[word], 'latn');
  const found = [ar(of('error'), 'error'), ar(of('warning'), 'warning'), ar(of('info'), 'info')].join('، ');
  return `${ar(files, 'file')}: ${found}${fixed ? `؛ أُجري ${ar(fixed, 'fix')}` : ''}${left ? `؛ ‎--fix يصحّح ${left} منها` : ''}`;
}

interface RuleLine {
  readonly name: string;
  readonly level: Level;
  readonly about: Bilingual;
  readonly source: string;
}

/** Every rule that may be switched: those of style, those between articles, and what the intake says of content. */
export const ruleLines = (): RuleLine[] => [...rules, ...paperRules, ...Object.entries(contentRules).map(([name, rule]) => ({ name, ...rule }))];

/** Each rule with its level, what it asks for and where it comes from. */
export const allRules = (lang: Lang): string =>
  ruleLines()
    .map(({ name, level, about, source }) => `${name} (${level === 'off' ? 'off' : LABEL[lang][level]})\n    ${about[lang]}\n    ${source}`)
    .join('\n');

const cell = (text: string): string => text.replaceAll('|', '\\|');

/** The same as a page of the documentation. */
export const rulesPage = (): string =>
  `${[
    '# قواعد التدقيق · The rules of `npm run check`',
    '',
    'Made by `npm run schemas` from the rules themselves. `site.yaml` (`check:`) and articles (`ignore:`) switch them by name; see [desk.md](desk.md).',
    '',
    '| rule | level | القاعدة | asks for | source |',
    '|---|---|---|---|---|',
    ...ruleLines().map(({ name, level, about, source }) => `| \`${name}\` | ${level} | ${cell(about.ar)} | ${cell(about.en)} | ${cell(source)} |`),
  ].join('\n')}\n`;
