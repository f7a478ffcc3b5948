import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { parseHead } from '../../src/wire/head.ts';
import { SHARED } from './copy.ts';

const SCORER = new URL('score-heads.mjs', SHARED);
const GOLD = new URL('heads-dev.jsonl', SHARED);
const present = existsSync(SCORER) && existsSync(GOLD);

interface Score {
  readonly items: number;
  readonly all_items: { readonly all: number };
  readonly no_head: { readonly fp_rate: number };
}

function score(lines: readonly string[]): Score {
  const folder = mkdtempSync(join(tmpdir(), 'heads-'));
  try {
    const gold = join(folder, 'gold.jsonl');
    const read = join(folder, 'read.jsonl');
    writeFileSync(gold, lines.join('\n'));
    const heads = lines.map((line) => {
      const { id, text } = JSON.parse(line) as { id: string; text: string };
      const { headline = null, places, agencies, authors, date = null, bodyOffset } = parseHead(text);
      return JSON.stringify({ id, headline, places, agencies, authors, date, bodyStart: text.slice(bodyOffset, bodyOffset + 60) });
    });
    writeFileSync(read, heads.join('\n'));
    return JSON.parse(execFileSync(process.execPath, [fileURLToPath(SCORER), gold, read, '--json'], { encoding: 'utf8' })) as Score;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

// The labelled heads lie beside the repository, not in it.
test.skipIf(!present)('labelled heads: at least 90 % right in every field, at most 3 % of headless items harmed (skipped without ../shared/data)', () => {
  const lines = readFileSync(GOLD, 'utf8').trim().split('\n');
  const half = (rest: number): string[] => lines.filter((_, i) => i % 2 === rest);
  for (const part of [lines, half(0), half(1)]) {
    const result = score(part);
    expect(result.items).toBe(part.length);
    expect(result.all_items.all).toBeGreaterThanOrEqual(0.9);
    expect(result.no_head.fp_rate).toBeLessThanOrEqual(0.03);
  }
});
