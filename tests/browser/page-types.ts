/** One page of each type, found in a built sample paper itself. */
const TYPES: Readonly<Record<string, RegExp>> = {
  front: /^\/$/,
  article: /^\/2014\/11\/12\/philae-landing\/$/,
  withdrawn: /^\/2014\/11\/13\/kickoff-times\/$/,
  section: /^\/sections\/politics\/$/,
  topics: /^\/topics\/$/,
  topic: /^\/topics\/iran-nuclear-talks\/$/,
  sources: /^\/sources\/$/,
  source: /^\/sources\/wakalat\/$/,
  day: /^\/2014\/11\/12\/$/,
  sheets: /^\/2014\/11\/12\/print\/$/,
  month: /^\/2014\/11\/$/,
  year: /^\/2014\/$/,
  archive: /^\/archive\/$/,
  my: /^\/my\/$/,
  search: /^\/search\/$/,
  offline: /^\/offline\/$/,
  saved: /^\/saved\/$/,
  corrections: /^\/corrections\/$/,
  about: /^\/about\/$/,
  'not-found': /^\/404\.html$/,
};

/** Name and address of each type; the address is empty where the paper has no such page. */
export const pageTypes = (urls: readonly string[]): [type: string, url: string][] =>
  Object.entries(TYPES).map(([type, shape]) => [type, urls.find((url) => shape.test(url)) ?? '']);
