/** Copy is other people's text: what the desk prints of it can't move the cursor, recolour, rename or reorder a terminal. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asJson, report } from '../../src/desk/check-report.ts';
import { check } from '../../src/desk/check.ts';
import { importReport } from '../../src/desk/import-report.ts';
import { importAll } from '../../src/import/import.ts';
import { describe } from '../../src/intake/desk-report.ts';

const EVIL = '\u001b]0;x\u0007\u001b[2J\u009b31m\u202eخبر\u2066';
const STEERS = /[\0-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;
let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'nashra-terminal-'));
  await mkdir(join(root, 'content/articles'), { recursive: true });
  await writeFile(join(root, `content/articles/a${EVIL.replaceAll('/', '')}.md`), `---\nheadlin: x\nsection: "${EVIL}"\n"k${EVIL}": y\n---\n:::${EVIL}\n![](${EVIL})\n\n[x](${EVIL}:y) ${EVIL} قال قال\n`);
  await mkdir(join(root, 'in'));
  await writeFile(join(root, `in/b${EVIL}.json`), '{');
  await writeFile(join(root, `in/c${EVIL}.exe`), 'x');
});
afterAll(() => rm(root, { recursive: true, force: true }));

test('by the check', async () => {
  const { messages } = await check([], join(root, 'content'));
  expect(messages.length).toBeGreaterThan(4);
  for (const lang of ['ar', 'en'] as const) for (const line of report(messages, lang)) expect(line).not.toMatch(STEERS);
  for (const one of messages) {
    expect(asJson(one)).not.toMatch(STEERS);
    expect(describe(one)).not.toMatch(STEERS);
  }
});

test('by the import', async () => {
  const run = await importAll([join(root, 'in')], join(root, 'content'), { dry: true });
  expect(run.refused).toHaveLength(1);
  for (const line of importReport(run, 'ar', true)) expect(line).not.toMatch(STEERS);
});
