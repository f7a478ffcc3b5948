/** The look of a feed that is opened in a browser: the paper's faces and colours, for XML that names this file. */
import type { APIRoute } from 'astro';
import { cuts } from 'nashra:fonts';
import tokens from '../styles/tokens.css?raw';
import own from '../styles/feed.css?raw';

// Nothing but the feed is on the screen: faces may come when they come.
const faces = cuts.map(({ family, weight, url, range }) => `@font-face{font-family:"${family}";font-weight:${weight};font-display:swap;src:url("${url}") format("woff2");unicode-range:${range}}`);

// A namespace has to be declared before every rule but imports and layers.
const [, namespace = ''] = /(@namespace[^;]*;)/.exec(own) ?? [];

export const GET: APIRoute = () => new Response([namespace, ...faces, tokens, own.replace(namespace, '')].join('\n'), { headers: { 'content-type': 'text/css; charset=utf-8' } });
