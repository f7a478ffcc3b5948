/** Threads that do one thing for a build. */
import type { Worker } from 'node:worker_threads';

/** Texts as one thread hands them to another, joined by zero, which none holds: to hand over many takes longer than to take them apart. */
export const texts = (joined: string): string[] => (joined === '' ? [] : joined.split('\0'));

/**
 * Rejects when a thread fails, or ends before it has said what it was asked for.
 * @param task what it does, for the message: `writes the search index`
 */
export function ended(thread: Worker, task: string): Promise<never> {
  const failed = new Promise<never>((_, fail) => {
    thread.once('error', fail);
    thread.once('exit', () => fail(new Error(`the thread that ${task} ended before it was done`)));
  });
  // Said where it is waited for.
  failed.catch(() => undefined);
  return failed;
}
