import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toBytes } from '../../src/arabic/bytes.ts';
import { packStems, stemAt, stemCount } from '../../src/arabic/stems.ts';

test('stems are kept as three bytes each, in their order', () => {
  const unpacked = (packed: string) => Array.from({ length: stemCount(packed) }, (_, i) => stemAt(packed, i));
  const packed = packStems(['اتفاق', 'طهر', 'مسقط']);
  expect(packed).toHaveLength(12);
  expect(unpacked(packed)).toHaveLength(3);
  expect(unpacked(packed).slice(1)).toEqual(unpacked(packStems(['طهر', 'مسقط'])));
  expect(unpacked('')).toEqual([]);
  // As whoever reads base64 reads it.
  fc.assert(
    fc.property(fc.array(fc.string({ minLength: 1 }), { maxLength: 24 }), (stems) => {
      const bytes = toBytes(packStems(stems));
      expect(unpacked(packStems(stems))).toEqual(stems.map((_, i) => [0, 1, 2].reduce((number, k) => number * 256 + (bytes[3 * i + k] ?? 0), 0)));
    }),
  );
});
