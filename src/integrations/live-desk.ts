/**
 * The dev server as editors use it: a saved file shows at once, every page says what is wrong with it, and `/_desk/` lists
 * the whole paper by state. None of it is in a build.
 */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { Live } from '../intake/live.ts';
import { withSchedule } from '../intake/schedule.ts';
import { writeFrontMatter } from './front-matter.ts';

/** Editors save many files at once, and an import thousands: pages are told once. */
const GATHER_MS = 25;
/** By then an editor has written all of a file. */
const SETTLED_MS = 150;

/** Names of files and of the catalogue, for completion in editors, may be a moment old. */
const NAMES_MS = 1000;

/** Where pages ask what is wrong with them, below the paper's base. */
const NOTICE = '/_desk-notice.json';

const SEARCH = '/_desk-search.json';
const MOST_FOUND = 50;
const FILES = /\/media\/.+\.(?:svg|gif|webp|avif)$|\/search\/index\/.+\.(?:bin|json)$/i;

/** What a page is told: its own state and messages, what is wrong outside articles, and how much there is elsewhere. */
function noticeFor(live: Live, path: string) {
  const { article, counts, elsewhere } = live.notice(path);
  const messages = [...(article?.messages ?? []), ...elsewhere.filter(({ severity }) => severity === 'error')];
  return {
    version: live.version,
    counts,
    messages: messages.map(({ file = '', line, column, severity, message }) => ({ file, line, column, severity, text: message.ar, open: `${join(live.content, file)}:${line}:${column}` })),
    ...(article && { file: article.file, open: join(live.content, article.file) }),
  };
}

/** What the desk's search field is told. */
const foundFor = (live: Live, query: string) =>
  withSchedule(live.search(query, MOST_FOUND)).map(({ headline, permalink, file, status }) => ({ headline, permalink, status, file, open: join(live.content, file) }));

/** @param content absolute path of the content folder */
export function liveDesk(content: string): AstroIntegration {
  let dotAstro = '';
  return {
    name: 'nashra:live-desk',
    hooks: {
      'astro:config:setup': ({ command, config, injectRoute, injectScript }) => {
        dotAstro = fileURLToPath(new URL('.astro/', config.root));
        if (command !== 'dev') return;
        injectRoute({ pattern: '/_desk/[...view]', entrypoint: new URL('../pages/_desk/[...view].astro', import.meta.url) });
        for (const part of ['../styles/pages/desk.css', '../reader/desk-notice.ts']) injectScript('page', `import ${JSON.stringify(fileURLToPath(new URL(part, import.meta.url)))};`);
      },
      'astro:server:setup': async ({ server, logger }) => {
        const live = await Live.open(content);
        let waiting: NodeJS.Timeout | undefined;
        const show = (): void => {
          // Astro's word for it: it then asks pages anew which addresses they have.
          for (const name of ['ssr', 'prerender']) server.environments[name]?.hot.send('astro:content-changed', {});
          clearTimeout(waiting);
          waiting = setTimeout(() => server.environments.client.hot.send({ type: 'full-reload' }), GATHER_MS);
        };
        server.middlewares.use((request, answer, next) => {
          const url = new URL(request.url ?? '/', 'http://desk.invalid');
          // A page learns here which state of the folder it shows (src/reader/desk-notice.ts).
          answer.setHeader('server-timing', `desk;desc="${live.version}"`);
          // With `trailingSlash: always` Astro finds routes of pictures and of the search index in development only so; a build writes plain files.
          if (FILES.test(url.pathname)) request.url = `${url.pathname}/${url.search}`;
          const answers = url.pathname.endsWith(NOTICE) ? noticeFor(live, url.searchParams.get('path') ?? '/') : url.pathname.endsWith(SEARCH) ? foundFor(live, url.searchParams.get('q') ?? '') : undefined;
          if (!answers) return next();
          answer.setHeader('content-type', 'application/json; charset=utf-8');
          answer.end(JSON.stringify(answers));
        });
        const take = (file: string): void => {
          live.changed(file).then(
            (ours) => {
              if (!ours) return;
              show();
              setTimeout(() => void live.isStale(file).then((stale) => stale && take(file)), SETTLED_MS);
            },
            // Whatever happens to a file, the server stays up.
            (error: unknown) => logger.error(`${file}: ${error instanceof Error ? error.message : String(error)}`),
          );
        };
        server.watcher.add(content);
        let later: NodeJS.Timeout | undefined;
        const names = (file?: string): void => {
          if (file !== undefined && !/\.(?:md|ya?ml)$/i.test(file)) return;
          clearTimeout(later);
          later = setTimeout(() => void writeFrontMatter(dotAstro, content, live.context.catalogue).catch((error: unknown) => logger.warn(String(error))), NAMES_MS);
        };
        names();
        for (const event of ['add', 'unlink'] as const) server.watcher.on(event, names);
        server.watcher.on('change', (file) => /\.ya?ml$/i.test(file) && names(file));
        for (const event of ['add', 'change', 'unlink'] as const) server.watcher.on(event, take);
      },
    },
  };
}
