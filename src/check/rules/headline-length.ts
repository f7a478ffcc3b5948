/** A headline that fills the page. */
import { character, count } from '../../arabic/plural.ts';
import type { Copy, Finding, StyleRule } from '../rule.ts';

/** Longer ones take four lines and more on a telephone at the size of a headline. */
const LONGEST = 120;

function* check({ blocks }: Copy): Generator<Finding> {
  for (const block of blocks) {
    if (block.kind !== 'headline' || block.text.length <= LONGEST) continue;
    yield { block, start: 0, end: block.text.length, message: { ar: `طول العنوان ${count(block.text.length, character, 'latn')}، وأطول ما يُقرأ بنظرة ${count(LONGEST, character, 'latn')}. اختصره، وضع الباقي في standfirst.`, en: `The headline has ${block.text.length} characters; ${LONGEST} is the most that is read at a glance. Shorten it and put the rest into the standfirst.` } };
  }
}

export const headlineLength: StyleRule = {
  name: 'headline-length',
  level: 'warning',
  about: { ar: `لا يزيد العنوان على ${count(LONGEST, character, 'latn')}`, en: `A headline has ${LONGEST} characters at most.` },
  source: 'Measured: five lines on a telephone of 390 px',
  check,
};
