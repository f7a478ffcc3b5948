/** Hugo makes pages of years, months and days where a folder says that it is one: the files that say so. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const month = new Intl.DateTimeFormat('ar-u-nu-latn', { month: 'long', year: 'numeric', timeZone: 'UTC' });
const day = new Intl.DateTimeFormat('ar-u-nu-latn', { dateStyle: 'long', timeZone: 'UTC' });

const file = (layout: string, title: string, number: number): string => `---\ntitle: ${title}\nlayout: ${layout}\nnumber: ${number}\n---\n`;

/**
 * @param paper the content folder
 * @returns paths from Hugo's content folder, and what stands there
 */
export function calendarFiles(paper: string): [path: string, text: string][] {
  const articles = join(paper, 'articles');
  const found: [string, string][] = [['archive/_index.md', file('archive', 'الأرشيف', 0)]];
  for (const year of readdirSync(articles)) {
    found.push([`${year}/_index.md`, file('year', `سنة ${year}`, Number(year))]);
    for (const inYear of readdirSync(join(articles, year))) {
      const first = Date.UTC(Number(year), Number(inYear) - 1, 1);
      found.push([`${year}/${inYear}/_index.md`, file('month', month.format(first), Number(inYear))]);
      for (const inMonth of readdirSync(join(articles, year, inYear))) {
        found.push([`${year}/${inYear}/${inMonth}/_index.md`, file('day', day.format(Date.UTC(Number(year), Number(inYear) - 1, Number(inMonth))), Number(inMonth))]);
      }
    }
  }
  return found;
}
