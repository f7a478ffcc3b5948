/** Completion in front matter, asked of the language server that Astro's extension for Visual Studio Code runs. */
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { writeFrontMatter } from '../../src/integrations/front-matter.ts';
import { readCatalogue } from '../../src/intake/catalogue.ts';
import { articleFiles } from '../../src/intake/paths.ts';
import { parseMarkdown } from '../../src/markup/parse.ts';

const root = resolve(import.meta.dirname, '../..');
const require = createRequire(import.meta.url);
let folder: string;
beforeAll(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'front-matter-')));
  for (const room of ['articles/2014', 'sections', 'topics', 'pages']) await mkdir(join(folder, 'content', room), { recursive: true });
  await writeFile(join(folder, 'content/sections/politics.yaml'), 'name: سياسة\n');
  await writeFile(join(folder, 'content/topics/oil.yaml'), 'name: أسعار النفط\n');
  await writeFile(join(folder, 'content/articles/2014/خبر.md'), '---\nheadline: خبر\nsection: \n\n---\n\nنص\n');
  await writeFile(join(folder, 'content/pages/about.md'), '---\ntitle: عنّا\n---\n');
  await writeFrontMatter(join(folder, '.astro'), join(folder, 'content'), await readCatalogue(join(folder, 'content')));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const schema = async () => JSON.parse(await readFile(join(folder, '.astro/collections/front-matter-article.schema.json'), 'utf8')) as Parameters<typeof z.fromJSONSchema>[0];

test('all that the sample paper has is valid by it, what is mistyped is not', async () => {
  const type = z.fromJSONSchema(await schema());
  for (const file of await articleFiles(join(root, 'content'))) {
    if (file.endsWith('.md')) expect(type.safeParse(parseMarkdown(await readFile(file, 'utf8')).frontmatter).error?.issues, file).toBeUndefined();
  }
  expect(type.safeParse({ headline: 'خبر', sektion: 'سياسة' }).success).toBe(false);
});

/** Speaks to the language server over its pipe: answers by the number of their question. */
async function server() {
  // It comes with `@astrojs/check`.
  const found = join(dirname(createRequire(require.resolve('@astrojs/check')).resolve('@astrojs/language-server')), '../bin/nodeServer.js');
  const child = spawn(process.execPath, [found, '--stdio'], { cwd: folder });
  let buffer = Buffer.alloc(0);
  const waiting = new Map<number, (answer: unknown) => void>();
  const send = (message: object): void => {
    const text = JSON.stringify({ jsonrpc: '2.0', ...message });
    child.stdin.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
  };
  child.stdout.on('data', (chunk: Buffer) => {
    buffer = Buffer.concat([buffer, chunk]);
    for (;;) {
      const head = /^Content-Length: (\d+)\r\n(?:[^\r]+\r\n)*\r\n/.exec(buffer.toString('latin1'));
      const length = Number(head?.[1] ?? 0);
      if (!head || buffer.length < head[0].length + length) return;
      const message = JSON.parse(buffer.subarray(head[0].length, head[0].length + length).toString()) as { id?: number; method?: string; result?: unknown };
      buffer = buffer.subarray(head[0].length + length);
      if (message.id === undefined) continue;
      // It asks too: for settings, to be told of files. Nothing of it is needed.
      if (message.method !== undefined) send({ id: message.id, result: null });
      else waiting.get(message.id)?.(message.result);
    }
  });
  let number = 0;
  const ask = (method: string, params: object) =>
    new Promise<unknown>((done) => {
      waiting.set(++number, done);
      send({ id: number, method, params });
    });
  return { ask, tell: (method: string, params: object) => send({ method, params }), close: () => child.kill() };
}

const completions = z.object({ items: z.array(z.object({ label: z.string(), documentation: z.unknown().optional() })) });

test('the extension offers keys with their Arabic descriptions, and the sections of the paper', async () => {
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
  const { ask, tell, close } = await server();
  const uri = pathToFileURL(join(folder, 'content/articles/2014/خبر.md')).href;
  await ask('initialize', { processId: process.pid, rootUri: pathToFileURL(folder).href, workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'paper' }], capabilities: {}, initializationOptions: { typescript: { tsdk: dirname(require.resolve('typescript')) }, contentIntellisense: true } });
  tell('initialized', {});
  tell('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version: 1, text: await readFile(join(folder, 'content/articles/2014/خبر.md'), 'utf8') } });
  const at = async (line: number, character: number) => completions.parse(await ask('textDocument/completion', { textDocument: { uri }, position: { line, character } })).items;
  const keys = await at(3, 0);
  expect(keys.map(({ label }) => label)).toEqual(expect.arrayContaining(['standfirst', 'topics', 'withoutTopics']));
  expect(JSON.stringify(keys.find(({ label }) => label === 'standfirst')?.documentation)).toContain('العنوان الفرعي');
  expect((await at(2, 9)).map(({ label }) => label)).toContain('سياسة');
  close();
}, 120_000);
