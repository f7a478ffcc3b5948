/** Builds that are killed or find the disk full, and what they are compared with. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import sharp from 'sharp';
import { outside } from './setup.ts';

const root = resolve(import.meta.dirname, '../..');
const fault = resolve(import.meta.dirname, '../integrations/press/deadly-disk.ts');

/** What a build of a content folder keeps for the next one. */
export const cacheOf = (content: string): string => join(root, 'node_modules/.cache/nashra', createHash('sha256').update(content).digest('hex').slice(0, 12));

/** Forgets all of it. */
export const forget = (content: string): void => rmSync(cacheOf(content), { recursive: true, force: true });

/** Cuts every file that is kept between builds in half, but for those of the published paper, which have a second name there. @returns how many there were */
export function halve(content: string): number {
  const files = readdirSync(cacheOf(content), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile() && !entry.parentPath.includes('.spare'));
  for (const { parentPath, name } of files) {
    const file = join(parentPath, name);
    const whole = readFileSync(file);
    // Another file: the index is published as links to what is kept.
    rmSync(file);
    writeFileSync(file, whole.subarray(0, Math.floor(whole.length / 2)));
  }
  return files.length;
}

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly output: string;
}

/** When a build ends: once it says something, after a time, or before a change of the disk. */
export interface End {
  readonly says?: string;
  readonly afterMs?: number;
  readonly fault?: { readonly at: number; readonly under: string; readonly code?: string };
}

/** Builds a paper until it ends, by itself or as `end` says. */
export function buildUntil(content: string, dir: string, { says, afterMs, fault: one }: End = {}): Promise<Ended> {
  const faults = one && { FAULT_AT: String(one.at), FAULT_UNDER: one.under, ...(one.code !== undefined && { FAULT_CODE: one.code }) };
  return new Promise((done) => {
    const child = spawn(process.execPath, [...(one ? ['--import', fault] : []), join(root, 'node_modules/astro/bin/astro.mjs'), 'build', '--outDir', dir], {
      cwd: root,
      env: { ...outside(), NODE_ENV: 'production', CONTENT_DIR: content, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1', ...faults },
    });
    let output = '';
    const read = (chunk: Buffer): void => {
      output += chunk.toString();
      if (says !== undefined && output.includes(says)) child.kill('SIGKILL');
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    const timer = afterMs === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), afterMs);
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      done({ code, signal, output });
    });
  });
}

export const put = (content: string, name: string, text: string | Uint8Array): void => {
  mkdirSync(dirname(join(content, name)), { recursive: true });
  writeFileSync(join(content, name), text);
};

const photo = (background: string): Promise<Buffer> => sharp({ create: { width: 900, height: 600, channels: 3, background } }).jpeg().toBuffer();

/** A paper of a few articles with a picture. */
export async function writeSmall(content: string): Promise<void> {
  put(content, 'site.yaml', 'name: صحيفة صغيرة\nurl: https://small.example\n');
  put(content, 'media/a.jpg', await photo('#678'));
  for (const n of [1, 2, 3]) {
    const picture = n === 1 ? 'figure: { src: media/a.jpg, alt: صورة }\n' : '';
    put(content, `articles/s${n}.md`, `---\nheadline: الخبر ${n}\npublished: 2014-11-1${n} 10:00\n${picture}---\n\nنص الخبر ${n}، وفيه ما يُبحث عنه.\n`);
  }
}

/** Edits one article, adds one with a picture of its own, removes one. @param turn makes each edit another */
export async function editSmall(content: string, turn = 0): Promise<void> {
  put(content, 'articles/s2.md', `---\nheadline: الخبر الثاني بعنوان آخر ${turn}\npublished: 2014-11-12 10:00\n---\n\nنص غُيّر، وفيه كلمات أخرى.\n`);
  put(content, 'media/b.jpg', await photo(`#${(0x111111 + turn).toString(16)}`));
  put(content, `articles/n${turn}.md`, `---\nheadline: خبر جديد\npublished: 2014-11-13 12:00\nfigure: { src: media/b.jpg, alt: صورة أخرى }\n---\n\nنص الخبر الجديد.\n`);
  if (existsSync(join(content, 'articles/s3.md'))) rmSync(join(content, 'articles/s3.md'));
}
