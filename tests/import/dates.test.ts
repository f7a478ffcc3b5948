import { expect, test } from 'vitest';
import { writtenDate } from '../../src/import/dates.ts';

test.each([
  ['Mon, 10 Nov 2014 14:30:00 +0300', '2014-11-10T14:30:00+03:00'],
  ['10 Nov 14 14:30 GMT', '2014-11-10T14:30:00+00:00'],
  ['Tue, 11 Nov 2014 00:30:00 AST', '2014-11-11T00:30:00+03:00'],
  ['Mon, 10 Nov 2014 14:30:00', '2014-11-10T14:30:00'],
  ['20141110T143000+0300', '2014-11-10T14:30:00+03:00'],
  ['20141110', '2014-11-10'],
  ['2014-11-10T14:30:59.123Z', '2014-11-10T14:30:00+00:00'],
  ['2014-11-10', '2014-11-10'],
  ['الاثنين 10 نوفمبر 2014', '2014-11-10'],
  ['10/11/2014 14:30', '2014-11-10T14:30:00'],
  ['Mon, 31 Feb 2014 14:30:00 +0300', undefined],
  ['yesterday', undefined],
  ['', undefined],
  [undefined, undefined],
])('%s', (written, expected) => expect(writtenDate(written)).toBe(expected));
