import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { headStyles, withPolicy } from '../../src/hosting/head.ts';

const page = (head: string, body = ''): string => `<!DOCTYPE html><html lang="ar"><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;
const source = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

test('the styles of the head are found, and nothing that only looks like one', () => {
  const head = '<title>عن <style>a{}</style></title><meta content="<style>b{}</style>"><!-- <style>c{}</style> --><style>d{}</style><script>"<style>e{}</style>"</script><style media="print">f{}</style>';
  expect(headStyles(page(head, '<style>g{}</style>'))).toEqual(['d{}', 'f{}']);
});

test('a page names the digests of its styles, once each, before all else', () => {
  const html = withPolicy(page('<style>a{}</style><style>a{}</style><style>b{}</style>'), ["'sha256-x'"]);
  expect(html).toContain(`style-src 'self' ${source('a{}')} ${source('b{}')};`);
  expect(html).toContain("script-src 'self' 'sha256-x';");
  expect(html.indexOf('http-equiv')).toBeLessThan(html.indexOf('<style'));
});

test('whatever a headline holds, no digest of it comes into the policy', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const quoted = `<meta content="${`<style>${text}</style>`.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}">`;
      expect(headStyles(page(`${quoted}<style>a{}</style>`))).toEqual(['a{}']);
    }),
  );
});

test('a page that does not begin with its encoding is refused', () => {
  expect(() => withPolicy('<html><head><title>x</title></head></html>', [])).toThrow(/charset/);
});
