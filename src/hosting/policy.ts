/**
 * What a page of the paper may load and do: one policy (Content Security Policy, level 3), in two forms. The page's own, in its head, is
 * the strict one: it names the digests of the page's inline styles and scripts, so both always come together. The hosts' form adds what a
 * page can't say of itself, and leaves the styles to the page: their digests change with the paper's code, and a host whose settings are
 * older than its pages would show them bare (docs/decisions/021-policy.md).
 */
import { createHash } from 'node:crypto';
import { line } from '../reader/comfort/line.ts';
import { nextPageRules } from '../reader/next-page.ts';

type Directives = Readonly<Record<string, readonly string[]>>;

const SELF = "'self'";
const NONE = ["'none'"];

const write = (directives: Directives): string => Object.entries(directives).map(([name, sources]) => `${name} ${sources.join(' ')}`).join('; ');

/** How a policy names an inline text that may stand: by its digest. */
export const sourceOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Nothing is embedded in a page, nothing changes where its addresses lead, and its forms stay in the paper. */
const CLOSED: Directives = { 'object-src': NONE, 'frame-src': NONE, 'base-uri': NONE, 'form-action': [SELF] };

/** The scripts that stand in pages, from the code that writes them: never from a page, which could hold another's. */
export const inlineScripts = (base: string): string[] => [line, nextPageRules(base)].map(sourceOf);

/**
 * The policy that a page states of itself.
 * @param scripts from `inlineScripts`
 * @param styles sources of the page's inline styles
 */
export const pagePolicy = (scripts: readonly string[], styles: readonly string[]): string =>
  write({ 'default-src': [SELF], 'script-src': [SELF, ...scripts], 'style-src': [SELF, ...styles], ...CLOSED });

/** What a host says of every answer. @param base the paper's base path, without a slash at its end */
export const hostPolicy = (base: string): string =>
  write({
    'script-src': [SELF, ...inlineScripts(base)],
    'style-src-attr': NONE,
    ...Object.fromEntries(['img', 'font', 'connect', 'media', 'manifest', 'worker'].map((kind) => [`${kind}-src`, [SELF]])),
    ...CLOSED,
    'frame-ancestors': NONE,
  });

/** What a host says, besides, of files that the desk brought: a drawing that is opened by itself runs no script. */
export const mediaPolicy = write({ 'script-src': NONE, 'connect-src': NONE, 'object-src': NONE, 'base-uri': NONE, 'form-action': NONE, 'frame-ancestors': NONE });
