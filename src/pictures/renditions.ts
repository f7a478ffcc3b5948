/** The cuts of a picture: what a browser may choose from. Made by Astro's own image service. */
import { getConfiguredImageService, getImage } from 'astro:assets';
import { cacheDir, outDir } from 'astro:config/server';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ImageMetadata } from 'astro';
import { FORMATS, JPEG_QUALITY, fallbackWidth, widths } from './ladder.ts';
import { layOriginal } from './originals.ts';

/** A picture that is to be cut. */
export interface Original {
  /** As `originalUrl` makes it. */
  readonly src: string;
  readonly width: number;
  readonly height: number;
  readonly alpha: boolean;
}

export interface Renditions {
  /** Best first. */
  readonly sources: readonly { readonly type: string; readonly srcset: string }[];
  /** The address of the picture for those who can show none of the sources. */
  readonly src: string;
}

const dev = import.meta.env.DEV;
const base = import.meta.env.BASE_URL.replace(/\/$/, '');
const folder = dev ? new URL('originals/', cacheDir) : outDir;

/** Brings an original to where Astro will look for it; to be called before {@link renditions}. */
export const provide = (src: string, file: string): Promise<void> => layOriginal(src, file, folder);

/** Loads what names cuts while it can be loaded: when feeds are written, the code of the pages is gone from the disk. */
export const ready = async (): Promise<void> => void (await getConfiguredImageService());

/** As Astro's own import of a picture would describe it. */
export function described({ src, width, height }: Original): ImageMetadata {
  const format = src.slice(src.lastIndexOf('.') + 1) as ImageMetadata['format'];
  const place = dev ? `/@fs${fileURLToPath(new URL(`media/${basename(src)}`, folder))}` : `${base}${src}`;
  return { src: place, width, height, format };
}

/** Asks Astro for the cuts of a picture. The files are made when all pages are; the addresses are known now. */
export async function renditions(original: Original): Promise<Renditions> {
  const src = described(original);
  const { width } = original;
  const sources = await Promise.all(
    FORMATS.map(async ({ format, quality }) => {
      const { srcSet } = await getImage({ src, format, quality, widths: widths(width) });
      return { type: `image/${format}`, srcset: srcSet.attribute };
    }),
  );
  return { sources, src: await fallback(original) };
}

/** The one cut for everybody: its address. */
export async function fallback(original: Original): Promise<string> {
  // A photograph is a JPEG for those who have neither; only what is partly transparent has to stay a PNG.
  const format = original.alpha ? ({ format: 'png' } as const) : ({ format: 'jpeg', quality: JPEG_QUALITY } as const);
  return (await getImage({ src: described(original), width: fallbackWidth(original.width), ...format })).src;
}
