/** Feeds and sitemaps can be read by strict parsers, and their addresses work anywhere: absolute, and leading to files where they are ours. */
import { SaxesParser } from 'saxes';
import { verifyStrings as say } from '../../arabic/verify-strings.ts';
import type { Fault } from '../fault.ts';
import { fileAt } from '../site.ts';
import type { Site } from '../site.ts';

interface Named {
  readonly address: string;
  readonly line: number;
}

const XML = /\.(?:xml|opml)$/;
const JSON_FEED = /(?:^|\/)feed\.json$/;
export const isFeed = (file: string): boolean => XML.test(file) || JSON_FEED.test(file);

/** Elements whose text is an address. */
const TEXTS = new Set(['loc', 'link', 'url', 'uri', 'image:loc', 'comments']);
/** Attributes that hold one. */
const ATTRIBUTES = ['href', 'url', 'xmlUrl', 'htmlUrl', 'src'];

/** @throws where the text is not well formed; the message begins with line and column */
export function addressesInXml(text: string): Named[] {
  const found: Named[] = [];
  const open: string[] = [];
  let said = '';
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    open.push(name);
    said = '';
    for (const key of ATTRIBUTES) if (typeof attributes[key] === 'string') found.push({ address: attributes[key], line: parser.line });
  });
  parser.on('text', (part) => (said += part));
  parser.on('closetag', ({ name }) => {
    open.pop();
    if (TEXTS.has(name) && said.trim() !== '') found.push({ address: said.trim(), line: parser.line });
    said = '';
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(text).close();
  return found;
}

/** Every address of a JSON feed, wherever it stands. */
function addressesInJson(text: string): Named[] {
  const found: Named[] = [];
  JSON.parse(text, (key, value: unknown) => {
    if (/url$/.test(key) && typeof value === 'string') found.push({ address: value, line: 1 });
    return value;
  });
  return found;
}

/** Templates of searches are no addresses. */
const isTemplate = (address: string): boolean => address.includes('{');

/** Checks one feed or sitemap. */
export function feed(file: string, site: Site): Fault[] {
  const fault = (line: number, message: Fault['message']): Fault => ({ file, line, rule: 'feed', message });
  const text = site.read(file)?.toString('utf8') ?? '';
  let named: Named[];
  try {
    named = JSON_FEED.test(file) ? addressesInJson(text) : addressesInXml(text);
  } catch (error) {
    const [, line = '1'] = /^(\d+):/.exec((error as Error).message) ?? [];
    return [fault(Number(line), say.unread((error as Error).message))];
  }
  return named.flatMap(({ address, line }) => {
    if (isTemplate(address)) return [];
    if (!/^(?:https?|mailto|tel):/.test(address)) return [fault(line, say.relative(address))];
    const target = URL.canParse(address) ? fileAt(site, new URL(address)) : null;
    return target !== null && !site.files.has(target) ? [fault(line, say.dead(address))] : [];
  });
}
