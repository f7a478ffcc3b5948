/** A compressed file that lies beside another holds what that holds: servers send it in its place. */
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { verifyStrings as say } from '../../arabic/verify-strings.ts';
import type { Fault } from '../fault.ts';
import type { Site } from '../site.ts';

const UNPACK = { '.br': brotliDecompressSync, '.gz': gunzipSync } as const;
type End = keyof typeof UNPACK;

export const isCompressed = (file: string): boolean => /\.(?:br|gz)$/.test(file);

/** Checks one compressed file. */
export function compressed(file: string, { read }: Site): Fault[] {
  const [plain, packed] = [read(file.slice(0, -3)), read(file)];
  const same = (): boolean => {
    try {
      return plain !== null && packed !== null && UNPACK[file.slice(-3) as End](packed).equals(plain);
    } catch {
      return false;
    }
  };
  return same() ? [] : [{ file, line: 1, rule: 'compressed', message: say.oldCompressed }];
}
