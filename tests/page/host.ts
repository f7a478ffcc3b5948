/** Serves a built paper as a good static host does: compressed beforehand, with brotli at its best level, cached by digest for ever. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import type { Served } from '../site/server.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.ico': 'image/x-icon',
  '.png': 'image/png',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.wav': 'audio/wav',
  '.woff2': 'font/woff2',
};
/** What brotli still makes smaller; faces and photographs are compressed already. */
const COMPRESSED = /^(?:text|application)\/|svg|x-icon|wav/;
const FOR_EVER = 'public, max-age=31536000, immutable';
const ASK_AGAIN = 'public, max-age=0, must-revalidate';

interface Answer {
  readonly body: Buffer;
  readonly headers: Record<string, string>;
}

/** What is sent of a file, made once. */
function answerOf(file: string): Answer {
  const type = TYPES[extname(file)] ?? 'application/octet-stream';
  const bytes = readFileSync(file);
  const packed = COMPRESSED.test(type);
  const body = packed ? brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }) : bytes;
  const headers: Record<string, string> = {
    'content-type': type,
    'content-length': String(body.length),
    'cache-control': file.includes('/_astro/') ? FOR_EVER : ASK_AGAIN,
    ...(packed && { 'content-encoding': 'br', vary: 'accept-encoding' }),
  };
  return { body, headers };
}

export interface Host extends Served {
  /** Paths asked for since the last call, by pages and by workers, in order. */
  readonly asked: () => string[];
}

/**
 * Serves `dir` on a free port of the loopback interface; an unknown address gets the paper's own 404 page.
 * @param missing paths that are answered as if they were unknown
 */
export async function host(dir: string, missing: readonly string[] = []): Promise<Host> {
  const answers = new Map<string, Answer>();
  let asked: string[] = [];
  const fileOf = (path: string): string | null => {
    const file = join(dir, normalize(decodeURIComponent(path)));
    const page = existsSync(file) && statSync(file).isDirectory() ? join(file, 'index.html') : file;
    return existsSync(page) ? page : null;
  };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://paper.invalid');
    asked.push(pathname);
    const file = missing.includes(pathname) ? null : fileOf(pathname);
    const found = file ?? join(dir, '404.html');
    const answer = answers.get(found) ?? answerOf(found);
    answers.set(found, answer);
    response.writeHead(file ? 200 : 404, answer.headers);
    response.end(request.method === 'HEAD' ? undefined : answer.body);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    asked: () => {
      const paths = asked;
      asked = [];
      return paths;
    },
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
