/** When an article was published, and how that is known. The order is docs/decisions/002-precedence.md. */
import { parseDate } from '../arabic/date-parse.ts';
import { localDate, toInstant } from '../arabic/dates.ts';
import type { Article } from '../schema/article.ts';
import type { Dateline } from '../schema/dateline.ts';
import type { Message } from '../schema/message.ts';
import type { Site } from '../schema/site.ts';
import type { FileDate } from './file-dates.ts';
import { tell } from './messages.ts';
import { isDay, toMoment } from './moment.ts';
import type { Moment } from './moment.ts';
import type { PathFacts } from './paths.ts';
import type { LineOf } from './validate.ts';

/** A date that an editor wrote, or the message that says why it is none. */
export function statedMoment(
  written: string | undefined,
  path: readonly (string | number)[],
  zone: string,
  lineOf: LineOf,
): { moment?: Moment; messages: Message[] } {
  if (written === undefined) return { messages: [] };
  const moment = toMoment(written, zone);
  if (moment) return { moment, messages: [] };
  const found = parseDate(written);
  const why = found && 'invalid' in found ? 'لا وجود له في التقويم' : 'ليس تاريخًا';
  const whyEnglish = found && 'invalid' in found ? 'does not exist' : 'is not a date';
  const message = tell(
    'error',
    'bad-date',
    {
      ar: `${path.join('.')}: «${written}» ${why}. اكتبه هكذا: 2014-11-10 أو 2014-11-10 14:30 أو 10 نوفمبر 2014.`,
      en: `${path.join('.')}: "${written}" ${whyEnglish}. Write it as 2014-11-10, 2014-11-10 14:30 or 10 نوفمبر 2014.`,
    },
    lineOf(path) ?? lineOf(path.slice(0, 1)),
  );
  return { messages: [message] };
}

interface Given {
  readonly stated: string | undefined;
  readonly dateline: Dateline;
  readonly facts: PathFacts;
  readonly lineOf: LineOf;
  readonly context: { readonly site: Site; readonly dates: FileDate };
}

export interface Publication extends Moment {
  /** The day in the paper's zone, `YYYY-MM-DD`. */
  readonly day: string;
  readonly origin: Article['publishedOrigin'];
  readonly messages: readonly Message[];
}

const GUESSED = {
  commit: { ar: 'أول إيداع للملف في المستودع', en: 'the file’s first commit' },
  timestamp: { ar: 'وقت حفظ الملف', en: 'the file’s time stamp' },
} as const;

/** Decides the moment of publication. There always is one. */
export async function publication(file: string, given: Given): Promise<Publication> {
  const { zone } = given.context.site;
  const { moment, messages } = statedMoment(given.stated, ['published'], zone, given.lineOf);
  const dayOf = (instant: string) => {
    const { year, month, day } = localDate(instant, zone);
    return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
  };
  if (moment) return { ...moment, day: dayOf(moment.instant), origin: 'given', messages };
  const wholeDay = (day: string, origin: Publication['origin'], more: Message[] = []): Publication => ({
    instant: toInstant(day, undefined, zone),
    precision: 'day',
    day,
    origin,
    messages: [...messages, ...more],
  });
  if (given.dateline.date !== null) return wholeDay(given.dateline.date, 'dateline');
  const { date } = given.facts;
  if (date !== undefined && isDay(date)) return wholeDay(date, 'path');
  const wrongPath =
    date === undefined
      ? []
      : [
          tell('error', 'bad-date', {
            ar: `في مسار الملف تاريخ لا وجود له: ${date}. صحّح أسماء المجلدات أو اسم الملف، أو اكتب published في الرأس.`,
            en: `the path names a day that does not exist: ${date}. Correct the folders or the file name, or write "published" in the head.`,
          }),
        ];
  const { instant, origin } = await given.context.dates(file);
  const { ar, en } = GUESSED[origin];
  const guessed = tell('warning', 'no-date', {
    ar: `لا تاريخ للخبر، فأُخذ ${ar}: ${instant.slice(0, 16).replace('T', ' ')}. اكتب published في الرأس، أو ضع الملف في مجلد مثل 2014/11/10/.`,
    en: `no date, so ${en} stands in: ${instant.slice(0, 16).replace('T', ' ')}. Write "published" in the head, or put the file into a folder such as 2014/11/10/.`,
  });
  return { instant, precision: 'minute', day: dayOf(instant), origin, messages: [...messages, ...wrongPath, guessed] };
}
