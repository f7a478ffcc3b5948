/** A page states its policy before anything that it governs, and keeps to it. */
import { verifyStrings as say } from '../../arabic/verify-strings.ts';
import { sourceOf } from '../../hosting/policy.ts';
import type { Finding } from '../fault.ts';
import { words } from '../page.ts';
import type { Page } from '../page.ts';

/** No program: what search engines are told. */
const DATA = /^application\/(?:ld\+)?json$/;
/** What no policy of the paper may allow. */
const WEAK = ["'unsafe-inline'", "'unsafe-eval'", "'unsafe-hashes'", '*', 'http:', 'https:', 'data:'];

/** Sources by directive. */
const readPolicy = (text: string): Map<string, string[]> => new Map(text.split(';').map((part) => part.trim().split(/\s+/)).map(([name = '', ...sources]) => [name, sources]));

export function policy({ tags, inline }: Page): Finding[] {
  const stated = tags.findIndex(({ name, attributes }) => name === 'meta' && words(attributes['http-equiv']).includes('content-security-policy'));
  const tag = tags[stated];
  if (!tag) return [{ line: 1, rule: 'policy', message: say.noPolicy }];
  const directives = readPolicy(tag.attributes['content'] ?? '');
  const allowed = (directive: string): string[] => directives.get(directive) ?? directives.get('default-src') ?? ['*'];
  const found: Finding[] = [];
  if (tags.slice(0, stated).some(({ name }) => ['script', 'style', 'link', 'img'].includes(name))) found.push({ line: tag.line, rule: 'policy', message: say.latePolicy });
  const weak = ['script-src', 'style-src'].flatMap(allowed).filter((source) => WEAK.includes(source));
  if (weak.length > 0) found.push({ line: tag.line, rule: 'policy', message: say.weakPolicy([...new Set(weak)].join(' ')) });
  for (const { name, attributes, text, line } of inline) {
    if (name === 'script' && DATA.test(attributes['type'] ?? '')) continue;
    // Styles in a drawing and noscript text are the page's too: a browser asks the same of them.
    if (!allowed(`${name}-src`).includes(sourceOf(text))) found.push({ line, rule: 'policy', message: say.inline(name, text.trim().slice(0, 40)) });
  }
  for (const { name, attributes, line } of tags) {
    const bad = Object.keys(attributes).find((key) => key === 'style' || /^on[a-z]+$/.test(key));
    if (bad) found.push({ line, rule: 'policy', message: say.attribute(name, bad) });
  }
  return found;
}
