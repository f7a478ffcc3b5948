import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readArticle } from '../../src/intake/article.ts';
import { readCatalogue } from '../../src/intake/catalogue.ts';
import { fileDates } from '../../src/intake/file-dates.ts';
import { buildTime, withSchedule } from '../../src/intake/schedule.ts';
import { readSite } from '../../src/intake/site.ts';

/** An article that is to appear at midnight, in a paper of the zone given. */
async function midnight(zone: string, status = 'published') {
  const content = await mkdtemp(join(tmpdir(), 'schedule-'));
  await writeFile(join(content, 'site.yaml'), `zone: ${zone}\n`);
  const [{ site }, catalogue] = await Promise.all([readSite(content), readCatalogue(content)]);
  const { article } = await readArticle(join(content, 'a.md'), Buffer.from(`---\nheadline: خبر\npublished: 2014-11-10 00:00\nstatus: ${status}\n---\n\nنص`), { content, site, catalogue, dates: fileDates(content) });
  await rm(content, { recursive: true });
  if (!article) throw new Error('not read');
  return article;
}

// The same midnight is four different moments.
test.each([
  ['Asia/Riyadh', '2014-11-09T21:00:00Z'],
  ['Asia/Muscat', '2014-11-09T20:00:00Z'],
  ['Africa/Casablanca', '2014-11-10T00:00:00Z'],
  ['America/New_York', '2014-11-10T05:00:00Z'],
])('an embargo ends by the clocks of the paper: %s', async (zone, moment) => {
  const article = await midnight(zone);
  const at = Date.parse(moment);
  expect(withSchedule([article], at - 1).map(({ status }) => status)).toEqual(['scheduled']);
  expect(withSchedule([article], at).map(({ status }) => status)).toEqual(['published']);
});

test('a draft stays a draft, whatever the hour', async () => {
  const article = await midnight('Asia/Riyadh', 'draft');
  expect(withSchedule([article], 0).map(({ status }) => status)).toEqual(['draft']);
});

test('SOURCE_DATE_EPOCH stands for the clock', () => {
  expect(buildTime({ SOURCE_DATE_EPOCH: '1415577600' })).toBe(1_415_577_600_000);
  expect(Math.abs(buildTime({}) - Date.now())).toBeLessThan(1000);
});
