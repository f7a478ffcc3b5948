/** Serves a built paper as a static host does, with the headers that hosts are told of. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sirv from 'sirv';
import { withPolicy } from '../../src/hosting/head.ts';
import { inlineScripts } from '../../src/hosting/policy.ts';
import { headersFor, hostRules } from '../../src/hosting/rules.ts';

export interface Served {
  readonly url: string;
  readonly close: () => Promise<void>;
}

export interface Serving {
  /** Milliseconds that every font file waits. */
  readonly late?: number;
  /** Whether pages wait for their faces: what is measured or pictured is then never a system face. */
  readonly waiting?: boolean;
  /** A port of one's own: a reader's device knows a paper by its address. A free one unless given. */
  readonly port?: number;
}

/** Styles that were changed have another digest: the policy is made anew. */
const signed = (html: string): string => withPolicy(html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, ''), inlineScripts(''));
const rules = hostRules('');

/** Serves `dir` on a free port of the loopback interface; an unknown address gets the paper's own 404 page. */
export async function serve(dir: string, { late = 0, waiting = false, port: wanted = 0 }: Serving = {}): Promise<Served> {
  const files = sirv(dir);
  const server = createServer((request, response) => {
    const headers = headersFor(rules, decodeURI(new URL(request.url ?? '/', 'http://paper.invalid').pathname));
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    const answer = () =>
      files(request, response, () => {
        response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
        response.end(readFileSync(join(dir, '404.html')));
      });
    const page = join(dir, new URL(request.url ?? '/', 'http://paper.invalid').pathname, 'index.html');
    if (late > 0 && request.url?.endsWith('.woff2')) setTimeout(answer, late);
    else if (waiting && existsSync(page)) {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
      response.end(signed(readFileSync(page, 'utf8').replaceAll('font-display:optional', 'font-display:block')));
    } else answer();
  });
  await new Promise<void>((ready) => server.listen(wanted, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
