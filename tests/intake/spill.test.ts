import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { Spill } from '../../src/intake/spill.ts';
import { openSpill } from '../../src/intake/unnamed-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'nashra-spill-'));
afterEach(() => {
  openSpill('');
  rmSync(folder, { recursive: true, force: true });
});

const keys = Array.from({ length: 1000 }, (_, i) => ({ i }));
const valueOf = ({ i }: { i: number }) => ({ html: `<p>خبر رقم ${i} 🌍 ${'نص '.repeat(i % 50)}</p>`, list: [i] });

describe.each([
  ['with a file', () => openSpill(folder)],
  ['without one', () => openSpill('')],
])('%s', (_, begin) => {
  test('each value is made once and given as often as it is asked for, in any order', async () => {
    begin();
    const spill = new Spill<{ i: number }, ReturnType<typeof valueOf>>();
    const make = vi.fn((key: { i: number }) => Promise.resolve(valueOf(key)));
    const get = (key: { i: number }) => spill.get(key, () => make(key));
    for (const key of keys) expect(await get(key)).toEqual(valueOf(key));
    for (const key of keys.toReversed()) expect(await get(key)).toEqual(valueOf(key));
    await Promise.all(keys.map(async (key) => expect(await get(key)).toEqual(valueOf(key))));
    expect(make).toHaveBeenCalledTimes(keys.length);
  });
});

test('asked for twice at once, a value is made once', async () => {
  openSpill(folder);
  const spill = new Spill<object, string>();
  const make = vi.fn(() => new Promise<string>((done) => setTimeout(done, 5, 'نص')));
  const key = {};
  expect(await Promise.all([spill.get(key, make), spill.get(key, make)])).toEqual(['نص', 'نص']);
  expect(make).toHaveBeenCalledOnce();
});

test.skipIf(process.platform === 'win32')('the file has no name: nothing is left, however the build ends', async () => {
  openSpill(folder);
  const key = {};
  await new Spill<object, string>().get(key, () => Promise.resolve('نص'));
  expect(readdirSync(folder)).toEqual([]);
});

test('what could not be made is told to all who asked', async () => {
  const spill = new Spill<object, string>();
  const key = {};
  await expect(spill.get(key, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  await expect(spill.get(key, () => Promise.resolve('نص'))).rejects.toThrow('no');
});
