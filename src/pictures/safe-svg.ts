/**
 * Whether an SVG is a drawing and nothing else. It is published as it is, and whoever opens it on its own opens a document on
 * the paper's address: it must not run, load or lead anywhere. What is named here passes, not what is not forbidden; it is read
 * by an XML parser, as a browser reads it, so that no spelling, entity or prefix hides anything.
 */
import { SaxesParser } from 'saxes';
import { LIMITS } from '../schema/limits.ts';

const SVG = 'http://www.w3.org/2000/svg';
const XLINK = 'http://www.w3.org/1999/xlink';
const XMLNS = 'http://www.w3.org/2000/xmlns/';
/** Elements of other namespaces mean nothing to a browser (what drawing programs note for themselves), but for these. */
const LIVE = new Set(['http://www.w3.org/1999/xhtml', 'http://www.w3.org/1998/Math/MathML', 'http://www.w3.org/2001/xml-events', 'http://www.w3.org/1999/XSL/Transform', 'http://www.w3.org/2001/XInclude']);

const ELEMENTS = new Set(
  (
    'svg g defs symbol use title desc metadata switch view path rect circle ellipse line polyline polygon text tspan textPath image style ' +
    'linearGradient radialGradient stop pattern clipPath mask marker filter feBlend feColorMatrix feComponentTransfer feComposite ' +
    'feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR ' +
    'feGaussianBlur feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence'
  ).split(' '),
);

/** What `href` may name: a part of the drawing, or a picture of pixels inside the file. */
const OWN = /^\s*(?:#|data:image\/(?:png|jpeg|gif|webp|avif);base64,|$)/i;
/** An address in CSS; an escape can spell one in other letters. */
const CSS = /@import|@font-face|\\|\burl\s*\(|image-set\s*\(|expression\s*\(/i;
const OWN_URLS = /url\(\s*["']?(?:#|data:image\/(?:png|jpeg|gif|webp|avif);base64,)[^()"']*["']?\)/gi;

const loadsByStyle = (css: string): boolean => CSS.test(css.replace(OWN_URLS, ''));

/** The text of a file as a browser reads it; `null` where it is in an encoding that not all programs agree on. */
function textOf(bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const stated = /^\s*<\?xml[^>]*?\bencoding\s*=\s*["']([^"']*)/i.exec(text)?.[1];
    return stated === undefined || /^(?:utf-8|us-ascii)$/i.test(stated) ? text : null;
  } catch {
    return null;
  }
}

/** @param bytes an SVG file */
export function isPlainDrawing(bytes: Uint8Array): boolean {
  const text = textOf(bytes);
  if (text === null) return false;
  let depth = 0;
  /** The text so far of each open element that is a style sheet. */
  const sheets: (string | null)[] = [];
  const parser = new SaxesParser({ xmlns: true });
  const refuse = (): never => {
    throw new Error('not a plain drawing');
  };
  parser.on('error', refuse);
  parser.on('doctype', (doctype) => {
    // An internal subset can define entities, and give every element attributes.
    if (doctype.includes('[')) refuse();
  });
  parser.on('processinginstruction', ({ target }) => {
    if (target !== 'xml') refuse();
  });
  parser.on('opentag', ({ uri, local, attributes }) => {
    depth += 1;
    if (depth > LIMITS.drawing || LIVE.has(uri) || (uri === SVG && !ELEMENTS.has(local)) || (depth === 1 && (uri !== SVG || local !== 'svg'))) refuse();
    sheets.push(uri === SVG && local === 'style' ? '' : null);
    for (const { uri: space, local: name, value } of Object.values(attributes)) {
      if (space === XMLNS) continue;
      if (name.toLowerCase() === 'base') refuse();
      if ((space === XLINK || space === '') && name.toLowerCase() === 'href' && !OWN.test(value)) refuse();
      // Other namespaces' attributes are notes of drawing programs.
      if (space === '' && (/^on/i.test(name) || loadsByStyle(value))) refuse();
    }
  });
  parser.on('closetag', () => {
    depth -= 1;
    const sheet = sheets.pop();
    if (sheet && loadsByStyle(sheet)) refuse();
  });
  const read = (piece: string): void => {
    const sheet = sheets.at(-1);
    if (typeof sheet === 'string') sheets[sheets.length - 1] = sheet + piece;
  };
  parser.on('text', read);
  parser.on('cdata', read);
  try {
    parser.write(text).close();
  } catch {
    return false;
  }
  return true;
}
