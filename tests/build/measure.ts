/** One command, measured: seconds, and the most memory that it and everything it started held at once. */
import { execFileSync, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

export interface Measured {
  readonly seconds: number;
  /** Megabytes resident; `null` where the system does not tell. Pages that two processes share count twice. */
  readonly peak: number | null;
}

const PAGE = 4096;
const LINUX_EVERY_MS = 50;
/** `ps` is a process of its own each time. */
const ELSEWHERE_EVERY_MS = 500;
const running = new Set<ChildProcess>();

/** Ends what is being measured; for signals. */
export const stopAll = (): void => running.forEach((child) => child.kill('SIGTERM'));

/** What `read` gives, or `otherwise` where the process has ended meanwhile. */
function attempt<T>(read: () => T, otherwise: T): T {
  try {
    return read();
  } catch {
    return otherwise;
  }
}

/** Bytes resident in a process and in all below it, from `/proc`. */
function resident(pid: number): number {
  const own = attempt(() => Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]) * PAGE, 0);
  const threads = attempt(() => readdirSync(`/proc/${pid}/task`), []);
  const children = threads.flatMap((thread) => attempt(() => readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8').split(' ').filter(Boolean), []));
  return children.reduce((sum, child) => sum + resident(Number(child)), own);
}

/** The same from `ps`, on systems without `/proc`. */
function residentByPs(pid: number): number {
  const rows = execFileSync('ps', ['-axo', 'pid=,ppid=,rss='], { encoding: 'utf8' }).trim().split('\n').map((line) => line.trim().split(/\s+/).map(Number));
  const below = (of: number): number => rows.reduce((sum, [id = 0, parent, kilobytes = 0]) => (id === of ? sum + kilobytes * 1024 : parent === of ? sum + below(id) : sum), 0);
  return below(pid);
}

/**
 * Runs a command to its end.
 * @throws Error with the end of what it printed, where its exit code is not 0
 */
export function measure(command: string, args: readonly string[], options: { cwd: string; env?: Readonly<Record<string, string>> }): Promise<Measured> {
  const linux = process.platform === 'linux';
  const sample = linux ? resident : residentByPs;
  return new Promise((done, failed) => {
    const start = performance.now();
    const child = spawn(command, args, { cwd: options.cwd, env: { ...process.env, ...options.env }, stdio: ['ignore', 'pipe', 'pipe'] });
    running.add(child);
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (said = `${said}${text.toString()}`.slice(-4000)));
    let peak = 0;
    const look = (): void => {
      if (child.pid !== undefined) peak = Math.max(peak, attempt(() => sample(child.pid ?? 0), 0));
    };
    const timer = setInterval(look, linux ? LINUX_EVERY_MS : ELSEWHERE_EVERY_MS);
    const end = (): void => {
      clearInterval(timer);
      running.delete(child);
    };
    child.on('error', (error) => {
      end();
      failed(error);
    });
    child.on('close', (code) => {
      end();
      if (code !== 0) failed(new Error(`${command} ${args.join(' ')} ended with ${String(code)}:\n${said}`));
      else done({ seconds: (performance.now() - start) / 1000, peak: peak > 0 ? peak / 2 ** 20 : null });
    });
  });
}

export interface Output {
  readonly articles: number;
  /** HTML files with the articles; without the forwarding from `page/1/` that Hugo writes beside lists. */
  readonly pages: number;
  readonly files: number;
  readonly megabytes: number;
}

/** What a build left in its folder. */
export function countOutput(dir: string): Output {
  let [articles, pages, files, bytes] = [0, 0, 0, 0];
  for (const entry of readdirSync(dir, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name).replaceAll('\\', '/');
    files += 1;
    bytes += statSync(path).size;
    if (!path.endsWith('.html') || path.endsWith('/page/1/index.html')) continue;
    pages += 1;
    if (/\/\d{4}\/\d\d\/\d\d\/story-[\w-]+\/index\.html$/.test(path)) articles += 1;
  }
  return { articles, pages, files, megabytes: bytes / 1e6 };
}
