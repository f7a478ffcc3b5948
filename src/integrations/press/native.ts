/** What Node's own `fs` lacks: locks that end with their process, and two folders changing names in one step. */

/** The part of fs-native-extensions that is used. */
interface Native {
  /** @returns whether the lock was granted; it ends when the file is closed or the process ends, however it ends */
  tryLock(fd: number): boolean;
  swap(from: string, to: string): Promise<void>;
}

/** @returns `null` on systems for which the package brings no binary */
export async function native(): Promise<Native | null> {
  try {
    return ((await import('fs-native-extensions')) as { default: Native }).default;
  } catch {
    return null;
  }
}
