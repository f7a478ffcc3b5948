/** `_headers`, as Netlify and Cloudflare Pages read it (developers.cloudflare.com/pages/configuration/headers). */
import type { Headers, Rules } from './rules.ts';

/** What Cloudflare Pages takes. */
export const MOST_RULES = 100;
export const MOST_LINE = 2000;

export const HEADERS_FILE = '_headers';

const block = (path: string, headers: Headers): string => `${path}\n${Object.entries(headers).map(([name, value]) => `  ${name}: ${value}\n`).join('')}`;

/** The text of the file. What both hosts say of files that no rule names is ours: ask again. */
export const headersFile = ({ base, all, some }: Rules): string => [block(`${base}/*`, all), ...some.map(({ path, headers }) => block(path, headers))].join('\n');
