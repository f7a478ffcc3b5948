import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decode } from '../../src/wire/decode.ts';
import { decodeMacArabic } from '../../src/wire/decode/tables.ts';
import { hasReal, readReal, STORY } from './copy.ts';
import { encode, holds, SINGLE_BYTE } from './encode.ts';
import { processorMs } from '../processor-time.ts';

const utf8 = (text: string): Uint8Array => encode(text, 'utf-8');
const samples: [string, string][] = [['made up', STORY]];
if (hasReal) samples.push(['real', new TextDecoder().decode(readReal())]);
const SHORT = ['القاهرة تستضيف القمة العربية غدا', 'أعلنت الوزارة نتائج الامتحانات', 'ارتفاع أسعار النفط في الأسواق العالمية'];

describe.each(samples)('%s copy', (_name, text) => {
  test.each(SINGLE_BYTE)('in %s', (encoding) => {
    expect(decode(encode(text, encoding))).toEqual({ ok: true, text: holds(text, encoding), encoding: expect.any(String), bom: false });
  });

  test('windows-1256 is told by name', () => {
    expect(decode(encode(text, 'windows-1256'))).toMatchObject({ encoding: 'windows-1256' });
  });

  test.each(['utf-8', 'utf-16le', 'utf-16be'] as const)('in %s, with a byte order mark and without', (encoding) => {
    expect(decode(encode(text, encoding))).toEqual({ ok: true, text, encoding, bom: false });
    expect(decode(encode(`\ufeff${text}`, encoding))).toEqual({ ok: true, text, encoding, bom: true });
  });

  test.each(['windows-1256', 'windows-1252'])('UTF-8 misread as %s is repaired', (misread) => {
    const mojibake = new TextDecoder(misread).decode(utf8(text));
    expect(decode(utf8(mojibake))).toEqual({ ok: true, text, encoding: 'utf-8', bom: false, repaired: 'mojibake' });
  });
});

test.each(SHORT)('a headline is enough: «%s»', (text) => {
  for (const encoding of [...SINGLE_BYTE, 'utf-16le', 'utf-16be'] as const) expect(decode(encode(text, encoding))).toMatchObject({ ok: true, text });
});

test('Mac Arabic is told by what only it has: its second set of punctuation, its digits', () => {
  const text = `${SHORT[0]} 100٪ ١٢٣`;
  const bytes = encode(text, 'x-mac-arabic').map((byte) => (byte === 0x20 ? 0xa0 : byte));
  expect(decode(bytes)).toMatchObject({ ok: true, text, encoding: 'x-mac-arabic' });
});

test('the Mac Arabic table is the one of ARABIC.TXT', () => {
  const at = (byte: number): string => decodeMacArabic(Uint8Array.of(byte));
  expect([0x80, 0x8b, 0x98, 0xa5, 0xac, 0xb0, 0xb9, 0xbf, 0xc0, 0xc1, 0xda, 0xe0, 0xea, 0xeb, 0xf2, 0xf3, 0xff].map(at).join('')).toBe('Äں»٪،٠٩؟❊ءغـي\u064b\u0652پے');
  expect(at(0x81)).toBe('\u00a0');
  // All of ASCII's punctuation from space to slash stands twice but for % and the comma.
  const twice = decodeMacArabic(Uint8Array.from({ length: 16 }, (_, i) => 0xa0 + i));
  expect(twice).toBe(' !"#$٪&\'()*+،-./');
});

test('line ends of every system', () => {
  expect(decode(utf8('أ\r\nب\rج\u2028د\u0085ه\nو'))).toMatchObject({ text: 'أ\nب\nج\nد\nه\nو' });
});

test('ASCII is UTF-8', () => {
  expect(decode(utf8('Reuters 10:30'))).toEqual({ ok: true, text: 'Reuters 10:30', encoding: 'utf-8', bom: false });
});

test.each([[''], ['\ufeff'], [' \n\r\n\t']])('nothing to read in %j', (text) => {
  expect(decode(utf8(text))).toMatchObject({ ok: false, error: { rule: 'empty' } });
});

describe('refused rather than guessed', () => {
  const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (char) => char.charCodeAt(0));
  const shifted = (text: string, from: number, to: number): Uint8Array =>
    Uint8Array.from(text, (char) => (char.charCodeAt(0) < 128 ? char.charCodeAt(0) : char.charCodeAt(0) - from + to));

  test.each([
    ['French', latin1("L'été dernier, à Paris, les élèves ont étudié la géographie française. Noël, garçon, âgé.")],
    ['French in capitals', latin1('ÉTÉ À LA PLAGE : ÉLÈVES, GARÇONS ET HÔTES ÂGÉS')],
    ['German', latin1('Die Bevölkerung möchte über die größten Städte hören')],
    ['Russian in windows-1251', shifted('Президент России заявил на пресс-конференции, что страна готова к переговорам', 0x410, 0xc0)],
    ['Hebrew', shifted('ממשלת ישראל הודיעה היום כי היא תפעל למען השלום במזרח התיכון', 0x5d0, 0xe0)],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48, 0x44, 0x52)],
  ])('%s', (_name, bytes) => {
    expect(decode(bytes)).toMatchObject({ ok: false, error: { rule: 'undecodable' } });
  });

  test('damaged UTF-8, naming the line', () => {
    const lines = STORY.split('\n').map(utf8);
    const bytes = Uint8Array.from([...(lines[0] ?? []), 0x0a, 0xff, ...(lines[1] ?? [])]);
    const read = decode(bytes);
    expect(read.ok ? '' : read.error.message.en).toContain('line 2');
  });
});

test('never throws; what it reads has no mark and no foreign line end', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      const read = decode(bytes);
      if (read.ok) expect(read.text).not.toMatch(/^\ufeff|\r|\u2028|\u0085/);
    }),
    { numRuns: 500 },
  );
});

test('any Arabic text survives UTF-8 and UTF-16', () => {
  const arabic = fc.string({ unit: fc.constantFrom(...'ابتثجحخدذرزسشصضطظعغفقكلمنهويءآأؤإئةى '), minLength: 4, maxLength: 200 }).filter((text) => text.trim() !== '');
  fc.assert(
    fc.property(arabic, fc.constantFrom('utf-8' as const, 'utf-16le' as const, 'utf-16be' as const), (text, encoding) => {
      expect(decode(encode(text, encoding))).toMatchObject({ ok: true, text });
    }),
  );
});

test('a megabyte is read in well under a second', () => {
  const text = `${STORY}\n`.repeat(2_500);
  for (const encoding of ['utf-8', 'windows-1256', 'x-mac-arabic', 'utf-16be'] as const) {
    const bytes = encode(text, encoding);
    expect(processorMs(() => decode(bytes))).toBeLessThan(1_000);
  }
});

test('a stray control makes no other encoding of a text', () => {
  const read = decode(new TextEncoder().encode(`خبر ${'وخبر '.repeat(60)}\0 وآخر`));
  expect(read).toMatchObject({ ok: true, encoding: 'utf-8' });
  expect(decode(new TextEncoder().encode('خ\0ب\0ر\0')).ok).toBe(false);
});
