/// <reference types="astro/client" />

declare module 'nashra:fonts' {
  /** Addresses of the font files that every page needs first. */
  export const preloads: readonly string[];
  interface CutFace {
    /** Absolute path. */
    readonly file: string;
    /** Address on the site. */
    readonly url: string;
    readonly family: string;
    readonly weight: string;
    readonly slice: string;
    /** A `unicode-range`. */
    readonly range: string;
  }
  /** The cut files, for what is made of the paper besides pages. */
  export const cuts: readonly CutFace[];
}

declare module 'nashra:fonts.css';

declare module 'subset-font' {
  interface Options {
    targetFormat?: 'sfnt' | 'woff' | 'woff2';
    /** OpenType tags of the features to keep; all unless given. */
    keepFeatures?: readonly string[];
    variationAxes?: Readonly<Record<string, number | { min: number; max: number; default?: number }>>;
  }
  /** Cuts `font` down to the characters of `text`. */
  export default function subsetFont(font: Buffer, text: string, options?: Options): Promise<Buffer>;
}
