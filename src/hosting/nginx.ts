/** The settings for nginx: a map from the path to each header, and a server that sends them. */
import { ASK_AGAIN, CACHE, patternOf, POLICY, TYPES } from './rules.ts';
import type { Rules } from './rules.ts';

export interface Server {
  /** The paper's address. */
  readonly address: URL;
  /** Where the built paper lies on the server. */
  readonly root: string;
}

/** What is compressed beforehand, and what has an encoding to be named. */
const TEXTS = ['text/html', 'text/plain', 'text/css', 'text/xml', 'application/xml', 'application/json', 'application/javascript', 'application/manifest+json', 'text/x-opml', 'image/svg+xml'];

/** Of the types that rules name, those that nginx's own list holds since 2021. */
const KNOWN = new Set(['avif', 'woff2']);

const variable = (name: string): string => `$nashra_${name.toLowerCase().replaceAll('-', '_')}`;
const quoted = (text: string): string => `"${text.replaceAll('"', '\\"')}"`;
const lines = (all: readonly string[], indent: string): string => all.map((line) => `${indent}${line}\n`).join('');

/** The values of one header by path. */
function map(name: string, { all, some }: Rules): string {
  const usual = all[name] ?? (name === CACHE ? ASK_AGAIN : '');
  const values = some.flatMap(({ path, headers: { [name]: value } }) => (value === undefined ? [] : [`${quoted(`~${patternOf(path)}`)} ${quoted(name === POLICY ? `${usual}, ${value}` : value)};`]));
  return `map $uri ${variable(name)} {\n    default ${quoted(usual)};\n${lines(values, '    ')}}\n`;
}

/**
 * A file for nginx's folder `conf.d`, or any other that its `http` block includes. It names no header in a `location`: nginx forgets
 * those of the server where one does.
 */
export function nginx(rules: Rules, { address, root }: Server): string {
  const { base, all, some } = rules;
  const names = [...new Set([all, { [CACHE]: '' }, ...some.map(({ headers }) => headers)].flatMap(Object.keys))].filter((name) => name !== 'Content-Type');
  return `# Made by "npm run headers -- nginx". Make it anew when Nashra is renewed.
${names.map((name) => map(name, rules)).join('\n')}
server {
    listen 80;
    listen [::]:80;
    server_name ${address.hostname};

    include mime.types;
    types {
${lines(Object.entries(TYPES).flatMap(([end, type]) => (KNOWN.has(end) ? [] : `${type.replace(/;.*/, '')} ${end};`)), '        ')}    }
    charset utf-8;
    charset_types ${TEXTS.slice(1).join(' ')};

    # Files from "npm run compress".
    gzip_static on;
    gzip_vary on;
    # brotli_static on;  # with the module ngx_brotli

    # An empty value sends no header.
${lines(names.map((name) => `add_header ${name} ${variable(name)} always;`), '    ')}    # When the paper is served over TLS for good:
    # add_header Strict-Transport-Security "max-age=31536000" always;

    absolute_redirect off;
    error_page 404 ${base}/404.html;
    index index.html;
${base === '' ? `    root ${root};\n` : `    location = ${base} { return 301 ${base}/; }\n    location ${base}/ { alias ${root.replace(/\/$/, '')}/; }\n`}}
`;
}
