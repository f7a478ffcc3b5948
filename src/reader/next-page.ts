/** What the browser is told of the links of a page (speculation rules): which of them it may fetch or make before they are followed. */

/**
 * @param base the paper's base path, without a slash at its end
 * @returns the text of the page's rules. It is the same on all pages: their policy names its digest
 */
export function nextPageRules(base: string): string {
  const pages = ['/', '/*/'].map((path) => `${base}${path}`);
  const tools = ['/my/', '/saved/', '/search/', '/offline/'].map((path) => `${base}${path}`);
  const ofTools = { href_matches: tools };
  return JSON.stringify({
    prerender: [{ where: { and: [{ href_matches: pages }, { not: ofTools }] }, eagerness: 'moderate' }],
    prefetch: [{ where: ofTools, eagerness: 'moderate' }],
  });
}
