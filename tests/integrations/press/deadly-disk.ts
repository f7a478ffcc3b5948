/** Watches what a program changes on the disk, and ends it, or the disk, before one of the changes. */
import fs from 'node:fs';
import { createRequire, syncBuiltinESMExports } from 'node:module';

/** Called before each change; what it throws, the program gets. */
export type Before = (name: string, paths: readonly string[]) => void;

type Any = (...given: unknown[]) => unknown;
type Holder = Record<string, unknown>;

const NATIVE = createRequire(import.meta.url)('fs-native-extensions') as Holder;
const SYNC = ['writeFileSync', 'mkdirSync', 'renameSync', 'linkSync', 'copyFileSync', 'chmodSync', 'rmSync', 'rmdirSync', 'unlinkSync'];

/**
 * @param under only changes of paths that hold this text count
 * @returns takes the watch away
 */
export function watchDisk(under: string, before: Before): () => void {
  const undo: (() => void)[] = [];
  const watch = (holder: Holder, names: readonly string[]): void => {
    for (const name of names) {
      const own = holder[name] as Any;
      undo.push(() => (holder[name] = own));
      holder[name] = (...given: unknown[]) => {
        const paths = given.slice(0, 2).filter((one): one is string => typeof one === 'string');
        if (paths.some((path) => path.includes(under))) before(name, paths);
        return own.apply(holder, given);
      };
    }
  };
  watch(fs as unknown as Holder, SYNC);
  watch(fs.promises as unknown as Holder, ['writeFile', 'copyFile']);
  watch(NATIVE, ['swap']);
  syncBuiltinESMExports();
  return () => {
    for (const one of undo) one();
    syncBuiltinESMExports();
  };
}

/** An error as the system gives it. */
export const failure = (code: string, name: string, path = ''): Error => Object.assign(new Error(`${code}: injected, ${name} '${path}'`), { code, path });

/** For builds, with `node --import`: FAULT_AT=number of the change, FAULT_UNDER, and FAULT_CODE, without which the process is killed. */
const { FAULT_AT, FAULT_CODE, FAULT_UNDER = '' } = process.env;
if (FAULT_AT !== undefined) {
  let steps = 0;
  watchDisk(FAULT_UNDER, (name, [path]) => {
    steps += 1;
    if (steps < Number(FAULT_AT)) return;
    if (FAULT_CODE === undefined) process.kill(process.pid, 'SIGKILL');
    // A full disk stays full, and things can be removed from it.
    else if (!name.startsWith('rm')) throw failure(FAULT_CODE, name, path);
  });
}
