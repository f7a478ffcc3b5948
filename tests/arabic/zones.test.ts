import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { dayKey, inZone, isZone, localDate, localTime, toInstant } from '../../src/arabic/dates.ts';

const zone = fc.constantFrom('Asia/Bahrain', 'Africa/Cairo', 'Africa/Casablanca', 'Asia/Beirut', 'Asia/Amman', 'UTC');
const moment = fc.date({
  min: new Date('1970-01-01T00:00:00Z'),
  max: new Date('2037-12-31T00:00:00Z'),
  noInvalidDate: true,
});

describe('toInstant', () => {
  test.each([
    ['2014-11-10', '14:30', 'Asia/Bahrain', '2014-11-10T14:30:00+03:00'],
    ['2014-11-10', undefined, 'Asia/Bahrain', '2014-11-10T00:00:00+03:00'],
    ['2014-11-10', '14:30', 'UTC', '2014-11-10T14:30:00+00:00'],
    ['2024-04-26', '00:30', 'Africa/Cairo', '2024-04-26T01:30:00+03:00'], // 00:00 → 01:00
    ['2024-04-26', undefined, 'Africa/Cairo', '2024-04-26T01:00:00+03:00'],
    ['2024-03-31', undefined, 'Asia/Beirut', '2024-03-31T01:00:00+03:00'],
    ['2024-10-31', '23:30', 'Africa/Cairo', '2024-10-31T23:30:00+03:00'], // 24:00 → 23:00: it was 23:30 twice
    ['2024-03-10', '02:30', 'Africa/Casablanca', '2024-03-10T02:30:00+01:00'], // Ramadan: 03:00 → 02:00, twice 02:30
    ['2024-04-14', '02:30', 'Africa/Casablanca', '2024-04-14T03:30:00+01:00'], // and back over it
  ])('%s %s in %s is %s', (day, time, name, instant) => {
    expect(toInstant(day, time, name)).toBe(instant);
  });

  test.each([
    ['2014-02-30', undefined, 'UTC'],
    ['2014-2-3', undefined, 'UTC'],
    ['2014-11-10', '24:00', 'UTC'],
    ['2014-11-10', '9:00', 'UTC'],
    ['2014-11-10', '09:00', 'Asia/Atlantis'],
  ])('refuses %s %s in %s', (day, time, name) => {
    expect(() => toInstant(day, time, name)).toThrow(RangeError);
  });
});

describe('days and times where they are read', () => {
  test('are those of the calendar of time zones, at any moment and about every change of a clock', () => {
    const zones = fc.constantFrom('Asia/Gaza', 'Africa/Cairo', 'Africa/Casablanca', 'Africa/Monrovia', 'Asia/Kathmandu', 'America/St_Johns', 'Pacific/Apia', 'UTC');
    const ever = fc.date({ min: new Date('1890-01-01T00:00:00Z'), max: new Date('2040-12-31T00:00:00Z'), noInvalidDate: true });
    fc.assert(
      fc.property(ever, zones, fc.boolean(), fc.constantFrom(-1, 0, 1), (date, name, change, by) => {
        const there = Temporal.Instant.fromEpochMilliseconds(date.getTime()).toZonedDateTimeISO(name);
        const at = ((change && there.getTimeZoneTransition('next')) || there).add({ milliseconds: by });
        // As a moment is written, and as a clock there shows it; offsets are written without seconds, and Monrovia's had some until 1972.
        const shown = at.offsetNanoseconds % 60e9 === 0 ? [at.toString({ timeZoneName: 'never' })] : [];
        for (const instant of [at.toInstant().toString(), ...shown]) {
          expect(localDate(instant, name)).toEqual({ year: at.year, month: at.month, day: at.day });
          expect(localTime(instant, name)).toBe(at.toString().slice(11, 16));
          expect(inZone(instant, name)).toBe(at.toString({ timeZoneName: 'never', smallestUnit: 'second' }));
        }
      }),
      { numRuns: 500 },
    );
  });

  test.each(['2014-02-30T10:00:00+03:00', '2014-11-10T24:30:00+03:00', '2014-11-10T10:00:00', '2014-11-10', 'اليوم'])('%s is no moment, whatever is known of the zone', (instant) => {
    localDate('2014-11-10T10:00:00+03:00', 'Asia/Bahrain');
    expect(() => localDate(instant, 'Asia/Bahrain')).toThrow(RangeError);
    expect(() => localTime(instant, 'Asia/Bahrain')).toThrow(RangeError);
    expect(() => inZone(instant, 'Asia/Bahrain')).toThrow(RangeError);
  });

  test('a day without a time stays the same day in its zone', () => {
    fc.assert(
      fc.property(moment, zone, (date, name) => {
        const local = localDate(date.toISOString(), name);
        expect(localDate(toInstant(dayKey(local).replaceAll('/', '-'), undefined, name), name)).toEqual(local);
      }),
    );
  });

  test('there and back again: only a skipped time moves, and then forward by an hour at most', () => {
    fc.assert(
      fc.property(moment, zone, (date, name) => {
        const minutes = new Date(Math.floor(date.getTime() / 60_000) * 60_000).toISOString();
        const local = dayKey(localDate(minutes, name)).replaceAll('/', '-');
        const back = toInstant(local, localTime(minutes, name), name);
        // The clock shows the same; where it did so twice, the earlier instant is chosen.
        expect(localTime(back, name)).toBe(localTime(minutes, name));
        expect([0, 3_600_000]).toContain(Date.parse(minutes) - Date.parse(back));
      }),
    );
  });

  test('agrees with Intl on the time of day', () => {
    fc.assert(
      fc.property(moment, zone, (date, name) => {
        const intl = new Intl.DateTimeFormat('en-GB', { timeZone: name, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
        expect(localTime(date.toISOString(), name)).toBe(intl.format(date));
      }),
    );
  });

  test('an offset says the same as Z', () => {
    expect(localDate('2014-11-10T23:30:00+03:00', 'Asia/Bahrain')).toEqual({ year: 2014, month: 11, day: 10 });
    expect(localDate('2014-11-10T20:30:00Z', 'Asia/Bahrain')).toEqual({ year: 2014, month: 11, day: 10 });
    expect(localDate('2014-11-10T21:00:00Z', 'Asia/Bahrain')).toEqual({ year: 2014, month: 11, day: 11 });
    expect(() => localDate('2014-11-10T21:00:00', 'Asia/Bahrain')).toThrow(RangeError);
  });
});

test('isZone knows zones from offsets and inventions', () => {
  expect(['Asia/Bahrain', 'Africa/Casablanca', 'UTC'].map(isZone)).toEqual([true, true, true]);
  expect(['+03:00', '', 'Bahrain City', 'Asia/Atlantis'].map(isZone)).toEqual([false, false, false, false]);
});
