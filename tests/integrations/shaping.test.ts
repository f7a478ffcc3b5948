/**
 * Cutting takes nothing from the shaping: every word of the sample paper, set with the cut files as a browser chooses them by
 * `unicode-range`, has the same clusters, advances, offsets and outlines as with the whole file.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Font } from 'harfbuzzjs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cutAll } from '../../src/integrations/fonts/cut.ts';
import type { FontFile } from '../../src/integrations/fonts/cut.ts';
import { FACES, SLICES } from '../../src/integrations/fonts/faces.ts';
import type { Slice } from '../../src/integrations/fonts/faces.ts';
import { sampleWords } from './sample-text.ts';
import { glyphs, openFont } from './shape.ts';
import type { Glyph } from './shape.ts';

/** Words with stacked marks, Persian and rare letters, joiners and ligatures: the sample paper has few of them. */
const HARD = 'إِنَّ اللُّغَةَ تُضَاهِي أُخْتَهَا، وَلِلْآخِرَةِ خَيْرٌ لَّكَ ٱلْكِتَٰبُ ؤْمِنٌ شَيْءٍ ٍّ لا لله الله الآن لأن لإن پارسی گچی ژاله ڤيينا سوس‌ماسة هـ‍ مڭناس ﷺ ۀ ے'.split(' ');

/** A stretch of a word for which the browser takes one file. */
interface Run {
  readonly slice: Slice;
  readonly start: number;
  readonly end: number;
}

const inSlice = (slice: Slice, code: number): boolean => slice.ranges.some(([from, to]) => code >= from && code <= to);

/** The file of each character, in stretches; `null` where no face of ours holds one of them. */
function runsOf(word: string): Run[] | null {
  const runs: Run[] = [];
  let at = 0;
  for (const sign of word) {
    const slice = SLICES.find((one) => inSlice(one, sign.codePointAt(0) ?? 0));
    if (!slice) return null;
    const last = runs.at(-1);
    if (last?.slice === slice) runs[runs.length - 1] = { ...last, end: at + sign.length };
    else runs.push({ slice, start: at, end: at + sign.length });
    at += sign.length;
  }
  return runs;
}

/** Files of Arabic letters: they join over the seam. */
const ARABIC = ['news', 'rare'];

/**
 * The stretches to compare: Arabic whole, over the seams of its slices, because letters join there; the rest slice by slice,
 * because a Latin letter is not kerned with a sign from another file.
 */
function stretches(runs: readonly Run[]): Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (last && ARABIC.includes(run.slice.name) && ARABIC.includes(last.slice.name)) joined[joined.length - 1] = { ...last, end: run.end };
    else joined.push(run);
  }
  return joined;
}

const numbers = (outline: string): number[] => Array.from(outline.matchAll(/-?[\d.]+/g), Number);

/** Whether two rows of glyphs are the same; no measure may differ by more than `tolerance` font units. */
function same(one: readonly Glyph[], other: readonly Glyph[], tolerance: number): boolean {
  const near = (a: number, b: number | undefined) => b !== undefined && Math.abs(a - b) <= tolerance;
  return (
    one.length === other.length &&
    one.every((a, i) => {
      const b = other[i];
      if (!b || a.cluster !== b.cluster || !near(a.advance, b.advance) || !near(a.dx, b.dx) || !near(a.dy, b.dy)) return false;
      if (a.outline === b.outline) return true;
      const points = numbers(b.outline);
      return a.outline.replace(/[-\d.,\s]/g, '') === b.outline.replace(/[-\d.,\s]/g, '') && numbers(a.outline).every((n, k) => near(n, points[k]));
    })
  );
}

const require = createRequire(import.meta.url);
/** Narrowing the weight axis rounds what lies between the drawn weights: one unit of 2,048 at most, a hundredth of a pixel. */
const settings = FACES.flatMap((face) =>
  (face.axis ? [400, 700] : [undefined]).map((weight) => ({ face, weight, tolerance: weight === 700 ? 1 : 0, name: `${face.family} ${weight ?? face.weight}` })),
);
let dir: string;
let cut: FontFile[];
let words: string[];

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'nashra-shaping-'));
  cut = await cutAll(FACES, SLICES, dir);
  words = [...(await sampleWords()), ...HARD];
}, 60_000);
afterAll(() => rm(dir, { recursive: true, force: true }));

test('the sample paper has more than seven thousand different words, and our faces hold all but a few', () => {
  expect(words.length).toBeGreaterThan(7000);
  const foreign = words.filter((word) => runsOf(word) === null);
  expect(foreign.length, foreign.join(' ')).toBeLessThan(words.length / 200);
});

describe.each(settings)('$name', ({ face, weight, tolerance }) => {
  test('more than seven thousand words, cut and whole: none differs', async () => {
    const slices = new Map<Slice, Font>();
    for (const one of cut.filter((file) => file.face === face)) slices.set(one.slice, await openFont(one.file, weight));
    const whole = await openFont(require.resolve(face.source), weight);
    let compared = 0;
    const lacking: string[] = [];
    const different: string[] = [];
    for (const word of words) {
      const runs = runsOf(word);
      if (!runs) continue;
      if (Array.from(word).some((sign) => whole.glyph(sign.codePointAt(0) ?? 0) === undefined)) {
        lacking.push(word);
        continue;
      }
      const expected = stretches(runs).flatMap((run) => glyphs(whole, word, run.start, run.end));
      const found = runs.flatMap((run) => glyphs(slices.get(run.slice) as Font, word, run.start, run.end));
      compared += 1;
      if (!same(expected, found, tolerance)) different.push(word);
    }
    expect(different, `${different.length} of ${compared} words differ`).toEqual([]);
    expect(compared).toBeGreaterThan(7000);
    // What the face itself lacks, a system face shows.
    expect(lacking).toEqual(face.family === 'Vazirmatn' ? ['ﷺ'] : ['ﺑ']);
  });
});
