/** The words of the sample paper, as its own parser reads them. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { readArticle } from '../../src/intake/article.ts';
import { readCatalogue } from '../../src/intake/catalogue.ts';
import { fileDates } from '../../src/intake/file-dates.ts';
import { articleFiles } from '../../src/intake/paths.ts';
import { readSite } from '../../src/intake/site.ts';
import { plainParagraphs } from '../../src/markup/text.ts';

const content = resolve(import.meta.dirname, '../../content');

/** Headlines, standfirsts and paragraphs of every article of `content/`. */
export async function sampleLines(): Promise<string[]> {
  const [{ site }, catalogue] = await Promise.all([readSite(content), readCatalogue(content)]);
  const context = { content, site, catalogue, dates: fileDates(content) };
  const lines: string[] = [];
  for (const file of await articleFiles(content)) {
    const { article, tree } = await readArticle(file, await readFile(file), context);
    if (article) lines.push(article.headline, ...(article.standfirst === undefined ? [] : [article.standfirst]));
    if (tree) lines.push(...plainParagraphs(tree));
  }
  return lines;
}

/** Every different word of the sample paper, with the signs that stand at it. */
export async function sampleWords(): Promise<string[]> {
  return [...new Set((await sampleLines()).flatMap((line) => line.split(/\s+/)))].filter((word) => word !== '').sort();
}
