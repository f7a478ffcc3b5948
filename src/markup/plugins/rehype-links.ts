/**
 * Links: those inside the paper get its base path, those outside get `rel`, and those whose scheme a reader should not be
 * sent to lose their link and keep their text. Addresses are read with the WHATWG URL parser, as browsers read them, so
 * tabs, backslashes and encoded letters hide nothing.
 */
import type { Root } from 'hast';
import type { Plugin } from 'unified';
import { visit } from 'unist-util-visit';
import type { RuleName } from '../rules.ts';
import { renderOptions } from '../context.ts';
import { report } from '../message.ts';
import { replaceChild } from './hast-elements.ts';
import { mayHave } from './rehype-tags.ts';

/** Stands for the paper while an address is being read; `invalid` never resolves (RFC 2606). */
const HOST = 'paper.invalid';
const HERE = `https://${HOST}`;
const OUTSIDE = new Set(['http:', 'https:', 'mailto:', 'tel:']);
const WEB = new Set(['http:', 'https:']);

type Target = { href: string; external: boolean; picture?: string } | { fault: RuleName };

/** Pictures that have another address than their file: a link to one leads to what is published of it. */
const PICTURE = /\.(jpe?g|png|webp|avif)$/i;

export const rehypeLinks: Plugin<[], Root> = () => (tree, file) => {
  if (!mayHave(file, 'a')) return;
  const base = renderOptions(file).base.replace(/\/?$/, '/');
  visit(tree, 'element', (node, index, parent) => {
    if (node.tagName !== 'a' || node.properties['href'] === undefined) return undefined;
    const written = String(node.properties['href']);
    const bare = /^www\./i.test(written);
    if (bare) report(file, node, 'link-scheme', written);
    const target = readTarget(bare ? `https://${written}` : written, base);
    if ('fault' in target) {
      report(file, node, target.fault, written);
      if (parent && index !== undefined) replaceChild(parent, index, node.children);
      return index;
    }
    node.properties['href'] = target.picture ? (renderOptions(file).media(target.picture)?.src ?? target.href) : target.href;
    if (target.external) node.properties['rel'] = ['external', 'noopener'];
    else delete node.properties['rel'];
    return undefined;
  });
};

/** The file that a link to a picture names; none where its escapes spell nothing. */
function pictureAt(path: string): { picture?: string } {
  try {
    return PICTURE.test(path) ? { picture: decodeURIComponent(path) } : {};
  } catch {
    return {};
  }
}

/** Relative addresses count from the root of the paper, as the paths of pictures do. */
function readTarget(written: string, base: string): Target {
  if (written.startsWith('#')) return { href: written, external: false };
  if (written.trim() === '' || !URL.canParse(written, HERE)) return { fault: 'broken-link' };
  const url = new URL(written, HERE);
  if (url.protocol === 'https:' && url.host === HOST) {
    // Two slashes at the start would name another host.
    const path = url.pathname.replace(/^\/+/, '');
    return { href: base + path + url.search + url.hash, external: false, ...pictureAt(path) };
  }
  if (!OUTSIDE.has(url.protocol)) return { fault: 'unsafe-link' };
  return { href: url.href, external: WEB.has(url.protocol) };
}
