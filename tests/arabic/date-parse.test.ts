import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill/full';
import { describe, expect, test } from 'vitest';
import { parseDate, parseDayMonth } from '../../src/arabic/date-parse.ts';
import { toArabicDigits } from '../../src/arabic/digits.ts';
import { HIJRI_MONTHS, MONTHS, WEEKDAYS } from '../../src/arabic/months.ts';
import { processorMs } from '../processor-time.ts';

const dateIn = (text: string): unknown => {
  const found = parseDate(text);
  return found !== null && 'date' in found ? found.date : found;
};

/** Every day from 1900 to 2077 (the years of the Umm al-Qura table that editors meet). */
function* everyDay(): Generator<{ iso: string; year: number; month: number; day: number; weekday: number }> {
  for (let ms = Date.UTC(1900, 0, 1); ms < Date.UTC(2078, 0, 1); ms += 86_400_000) {
    const date = new Date(ms);
    const iso = date.toISOString().slice(0, 10);
    yield { iso, year: date.getUTCFullYear(), month: date.getUTCMonth(), day: date.getUTCDate(), weekday: date.getUTCDay() };
  }
}

describe('every day of 1900 to 2077 reads back', () => {
  test.each(Object.entries(MONTHS))('with the month names of %s', (_usage, names) => {
    const wrong: string[] = [];
    for (const { iso, year, month, day } of everyDay()) {
      const written = `${day} ${names[month]} ${year}`;
      if (dateIn(written) !== iso) wrong.push(written);
    }
    expect(wrong).toEqual([]);
  });

  test('in figures, in both digit systems, after its weekday', () => {
    const wrong: string[] = [];
    for (const { iso, year, month, day, weekday } of everyDay()) {
      const forms = [iso, `${day}/${month + 1}/${year}`, toArabicDigits(`${WEEKDAYS[weekday]}، ${day} - ${month + 1} - ${year}م`)];
      for (const written of forms) if (dateIn(written) !== iso) wrong.push(written);
    }
    expect(wrong).toEqual([]);
  });

  test('in the Hijri calendar of Umm al-Qura', () => {
    const format = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', { timeZone: 'UTC', year: 'numeric', month: 'numeric', day: 'numeric' });
    const wrong: string[] = [];
    for (const { iso } of everyDay()) {
      const [month = 0, day = 0, year = 0] = format.format(Date.parse(iso)).split(/[/ ]/).map(Number);
      const written = `${day} ${HIJRI_MONTHS[month - 1]} ${year}هـ`;
      if (dateIn(written) !== iso) wrong.push(`${written} ${iso}`);
    }
    expect(wrong).toEqual([]);
  });
});

test('the Hijri conversion agrees with Temporal', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1318, max: 1499 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 29 }), (year, month, day) => {
      const date = Temporal.PlainDate.from({ calendar: 'islamic-umalqura', year, month, day }).withCalendar('iso8601').toString();
      expect(parseDate(`${day}/${month}/${year}هـ`)).toMatchObject({ date, calendar: 'hijri' });
    }),
    { numRuns: 200 },
  );
});

test.each([
  ['2014-11-12T19:03:00+03:00', { date: '2014-11-12', time: '19:03', offset: '+03:00' }],
  ['2014-11-12T16:03:00Z', { date: '2014-11-12', time: '16:03', offset: '+00:00' }],
  ['2014-11-12 19:03', { date: '2014-11-12', time: '19:03' }],
  ['10/11/2014 10:30 م', { date: '2014-11-10', time: '22:30' }],
  ['10/11/2014 12:05 ص', { date: '2014-11-10', time: '00:05' }],
  ['10 نوفمبر 2014 م 10:30', { date: '2014-11-10', time: '10:30' }],
  ['الاثنين 10 نوفمبر 2014 الساعة 7 مساءً', { date: '2014-11-10', time: '19:00' }],
  ['10 نوفمبر 2014، 14:30 بتوقيت غرينتش', { date: '2014-11-10', time: '14:30', offset: '+00:00' }],
  ['10 تشرين الثاني (نوفمبر) 2014', { date: '2014-11-10' }],
  ['١٧ محرم ١٤٣٦ هـ', { date: '2014-11-10', calendar: 'hijri' }],
  ['1436/1/17', { date: '2014-11-10', calendar: 'hijri' }],
  ['السيح 25 شوال 1436 هـ الموافق 10 اغسطس 2015 م واس', { date: '2015-08-10', calendar: 'gregorian' }],
  ['26 شوال 1436 هـالموافق 11 اغسطس 2015 م', { date: '2015-08-11' }],
  ['10 نوفمبر 2014 - 17 محرم 1436', { date: '2014-11-10', calendar: 'gregorian' }],
  ['\u200f10\u200f/11\u200f/2014', { date: '2014-11-10' }],
  ['2 إبريل 2014', { date: '2014-04-02' }],
  ['3 غشت 2014', { date: '2014-08-03' }],
  ['10 November 2014', { date: '2014-11-10' }],
])('%s', (written, expected) => {
  expect(parseDate(written)).toMatchObject(expected);
});

test.each([
  ['31 فبراير 2014', 'this month ends on day 28'],
  ['29/2/2015', 'this month ends on day 28'],
  ['13/25/2014', 'there is no month 25'],
  ['30 محرم 1436', 'this month ends on day 29'],
  ['10 نوفمبر/تشرين الأول 2014', 'the two month names are two different months'],
  ['10/11/2014 25:30', 'there is no such time'],
])('%s does not exist', (written, why) => {
  expect(parseDate(`يوم ${written}`)).toMatchObject({ invalid: written, message: { en: why } });
});

test.each(['', 'اليوم', '24 نوفمبر الجاري', 'عام 1979', 'النتيجة 3-1', '+973 1729 0000', '12 ربيع الأول 11 هـ', 'هاتف 10-11-20145', '1.10.11.2014'])(
  'no date in «%s»',
  (text) => {
    expect(parseDate(text)).toBeNull();
  },
);

test('a day and a month without a year', () => {
  expect(parseDayMonth('عمان 10 تشرين الثاني (بترا)')).toEqual({ day: 10, month: 11, calendar: 'gregorian', start: 5, end: 20 });
  expect(parseDayMonth('في 40 نوفمبر')).toBeNull();
});

test('the place in the text is exact, whatever surrounds the date', () => {
  const plain = fc.string({ unit: fc.constantFrom('ا', 'ب', ' ', '،', '\u200f', 'ـ', '\u064e', '«', '\n'), maxLength: 30 });
  fc.assert(
    fc.property(plain, plain, fc.constantFrom('10 نوفمبر 2014', '2014-11-10', '17 محرم 1436هـ', '10 تشرين الثاني/نوفمبر 2014'), (before, after, date) => {
      const text = `${before} ${date} ${after}`;
      const found = parseDate(text);
      expect(found).toMatchObject({ date: '2014-11-10' });
      expect(text.slice(found?.start, found?.end).trim()).toMatch(new RegExp(`^${date}[ـ\u064e]*$`));
    }),
  );
});

test('never throws, and is linear', () => {
  fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'0123456789/-.: همصنوفمبر'), maxLength: 60 }), (text) => void parseDate(text)));
  for (const text of ['10 '.repeat(300_000), '10/11/'.repeat(150_000), 'ا'.repeat(1_000_000)]) {
    expect(processorMs(() => parseDate(text))).toBeLessThan(2_000);
  }
});
