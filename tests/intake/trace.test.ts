import { expect, test } from 'vitest';
import { trace, traced } from '../../src/intake/trace.ts';

const needs = (...names: string[]) => ({ pictures: [], messages: [], needs: names });

test('each of two pages that are made at once has a trace of its own', async () => {
  const page = (name: string) => async () => {
    trace(needs(`${name} 1`));
    await new Promise((later) => setTimeout(later, 5));
    trace(needs(`${name} 2`));
    return name;
  };
  expect(await Promise.all([traced(page('a')), traced(page('b'))])).toEqual([
    { made: 'a', trace: needs('a 1', 'a 2') },
    { made: 'b', trace: needs('b 1', 'b 2') },
  ]);
});

test('outside a page nothing is traced', async () => {
  trace(needs('x'));
  expect((await traced(() => Promise.resolve(1))).trace).toEqual(needs());
});
