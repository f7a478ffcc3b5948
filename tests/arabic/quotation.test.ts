import { expect, test } from 'vitest';
import { quotation } from '../../src/arabic/quotation.ts';

const facts = { by: 'رويترز', paper: 'نشرة', day: '12 نوفمبر 2014', address: 'https://nashra.example/a/' };

test('the passage, who and when, the address', () => {
  expect(quotation({ ...facts, text: '  قال إن «أوبك»\nلن تخفض ' })).toBe('«قال إن “أوبك” لن تخفض»\n— رويترز، نشرة، 12 نوفمبر 2014\nhttps://nashra.example/a/');
});

test('where nobody is named, the paper is', () => {
  expect(quotation({ ...facts, by: '', text: 'نص' })).toContain('\n— نشرة، 12');
});
