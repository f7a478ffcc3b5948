import fc from 'fast-check';
import { expect, test } from 'vitest';
import { encodeTier, lyingIn, postingsIn } from '../../src/search/shard-bits.ts';
import { decodePlaces, decodeShard } from '../../src/search/shard.ts';
import { listOf, postings } from './lists.ts';

const forms = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 6, unit: fc.constantFrom(...'ابتثجإي') }), { minLength: 1, maxLength: 6 });
const shard = forms.chain((names) => fc.tuple(...names.map((form) => fc.record({ form: fc.constant(form), all: postings, more: fc.nat(2000) }))));
const freshOf = ({ form, all, more }: { form: string; all: Parameters<typeof listOf>[0]; more: number }) => ({ form, list: listOf(all), more });

test.each([false, true])('a query reads what was written (second tier: %s)', (rest) => {
  fc.assert(
    fc.property(shard, (given) => {
      const { words, places } = encodeTier(given.map(freshOf), rest);
      const entries = decodeShard(words, rest);
      expect(entries.map(({ form, docs, more }) => ({ form, docs, more }))).toEqual(given.map(({ form, all, more }) => ({ form, docs: all.map(({ doc }) => doc), more })));
      const full = decodePlaces(places, entries, rest);
      expect(full.map((one) => one.docs.map((doc, i) => ({ doc, weight: one.weights[i], places: one.places[i] })))).toEqual(given.map(({ all }) => all));
      if (!rest) expect(entries.map(({ weights }) => weights)).toEqual(given.map(({ all }) => all.map(({ weight }) => weight)));
    }),
  );
});

test.each([false, true])('whoever makes the index reads it too, and what is copied is as it was (second tier: %s)', (rest) => {
  fc.assert(
    fc.property(shard, fc.func(fc.boolean()), (given, isFresh) => {
      const { words, places } = encodeTier(given.map(freshOf), rest);
      const lying = lyingIn(words, places, rest);
      expect(lying.map(({ form, articles, last }) => ({ form, articles, last }))).toEqual(given.map(({ form, all }) => ({ form, articles: all.length, last: all.at(-1)?.doc })));
      expect(lying.map((one) => postingsIn(one, rest))).toEqual(given.map(({ all }) => listOf(all)));
      expect(encodeTier(given.map((one, i) => (isFresh(i) ? freshOf(one) : (lying[i] ?? freshOf(one)))), rest)).toEqual({ words, places });
    }),
  );
});

test('an empty file has no forms', () => {
  expect(lyingIn(new Uint8Array(), new Uint8Array(), false)).toEqual([]);
  expect(decodeShard(new Uint8Array())).toEqual([]);
});
