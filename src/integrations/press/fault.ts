/** What the desk is told when the machine, not the content, ends a build. */
import { existsSync, statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import type { AstroIntegration } from 'astro';

interface Words {
  readonly ar: string;
  readonly en: string;
}

const FULL: Words = { en: 'the disk is full. Make room, then build again.', ar: 'القرص ممتلئ. أفسح فيه مكانًا، ثم أعد البناء.' };
const DENIED: Words = {
  en: 'this user may not read or write here. Give the rights to it (chown, chmod), then build again.',
  ar: 'لا يحق لهذا المستخدم القراءة أو الكتابة هنا. امنحه الحق (chown أو chmod)، ثم أعد البناء.',
};
const FAULTS: Readonly<Record<string, Words>> = {
  ENOSPC: FULL,
  EDQUOT: FULL,
  EACCES: DENIED,
  EPERM: DENIED,
  EROFS: { en: 'this disk can only be read. Build into another folder (--outDir), or make it writable.', ar: 'هذا القرص للقراءة وحدها. ابنِ في مجلد آخر (--outDir)، أو اجعله قابلًا للكتابة.' },
  EMFILE: { en: 'too many files are open. Raise the limit (ulimit -n), then build again.', ar: 'الملفات المفتوحة أكثر مما يُسمح به. ارفع الحد (ulimit -n)، ثم أعد البناء.' },
  EIO: { en: 'the disk does not answer. See whether it is whole.', ar: 'القرص لا يستجيب. تحقق من سلامته.' },
};

/** Search's index is written on another thread, and its errors come as text. */
const codeIn = (error: NodeJS.ErrnoException): string => error.code ?? /\b(E[A-Z]{2,})\b/.exec(error.message)?.[1] ?? '';

/** The same error with the file and what to do about it, in both languages; other errors as they are. */
export function explained(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const words = FAULTS[codeIn(error)];
  if (!words) return error;
  const { path = '' } = error as NodeJS.ErrnoException;
  const at = path === '' ? '' : `${path}: `;
  return new Error(`${at}${words.en} (${error.message})\n${at}${words.ar}`, { cause: error });
}

/** An integration whose errors are explained. */
export function explaining(one: AstroIntegration): AstroIntegration {
  const hooks = Object.entries(one.hooks).map(([name, hook]) => [
    name,
    async (...given: unknown[]): Promise<void> => {
      try {
        await (hook as (...args: unknown[]) => unknown)(...given);
      } catch (error) {
        throw explained(error);
      }
    },
  ]);
  return { ...one, hooks: Object.fromEntries(hooks) as AstroIntegration['hooks'] };
}

/** Less than a page of a paper. */
const NO_ROOM = 64 * 1024;

/**
 * What is said last of a build that did not come to its end. Where the disk is full this is said too: whoever failed to write may not
 * have said it.
 * @param out absolute path of the published paper
 */
export function unfinished(out: string): string {
  const { bavail, bsize } = statfsSync(existsSync(out) ? out : dirname(out));
  const full = bavail * bsize < NO_ROOM;
  const stands = existsSync(out);
  const lines = [
    `The build did not come to its end and published nothing.${stands ? ` The last paper stands in ${out}.` : ''}${full ? ` There ${FULL.en}` : ''}`,
    `لم يكتمل البناء، فلم يُنشر شيء.${stands ? ` الصحيفة السابقة باقية في ${out}.` : ''}${full ? ` ${FULL.ar}` : ''}`,
  ];
  return `${lines.join('\n')}\n`;
}
