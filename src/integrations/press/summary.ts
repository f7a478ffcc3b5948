/** What a build tells at its end. */

/** A page that was made: how long it took and how large it is. */
export interface Piece {
  readonly file: string;
  readonly ms: number;
  readonly bytes: number;
}

export interface Sum {
  /** Pages and files of pages: made now, and left as they were. */
  readonly made: number;
  readonly kept: number;
  readonly files: number;
  readonly bytes: number;
  readonly removed: number;
  readonly ms: number;
  readonly pieces: readonly Piece[];
}

const NAMED = 3;

const number = (n: number): string => n.toLocaleString('en');
const size = (bytes: number): string => (bytes < 1_000_000 ? `${number(Math.round(bytes / 1000))} KB` : `${number(Math.round(bytes / 100_000) / 10)} MB`);
const most = (pieces: readonly Piece[], by: 'ms' | 'bytes'): Piece[] => pieces.toSorted((a, b) => b[by] - a[by]).slice(0, NAMED);

/** Lines for the end of a build; the slowest and the largest pages where any was made. */
export function summary({ made, kept, files, bytes, removed, ms, pieces }: Sum): string[] {
  const gone = removed > 0 ? `, ${number(removed)} removed` : '';
  return [
    `${number(made + kept)} pages (${number(made)} made, ${number(kept)} as they were), ${number(files)} files of ${size(bytes)}${gone}, in ${number(Math.round(ms / 100) / 10)} s`,
    ...(pieces.length > 0
      ? [
          `slowest: ${most(pieces, 'ms').map((one) => `${one.file} ${Math.round(one.ms)} ms`).join(', ')}`,
          `largest: ${most(pieces, 'bytes').map((one) => `${one.file} ${size(one.bytes)}`).join(', ')}`,
        ]
      : []),
  ];
}
