/** What is looked over before a paper is published is in order in every paper that is built. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { siteIn, verify } from '../../src/verify/verify.ts';

const papers = { sample: inject('sample'), faults: inject('faults'), earlier: inject('earlier'), crowd: inject('crowd'), pictures: inject('pictures'), imported: inject('imported'), runs: inject('runs'), extremes: inject('extremes'), single: inject('single') };

// One of them is built only where the shared data is.
test.each(Object.entries(papers).flatMap(([name, built]) => (built ? [[name, built.dir] as const] : [])))('%s', (_name, dir) => {
  const [, address = ''] = /<link rel="canonical" href="([^"]+)"/.exec(readFileSync(join(dir, 'index.html'), 'utf8')) ?? [];
  const site = siteIn(dir, new URL(address));
  expect([...verify(site)].map(({ file, line, message }) => `${file}:${line} ${message.en}`)).toEqual([]);
});
