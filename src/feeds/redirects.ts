/** From the former addresses of articles to their permalinks: a page for every host, and a list for those that redirect by themselves. */
import { segmentRuns } from '../arabic/bidi.ts';
import type { Numerals } from '../arabic/digits.ts';
import { feedStrings } from '../arabic/feed-strings.ts';
import type { Edition } from '../edition/types.ts';
import { escape } from './escape.ts';
import type { Output } from './outputs.ts';
import type { Place } from './types.ts';

/** Runs that would reorder stand in isolates. */
const line = (text: string): string => segmentRuns(text).map((run) => (run.isolate ? `<bdi dir="${run.dir}">${escape(run.text)}</bdi>` : escape(run.text))).join('');

const page = (headline: string, url: string, numerals: Numerals): string => `<!DOCTYPE html>
<html lang="ar" dir="rtl" data-numerals="${numerals}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(headline)}</title>
<meta name="robots" content="noindex">
<link rel="canonical" href="${escape(url)}">
<meta http-equiv="refresh" content="0; url=${escape(url)}">
</head>
<body>
<main>
<h1>${line(headline)}</h1>
<p>${feedStrings.moved} <a href="${escape(new URL(url).pathname)}">${feedStrings.movedTo}</a>.</p>
</main>
</body>
</html>
`;

/** A path in the list is one word. */
const word = (url: string): string => new URL(url).pathname;

export function redirectOutputs({ stories, withdrawn }: Edition, { site, at }: Place): Output[] {
  const moved = [...stories, ...withdrawn].flatMap(({ aliases, permalink, headline, status }) => (status === 'published' || status === 'withdrawn' ? aliases.map((alias) => ({ alias, permalink, headline })) : []));
  if (moved.length === 0) return [];
  return [
    ...moved.map(({ alias, permalink, headline }) => ({ path: alias, text: () => page(headline, at(permalink), site.numerals), yields: true })),
    // The form of Netlify, Cloudflare Pages and others.
    { path: '/_redirects', text: () => moved.map(({ alias, permalink }) => `${word(at(alias))} ${word(at(permalink))} 301\n`).join('') },
  ];
}
