/** The settings for Caddy 2, which gets its certificates by itself. */
import { ASK_AGAIN, CACHE, patternOf, POLICY } from './rules.ts';
import type { Headers, Rules } from './rules.ts';
import type { Server } from './nginx.ts';

const quoted = (text: string): string => `"${text.replaceAll('"', '\\"')}"`;

/** Settings of headers, one a line; a policy more is added to the one that all answers have. */
const set = (headers: Headers, indent: string, added = ''): string =>
  Object.entries(headers).map(([name, value]) => `${indent}${name === POLICY ? added : ''}${name} ${quoted(value)}\n`).join('');

/** A Caddyfile. @param listen the site's name for Caddy: its address, or `:8080` behind another server */
export function caddy({ base, all, some }: Rules, { address, root }: Server, listen = address.host): string {
  const rules = some.map(({ path, headers }, i) => `\t\t@rule${i} path_regexp ${quoted(patternOf(path))}\n\t\theader @rule${i} {\n${set(headers, '\t\t\t', '+')}\t\t}\n`);
  const usual = `\theader {\n${set({ ...all, [CACHE]: ASK_AGAIN }, '\t\t')}\t}\n`;
  return `# Made by "npm run headers -- caddy". Make it anew when Nashra is renewed.
${listen} {
	root * ${root}
	# In this order: what is said later of one path stands.
	route {
${usual.replace(/^/gm, '\t').replace(/\t$/, '')}${rules.join('')}${base === '' ? '' : `\t\tredir ${base} ${base}/ 308\n\t\turi strip_prefix ${base}\n`}		file_server {
			precompressed br gzip
		}
	}
	handle_errors {
${usual.replace(/^/gm, '\t').replace(/\t$/, '')}		rewrite * /404.html
		file_server
	}
}
`;
}
