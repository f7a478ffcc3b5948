declare module 'fontverter' {
  /** Changes the container of a font: WOFF2 to TrueType and back. */
  export function convert(font: Buffer, to: 'sfnt' | 'woff' | 'woff2'): Promise<Buffer>;
}
