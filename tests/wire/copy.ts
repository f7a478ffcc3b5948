/** Plain copy for tests: made up here, and the real wire file where it is at hand. */
import { existsSync, readFileSync } from 'node:fs';

export const SHARED = new URL('../../../shared/data/', import.meta.url);
export const REAL = new URL('wire/000_45fef74ff1067ca9.txt', SHARED);
export const hasReal = existsSync(REAL);
export const readReal = (): Uint8Array => new Uint8Array(readFileSync(REAL));

export const STORY = [
  'مسقط - (وكالات): بدأت في العاصمة العمانية أمس جولة جديدة من المحادثات، وسط توقعات متباينة.',
  'وقال مسؤول شارك في الجلسة الأولى إن «الأجواء كانت إيجابية»، وأضاف أن الوفود ستواصل عملها اليوم.',
  '- لا موعد محددا للجلسة الختامية، بحسب المصدر نفسه.',
  '24. نوفمبر هو آخر موعد أعلنه الطرفان؛ فهل يكفي الوقت؟',
].join('\n');
