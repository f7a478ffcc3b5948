/**
 * `npm run bench:import [-- FILES]`: makes an archive of 1,000 files and one of FILES (10,000), in all formats, imports each,
 * imports it again, and prints the times, the largest memory, the part of it in use, and their ratios.
 */
import { execFile } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { writeArchive } from './archive.ts';

const run = promisify(execFile);
const root = resolve(import.meta.dirname, '../..');
const count = Number(process.argv[2] ?? 10_000);

/** Says at the end of its process the largest memory, and the largest heap that was still in use after a collection. */
const MEMORY = "data:text/javascript,let live=0;setInterval(()=>{gc();live=Math.max(live,process.memoryUsage().heapUsed)},2000).unref();process.on('exit',()=>process.stderr.write('\\n'+process.resourceUsage().maxRSS*1024+' '+live))";

async function importInto(content: string, archive: string): Promise<{ seconds: number; peak: number; live: number }> {
  const start = performance.now();
  const { stderr } = await run(process.execPath, ['--expose-gc', '--import', MEMORY, join(root, 'src/desk/import.ts'), archive, '--json'], { env: { ...process.env, CONTENT_DIR: content }, maxBuffer: 2 ** 28 });
  const seconds = (performance.now() - start) / 1000;
  const [peak = 0, live = 0] = (stderr.trim().split('\n').at(-1) ?? '').split(' ').map((bytes) => Math.round(Number(bytes) / 2 ** 20));
  return { seconds, peak, live };
}

const rows: { files: number; seconds: number; again: number; peak: number; live: number }[] = [];
for (const files of [Math.min(1000, count / 10), count]) {
  const folder = await mkdtemp(join(tmpdir(), 'bench-import-'));
  const [archive, content] = [join(folder, 'archive'), join(folder, 'content')];
  await writeArchive(archive, files);
  for (const room of ['site.yaml', 'sections', 'topics']) await cp(join(root, 'content', room), join(content, room), { recursive: true });
  const first = await importInto(content, archive);
  const second = await importInto(content, archive);
  rows.push({ files, ...first, again: second.seconds });
  console.log(`${files} files: ${first.seconds.toFixed(1)} s (${(files / first.seconds).toFixed(0)} a second), ${first.peak} MB, ${first.live} MB of it in use; again ${second.seconds.toFixed(1)} s`);
  await rm(folder, { recursive: true });
}
const [small, large] = rows;
if (small && large) console.log(JSON.stringify({ ...large, liveRatio: large.live / small.live, timePerFileRatio: large.seconds / large.files / (small.seconds / small.files) }));
