import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shareLinks } from '../../src/components/share.ts';

const address = 'https://nashra.example/2014/11/12/%D8%A3/';

/** Where each service reads the title and the address from. */
const FIELDS = { whatsapp: ['text', 'text'], telegram: ['text', 'url'], x: ['text', 'url'], facebook: [undefined, 'u'], email: ['subject', 'body'] } as const;

test('whatever a headline holds, each service gets it and the address whole', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), fc.constant('«أوبك» & 50%؟ + #نفط')), (title) => {
      for (const [service, link] of shareLinks(title, address)) {
        const { searchParams } = new URL(link);
        const [named, addressed] = FIELDS[service];
        if (named) expect(searchParams.get(named)).toContain(title);
        expect(searchParams.get(addressed)).toContain(address);
        expect(link).not.toMatch(/[+\s]/);
      }
    }),
  );
});

test('each service once', () => {
  expect(new Set(shareLinks('', address).map(([service]) => service)).size).toBe(5);
});
