/** What systems need to know to install the paper (https://www.w3.org/TR/appmanifest/). */
import type { APIRoute } from 'astro';
import { offlineStrings } from '../arabic/offline-strings.ts';
import { searchStrings } from '../arabic/search-strings.ts';
import { strings } from '../arabic/strings.ts';
import { href } from '../components/href.ts';
import { iconPath } from '../edition/paths.ts';
import { PAPER } from '../figures/lettering.ts';
import { OFFLINE } from '../worker/names.ts';
import { paper } from './_paper.ts';
import { ICONS } from './icons/_icons.ts';

export const GET: APIRoute = async () => {
  const { site } = await paper();
  const small = [{ src: href(iconPath('icon-96')), sizes: '96x96', type: 'image/png' }];
  const shortcut = (name: string, path: string) => ({ name, url: href(path), icons: small });
  const manifest = {
    id: href('/'),
    name: site.name,
    short_name: site.name,
    ...((site.description ?? site.tagline) && { description: site.description ?? site.tagline }),
    lang: site.language,
    dir: 'rtl',
    start_url: href('/'),
    scope: href('/'),
    display: 'standalone',
    theme_color: PAPER,
    background_color: PAPER,
    categories: ['news'],
    icons: Object.entries(ICONS).flatMap(([name, { size, purpose }]) =>
      purpose ? [{ src: href(iconPath(name)), sizes: `${size}x${size}`, type: 'image/png', purpose }] : [],
    ),
    shortcuts: [
      shortcut(searchStrings.title, '/search/'),
      shortcut(strings.archive, '/archive/'),
      ...(site.offline ? [shortcut(offlineStrings.title, OFFLINE)] : []),
    ],
  };
  return new Response(`${JSON.stringify(manifest, null, 2)}\n`, { headers: { 'content-type': 'application/manifest+json; charset=utf-8' } });
};
