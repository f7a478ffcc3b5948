/** Draws the pictures that pages name for sharing, and those of maps and charts that feeds name. They are kept between builds under names that hold their digest, so each is drawn once. */
import { copyFile, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { offeredPictures } from '../figures/share/offer.ts';
import type { Offered } from '../figures/share/offer.ts';
import { running } from './press/index.ts';
import { renderer } from './share-render.ts';

/** Pictures that are drawn at once: the renderer works in threads. */
const AT_ONCE = 4;

/** What there was to do. */
export interface Drawn {
  readonly pictures: number;
  /** Those that were not there already. */
  readonly drawn: number;
}

/**
 * Brings a folder of pictures up to date and copies them into a build.
 * @param kept holds the pictures of the last build; those that are not asked for again go
 * @param out root of the build
 * @param stands whether a picture of the last build, by its path, stands where it is to be
 */
export async function writePictures(pictures: readonly Offered[], kept: string, out: string, stands: (path: string) => boolean = () => false): Promise<Drawn> {
  const wanted = new Map(pictures.map((picture) => [basename(picture.path), picture]));
  await mkdir(kept, { recursive: true });
  const known = new Set(await readdir(kept));
  for (const file of known) if (!wanted.has(file)) await rm(join(kept, file), { recursive: true });
  const missing = [...wanted].filter(([file]) => !known.has(file));
  const draw = renderer();
  const queue = missing.values();
  const work = async (): Promise<void> => {
    for (const [file, picture] of queue) await writeFile(join(kept, file), await draw(picture));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  for (const [file, { path }] of wanted) {
    if (stands(path)) continue;
    const to = join(out, path);
    await mkdir(dirname(to), { recursive: true });
    await copyFile(join(kept, file), to);
  }
  return { pictures: wanted.size, drawn: missing.length };
}

export function share(): AstroIntegration {
  let kept = '';
  return {
    name: 'nashra:share',
    hooks: {
      'astro:config:done': ({ config }) => {
        kept = fileURLToPath(new URL('share', config.cacheDir));
      },
      'astro:build:done': async ({ dir, logger }) => {
        const start = performance.now();
        const { pictures, drawn } = await writePictures(offeredPictures(), kept, fileURLToPath(dir), (path) => running()?.keepWhole(path.slice(1)) ?? false);
        if (pictures > 0) logger.info(`${pictures} pictures for sharing and feeds, ${drawn} of them drawn anew, in ${((performance.now() - start) / 1000).toFixed(1)} s`);
      },
    },
  };
}
