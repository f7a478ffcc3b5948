/** What Lighthouse says of a page, as it sees it on a phone. */
import lighthouse from 'lighthouse';
import puppeteer from 'puppeteer-core';
import type { Browser } from 'puppeteer-core';
import { executable } from '../browser/browser.ts';
import { UNLISTED } from './types.ts';

export const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
export type Category = (typeof CATEGORIES)[number];

export interface Shortfall {
  readonly category: Category;
  readonly audit: string;
  /** 0…1 */
  readonly score: number;
  readonly said: string;
}

export interface Audit {
  /** 0…100 */
  readonly scores: Readonly<Record<Category, number>>;
  /** What lowers a score. */
  readonly short: readonly Shortfall[];
  /** How fast this machine is, by Lighthouse's own measure: a phone of the middle is about 500, a fast desktop 1,500 and more. */
  readonly machine: number;
}

/** Starts the browser that Lighthouse looks with. */
export const auditor = async (): Promise<Browser> => puppeteer.launch({ ...(await executable()), defaultViewport: null });

/** @param method `simulate` computes a phone's times from a quick visit; `devtools` slows the visit down */
export async function audit(browser: Browser, url: string, method: 'simulate' | 'devtools' = 'simulate'): Promise<Audit> {
  const page = await browser.newPage();
  const result = await lighthouse(url, { logLevel: 'silent', output: 'json', throttlingMethod: method, ignoreStatusCode: true }, undefined, page);
  await page.close();
  if (!result) throw new Error(`Lighthouse did not say anything of ${url}`);
  const { lhr } = result;
  const short = CATEGORIES.flatMap((category) =>
    (lhr.categories[category]?.auditRefs ?? []).flatMap(({ id, weight }): Shortfall[] => {
      const found = lhr.audits[id];
      if (weight === 0 || !found || found.score === null || found.score >= 1) return [];
      return [{ category, audit: id, score: found.score, said: [found.title, found.displayValue].filter(Boolean).join(': ') }];
    }),
  );
  const score = (category: Category): number => Math.round((lhr.categories[category]?.score ?? 0) * 100);
  return {
    scores: { performance: score('performance'), accessibility: score('accessibility'), 'best-practices': score('best-practices'), seo: score('seo') },
    short,
    machine: lhr.environment.benchmarkIndex,
  };
}

/** What is short that no machine is to blame for: all but performance, and but that a page is not listed which is not to be. */
export const faults = (type: string, { short }: Audit): Shortfall[] =>
  short.filter(({ category, audit: name }) => category !== 'performance' && !(name === 'is-crawlable' && UNLISTED.has(type)));
