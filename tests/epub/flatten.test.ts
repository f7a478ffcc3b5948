import { expect, test } from 'vitest';
import { flatten, tokens } from '../../src/epub/flatten.ts';

const LIGHT = tokens('@layer tokens { :root { --ink: #111; --text: var(--ink); } @media (width < 9rem) { :root { --ink: #999; } } }');

test('layers are opened, conditions left out, properties written out, the direction left to the markup', () => {
  const css = '/* a { } */ @layer components { .a text { direction: rtl; fill: var(--text); } @container (width > 1rem) { .a { fill: red; } } @media print { .b { c: d; } } .e { unicode-bidi: isolate; f: g; } }';
  expect(flatten(css, LIGHT)).toBe('.a text{fill: #111;}\n.e{f: g;}');
});

test('a property without a value is an error, not a black drawing', () => {
  expect(() => flatten('.a { fill: var(--none); }', LIGHT)).toThrow('--none');
});
