/** What `npm run new` asks for: one question after the other, each answer judged before the next. */
import type { Catalogue } from '../intake/catalogue.ts';
import { findersOf } from '../intake/references.ts';
import { nearest } from '../intake/validate.ts';
import { toMoment } from '../intake/moment.ts';
import type { Lang } from './check-report.ts';
import type { NewArticle } from './new.ts';

/** Where questions go and answers come from; an answer is `null` once there are no more. */
export interface Dialogue {
  readonly ask: (question: string) => Promise<string | null>;
  readonly tell: (line: string) => void;
}

const WORDS = {
  ar: {
    headline: 'العنوان: ',
    noHeadline: 'لا بد للخبر من عنوان.',
    section: (names: string) => `القسم، باسمه أو رقمه (${names})، أو Enter لتركه: `,
    topics: 'الموضوعات، بينها فاصلة، أو Enter: ',
    date: 'التاريخ، مثل 2014-11-10 14:30، أو Enter للآن: ',
    noDate: (given: string) => `«${given}» ليس تاريخًا.`,
    noSection: (given: string, near: string | undefined) => `لا قسم باسم «${given}».${near ? ` لعلك تريد «${near}»؟` : ''}`,
  },
  en: {
    headline: 'Headline: ',
    noHeadline: 'An article needs a headline.',
    section: (names: string) => `Section, by name or number (${names}), or Enter for none: `,
    topics: 'Topics, with commas between them, or Enter: ',
    date: 'Date, such as 2014-11-10 14:30, or Enter for now: ',
    noDate: (given: string) => `"${given}" is not a date.`,
    noSection: (given: string, near: string | undefined) => `No section is called "${given}".${near ? ` Did you mean "${near}"?` : ''}`,
  },
} as const;

export const listed = (text: string): string[] => text.split(/[،,؛;]/).map((one) => one.trim()).filter((one) => one !== '');

/** An answer, asked for until `accept` takes it; empty once there are no more answers. */
async function until(dialogue: Dialogue, question: string, accept: (answer: string) => string | undefined): Promise<string> {
  for (;;) {
    const answer = await dialogue.ask(question);
    if (answer === null) return '';
    const fault = accept(answer.trim());
    if (fault === undefined) return answer.trim();
    dialogue.tell(fault);
  }
}

/**
 * Asks for what was not given.
 * @param zone the paper's, in which a date is read
 */
export async function askFor(given: Partial<NewArticle>, catalogue: Catalogue, zone: string, lang: Lang, dialogue: Dialogue): Promise<Partial<NewArticle>> {
  const words = WORDS[lang];
  const sections = [...catalogue.sections.values()].toSorted((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
  const find = findersOf(catalogue).section;
  const sectionOf = (answer: string): string | undefined => (/^\d+$/.test(answer) ? sections[Number(answer) - 1]?.id : find(answer));
  const headline = given.headline ?? (await until(dialogue, words.headline, (answer) => (answer === '' ? words.noHeadline : undefined)));
  let section = given.section;
  if (section === undefined && sections.length > 0) {
    const names = sections.map(({ name }, i) => `${i + 1} ${name}`).join('، ');
    const answer = await until(dialogue, words.section(names), (one) => (one === '' || sectionOf(one) !== undefined ? undefined : words.noSection(one, nearest(one, sections.map(({ name }) => name)))));
    section = sectionOf(answer);
  }
  const topics = given.topics ?? listed(await until(dialogue, words.topics, () => undefined));
  const date = given.date ?? (await until(dialogue, words.date, (answer) => (answer === '' || toMoment(answer, zone) ? undefined : words.noDate(answer))));
  return { ...given, headline, ...(section && { section }), topics, ...(date && { date }) };
}
