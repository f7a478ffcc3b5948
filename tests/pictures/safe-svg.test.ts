import { describe, expect, test } from 'vitest';
import { isPlainDrawing } from '../../src/pictures/safe-svg.ts';

const svg = (inside: string, attributes = ''): string => `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9" ${attributes}>${inside}</svg>`;
const judge = (text: string): boolean => isPlainDrawing(new TextEncoder().encode(text));
const utf16 = (text: string): Uint8Array => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);

describe('a drawing', () => {
  test.each([
    ['shapes and text', svg('<title>رسم</title><rect width="9" height="9" style="fill:#fff"/><text y="9">9 \\ 3</text>')],
    ['its own parts', svg('<defs><linearGradient id="a"><stop offset="1"/></linearGradient></defs><path fill="url(#a)" d="M0 0"/><use xlink:href="#a" href="#a"/>')],
    ['pixels inside', svg('<image href="data:image/png;base64,AAAA" width="9" height="9"/>')],
    ['a style of its own', svg('<style>.a{fill:url(#b)}</style><style><![CDATA[.c{stroke:red}]]></style>')],
    ['what drawing programs note', svg('<i:view xmlns:i="http://www.inkscape.org/namespaces/inkscape" i:path="C:\\a"/><metadata><r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/></metadata>')],
    ['a declaration and a doctype', `<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">${svg('')}`],
    ['a prefix of its own', '<s:svg xmlns:s="http://www.w3.org/2000/svg"><s:rect/></s:svg>'],
  ])('passes with %s', (_, text) => {
    expect(judge(text)).toBe(true);
  });
});

describe('a document that is more than a drawing', () => {
  test.each([
    ['a script', svg('<script>alert(1)</script>')],
    ['a script with an Arabic prefix', svg('<ش:script xmlns:ش="http://www.w3.org/2000/svg">alert(1)</ش:script>')],
    ['an HTML script', svg('<h:script xmlns:h="http://www.w3.org/1999/xhtml">alert(1)</h:script>')],
    ['a handler', svg('', 'onload="alert(1)"')],
    ['a handler from a doctype', `<!DOCTYPE svg [<!ATTLIST svg onload CDATA "alert(1)">]>${svg('')}`],
    ['an entity', `<!DOCTYPE svg [<!ENTITY x "y">]>${svg('<text>&x;</text>')}`],
    ['entities that multiply', `<!DOCTYPE svg [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]>${svg('<text>&b;</text>')}`],
    ['a link in other letters', svg('<a xlink:href="&#106;avascript:alert(1)"><text>x</text></a>')],
    ['an animated address', svg('<animate attributeName="href" values="java&#115;cript:alert(1)"/>')],
    ['a setter', svg('<set attributeName="onmouseover" to="alert(1)"/>')],
    ['a foreign object', svg('<foreignObject><body xmlns="http://www.w3.org/1999/xhtml"/></foreignObject>')],
    ['another file', svg('<use href="other.svg#a"/>')],
    ['a picture from elsewhere', svg('<image href="//evil.example/x.png"/>')],
    ['a picture that is a document', svg('<image href="data:image/svg+xml;base64,AAAA"/>')],
    ['a filter that loads', svg('<filter><feImage href="https://evil.example/x"/></filter>')],
    ['a style that loads', svg('<rect style="fill:url(https://evil.example/x)"/>')],
    ['a style that loads in other letters', svg('<rect style="fill:u\\72l(https://evil.example/x)"/>')],
    ['a sheet that loads', svg('<style>@import "//evil.example/x.css";</style>')],
    ['a sheet that loads, cut in two', svg('<style>@imp<![CDATA[ort]]> "x";</style>')],
    ['a font from elsewhere', svg('<style>@font-face{font-family:a;src:local(b)}</style>')],
    ['a sheet beside it', `<?xml-stylesheet href="//evil.example/x.css"?>${svg('')}`],
    ['a base', svg('<use href="#a"/>', 'xml:base="https://evil.example/"')],
    ['HTML', '<html xmlns="http://www.w3.org/1999/xhtml"/>'],
    ['no namespace', '<svg><rect/></svg>'],
    ['two roots', `${svg('')}${svg('')}`],
    ['a tag that is not closed', '<svg xmlns="http://www.w3.org/2000/svg"><rect>'],
    ['elements past all depth', svg(`${'<g>'.repeat(3000)}${'</g>'.repeat(3000)}`)],
    ['nothing', ''],
  ])('is refused: %s', (_, text) => {
    expect(judge(text)).toBe(false);
  });

  test('is refused in an encoding that hides what it says', () => {
    expect(isPlainDrawing(utf16(svg('<script>alert(1)</script>')))).toBe(false);
    expect(judge(`<?xml version="1.0" encoding="utf-7"?>${svg('')}`)).toBe(false);
    expect(isPlainDrawing(Buffer.from(`<?xml version="1.0" encoding="windows-1256"?>${svg('<text>خبر</text>')}`, 'latin1'))).toBe(false);
  });
});
