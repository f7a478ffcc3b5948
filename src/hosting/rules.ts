/**
 * What a host is told of the paper's files: the one source of `_headers`, of the settings for nginx and Caddy, of the tests' server and
 * of what `npm run verify` asks for. No two rules give one file the same header with two meanings: hosts differ in which would win.
 */
import { REFERRER } from './head.ts';
import { hostPolicy, mediaPolicy } from './policy.ts';

export type Headers = Readonly<Record<string, string>>;

export interface Rule {
  /** Path on the host, with the base; one `*` at most, for any characters. */
  readonly path: string;
  readonly headers: Headers;
}

/** What no page of the paper asks a device for. Not named is what some do: the clipboard, the share sheet, playing sound. */
const CLOSED = ['accelerometer', 'camera', 'display-capture', 'geolocation', 'gyroscope', 'hid', 'magnetometer', 'microphone', 'midi', 'payment', 'serial', 'usb'];

export const POLICY = 'Content-Security-Policy';
export const CACHE = 'Cache-Control';
/** A name or address with a digest: other content has another. */
const FOR_EVER = { [CACHE]: 'public, max-age=31536000, immutable' };
const DAY = { [CACHE]: 'public, max-age=86400, stale-while-revalidate=604800' };
/** What programs ask for again and again. */
const MINUTES = { [CACHE]: 'public, max-age=300, stale-while-revalidate=600' };
/** Pages, and whatever is not named: kept, and asked for again each time. A correction is seen at once. */
export const ASK_AGAIN = 'public, max-age=0, must-revalidate';
/** Read by programs in other sites' pages. */
const OPEN = { 'Access-Control-Allow-Origin': '*' };
const CHARSET = 'charset=utf-8';

/** Types that hosts do not know, or know as something else. Feeds stay plain XML, which browsers show with its stylesheet. */
export const TYPES: Readonly<Record<string, string>> = {
  webmanifest: `application/manifest+json; ${CHARSET}`,
  epub: 'application/epub+zip',
  opml: `text/x-opml; ${CHARSET}`,
  avif: 'image/avif',
  woff2: 'font/woff2',
  wav: 'audio/wav',
};

const TYPED = Object.fromEntries(Object.entries(TYPES).map(([end, type]) => [`/*.${end}`, { 'Content-Type': type }]));
const FEEDS = Object.fromEntries(['rss.xml', 'atom.xml', 'feed.json'].flatMap((name) => [`/${name}`, `/*/${name}`].map((path) => [path, { ...MINUTES, ...OPEN }])));

/** Rules by path, without the base. */
const SOME: Readonly<Record<string, Headers>> = {
  '/_astro/*': FOR_EVER,
  '/maps/*': FOR_EVER,
  '/charts/*': FOR_EVER,
  '/share/*': FOR_EVER,
  // The engine asks for them with the index's edition in the address.
  '/search/index/*.bin': FOR_EVER,
  '/media/*': { ...DAY, [POLICY]: mediaPolicy },
  '/icons/*': DAY,
  '/favicon.*': DAY,
  '/silence.wav': DAY,
  '/feed.css': DAY,
  '/sw.js': { [CACHE]: 'no-cache' },
  '/api/*': { ...MINUTES, ...OPEN },
  ...FEEDS,
  ...TYPED,
};

export interface Rules {
  /** Path under which the paper is, without a slash at its end. */
  readonly base: string;
  /** Of every answer, errors too. */
  readonly all: Headers;
  readonly some: readonly Rule[];
}

/** @param base the paper's base path, without a slash at its end */
export const hostRules = (base: string): Rules => ({
  base,
  all: {
    [POLICY]: hostPolicy(base),
    'Referrer-Policy': REFERRER,
    'Permissions-Policy': CLOSED.map((name) => `${name}=()`).join(', '),
    'Cross-Origin-Opener-Policy': 'same-origin',
    'X-Content-Type-Options': 'nosniff',
  },
  some: Object.entries(SOME).map(([path, headers]) => ({ path: `${base}${path}`, headers })),
});

/** A path of a rule as a pattern of whole paths, for JavaScript, nginx and Caddy alike. */
export const patternOf = (path: string): string => `^${path.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace('*', '.*')}$`;

/**
 * What a host says of one path. Policies of several rules all hold, so they stand side by side.
 * @param pathname path on the host, with the base
 */
export function headersFor({ all, some }: Rules, pathname: string): Headers {
  const said: Record<string, string> = { [CACHE]: ASK_AGAIN, ...all };
  for (const { path, headers } of some) {
    if (!new RegExp(patternOf(path)).test(pathname)) continue;
    for (const [name, value] of Object.entries(headers)) said[name] = name === POLICY ? `${said[name]}, ${value}` : value;
  }
  return said;
}
