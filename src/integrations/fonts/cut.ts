/** Cuts font files and writes the stylesheet that offers them. */
import { createHash } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { writeWhole } from '../../intake/whole.ts';
import { fallbackStylesheet } from './fallbacks.ts';
import { unicodeRange } from './ranges.ts';
import type { Face, Slice } from './faces.ts';

const require = createRequire(import.meta.url);

/** All characters of a slice, in order. */
export const characters = (ranges: Slice['ranges']): string =>
  ranges.map(([start, end]) => String.fromCodePoint(...Array.from({ length: end - start + 1 }, (_, i) => start + i))).join('');

/**
 * OpenType features that stay: all that browsers turn on by themselves (https://www.w3.org/TR/css-fonts-4/#feature-precedence and
 * what Arabic is shaped with), and figures of one width, which the styles ask for. Those that nobody asks for are left out with their
 * glyphs (fractions, raised figures: 3.7 KB of Vazirmatn).
 */
const FEATURES = ['ccmp', 'locl', 'isol', 'init', 'medi', 'med2', 'fina', 'fin2', 'fin3', 'rlig', 'rclt', 'rvrn', 'calt', 'liga', 'clig', 'curs', 'mset', 'kern', 'dist', 'mark', 'mkmk', 'tnum'];

/** Cuts one slice. The features that join letters are kept. Returns WOFF2. */
export async function cut(face: Face, slice: Slice, source: Uint8Array): Promise<Uint8Array> {
  return subsetFont(Buffer.from(source), characters(slice.ranges), {
    targetFormat: 'woff2',
    keepFeatures: FEATURES,
    ...(face.axis && { variationAxes: { wght: { min: face.axis.min, max: face.axis.max } } }),
  });
}

export interface FontFile {
  readonly file: string;
  readonly face: Face;
  readonly slice: Slice;
}

const slug = (face: Face, slice: Slice) =>
  `${face.family.toLowerCase().replaceAll(' ', '-')}-${face.weight.replaceAll(' ', '-')}-${slice.name}`;

/**
 * Cuts what `cacheDir` does not hold yet. A file's name carries the digest of its source and its cut, so that a new
 * version of a face is cut anew and nothing else is.
 */
export async function cutAll(faces: readonly Face[], slices: readonly Slice[], cacheDir: string): Promise<FontFile[]> {
  await mkdir(cacheDir, { recursive: true });
  const jobs = faces.flatMap((face) => slices.map((slice) => ({ face, slice })));
  return Promise.all(
    jobs.map(async ({ face, slice }) => {
      const source = await readFile(require.resolve(face.source));
      const digest = createHash('sha256')
        .update(source)
        .update(JSON.stringify([slice.ranges, face.axis ?? null, FEATURES]))
        .digest('hex')
        .slice(0, 12);
      const file = join(cacheDir, `${slug(face, slice)}.${digest}.woff2`);
      const cached = await readFile(file).catch(() => null);
      if (!cached) writeWhole(file, await cut(face, slice, source));
      return { file, face, slice };
    }),
  );
}

/** Readers: a face that comes late is kept for the next page, nothing moves under their eyes. Editors: the face, whenever it comes. */
export type Display = 'optional' | 'swap';

/** The `@font-face` rules; `url` turns a file into what stands in `src`. */
export const stylesheet = (fonts: readonly FontFile[], url: (file: string) => string, display: Display = 'optional'): string =>
  fonts
    .map(
      ({ file, face, slice }) =>
        `@font-face{font-family:"${face.family}";font-weight:${face.weight};font-display:${display};` +
        `src:url("${url(file)}") format("woff2");unicode-range:${unicodeRange(slice.ranges)}}`,
    )
    .join('\n');

/** Writes `fonts.css` (`fonts-swap.css`) and `fonts.js` beside the cut files and returns their paths. */
export async function writeModules(fonts: readonly FontFile[], dir: string, display: Display = 'optional'): Promise<{ css: string; module: string }> {
  const name = (file: string) => `./${file.split(/[\\/]/).at(-1)}`;
  const css = join(dir, display === 'swap' ? 'fonts-swap.css' : 'fonts.css');
  const module = join(dir, 'fonts.js');
  const imports = fonts.map(({ file }, i) => `import f${i} from ${JSON.stringify(`${name(file)}?url&no-inline`)};`);
  const preloads = fonts.flatMap(({ face, slice }, i) => (face.preload.includes(slice.name) ? [`f${i}`] : []));
  const cuts = fonts.map(({ file, face, slice }, i) => {
    const { family, weight } = face;
    const known = { file, family, weight, slice: slice.name, range: unicodeRange(slice.ranges) };
    return `${JSON.stringify(known).slice(0, -1)},"url":f${i}}`;
  });
  await writeIfChanged(css, `${stylesheet(fonts, name, display)}\n${fallbackStylesheet()}\n`);
  await writeIfChanged(module, `${imports.join('\n')}\nexport const preloads = [${preloads.join(', ')}];\nexport const cuts = [${cuts.join(',\n')}];\n`);
  return { css, module };
}

async function writeIfChanged(file: string, text: string): Promise<void> {
  const before = await readFile(file, 'utf8').catch(() => null);
  if (before !== text) {
    writeWhole(file, text);
  }
}
