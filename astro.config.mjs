// @ts-check
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { articles } from './src/integrations/articles.ts';
import { books } from './src/integrations/books.ts';
import { deskReport } from './src/integrations/desk-report.ts';
import { fonts } from './src/integrations/fonts/index.ts';
import { hosting } from './src/integrations/hosting.ts';
import { licences } from './src/integrations/licences.ts';
import { liveDesk } from './src/integrations/live-desk.ts';
import { outlet } from './src/integrations/outlet.ts';
import { pictures } from './src/integrations/pictures.ts';
import { plainImports } from './src/integrations/plain-imports.ts';
import { relations } from './src/integrations/relations.ts';
import { search } from './src/integrations/search.ts';
import { share } from './src/integrations/share.ts';
import { explaining } from './src/integrations/press/fault.ts';
import { cache, delivery, press } from './src/integrations/press/index.ts';
import { worker } from './src/integrations/worker/index.ts';
import { contentDir } from './src/intake/paths.ts';
import { readSite, settingsLost } from './src/intake/site.ts';

const content = contentDir(fileURLToPath(new URL('.', import.meta.url)));
const { site, messages } = await readSite(content);
const address = new URL(site.url);
// Each publisher's folder has a store of its own: building one paper does not empty the other's.
const store = createHash('sha256').update(content).digest('hex').slice(0, 12);

/** @type {import('astro').AstroUserConfig} As it is: `defineConfig` of `astro/config` gives back what it is given, and brings SVGO with it. */
export default {
  site: address.origin,
  base: address.pathname,
  trailingSlash: 'always',
  cacheDir: `./node_modules/.cache/nashra/${store}`,
  // 'jsx', the default, glues words where inline elements stand on separate lines.
  compressHTML: true,
  build: { inlineStylesheets: 'always', format: 'directory' },
  integrations: [press(content, settingsLost(messages)), articles(content), cache(), relations(), fonts(), pictures(), books(), outlet(), search(), licences(), share(), plainImports(), worker(site.offline), hosting(), delivery(), deskReport(), liveDesk(content)].map(explaining),
  devToolbar: { enabled: false },
};
