/** What Astro is told about pictures: how to encode them, what to remember of them, what not to publish. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { measured, remember } from '../pictures/measure.ts';
import type { Memo } from '../pictures/measure.ts';
import { writeWhole } from '../intake/whole.ts';
import { closeOriginals } from '../pictures/originals.ts';

/** Raise it when pictures are measured in another way: all are then measured again. */
const VERSION = 2;

/** How hard the encoders try; the quality is asked for with each picture. Measured: docs/decisions/008-pictures.md. */
const ENCODERS = {
  avif: { effort: 3 },
  webp: { effort: 4 },
  jpeg: { mozjpeg: true },
  png: { compressionLevel: 9 },
};

export function pictures(): AstroIntegration {
  let record: URL;
  return {
    name: 'nashra:pictures',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ image: { service: { entrypoint: 'astro/assets/services/sharp', config: ENCODERS } } });
      },
      'astro:config:done': async ({ config }) => {
        record = new URL('pictures.json', config.cacheDir);
        remember(await recall(record));
      },
      'astro:build:generated': async () => {
        await closeOriginals();
        if (measured().size === 0) return;
        writeWhole(fileURLToPath(record), JSON.stringify({ version: VERSION, pictures: [...measured()] }));
      },
    },
  };
}

/** What the last build wrote; nothing where there was none, or it was another version's. */
async function recall(record: URL): Promise<Memo> {
  try {
    const { version, pictures } = JSON.parse(await readFile(record, 'utf8')) as { version: number; pictures: Iterable<[string, null]> };
    return new Map(version === VERSION ? pictures : []);
  } catch {
    return new Map();
  }
}
