import { describe, expect, test } from 'vitest';
import { nearest, validate } from '../../src/intake/validate.ts';
import { articleInput } from '../../src/schema/article-input.ts';
import { sectionInput } from '../../src/schema/section.ts';

const lineOf = (path: readonly (string | number)[]) => (path.length > 0 ? 7 : 1);

describe('validate', () => {
  test('what is right stays, what is wrong goes with a message that says the line and both languages', () => {
    const { value, messages } = validate(articleInput, { headline: 'عنوان', breaking: 'ربما', rank: 'great' }, lineOf);
    expect(value).toEqual({ headline: 'عنوان' });
    expect(messages.map(({ rule, line, severity }) => [rule, line, severity])).toEqual([
      ['wrong-value', 7, 'error'],
      ['wrong-value', 7, 'error'],
    ]);
    for (const { message } of messages) {
      expect(message.ar).toMatch(/[\u0621-\u064a]/);
      expect(message.ar).toContain('المطلوب');
      expect(message.en).toMatch(/^[\x20-\x7e]+$/);
    }
  });

  test('a misspelt key is named together with the likely one', () => {
    const { value, messages } = validate(articleInput, { headlin: 'عنوان' }, lineOf);
    expect(value).toEqual({});
    expect(messages).toHaveLength(1);
    expect(messages[0]).toMatchObject({ rule: 'unknown-key', severity: 'warning' });
    expect(messages[0]?.message.en).toContain('"headline"');
  });

  test('a required key that is missing gives no value', () => {
    const { value, messages } = validate(sectionInput, { order: 3 }, lineOf);
    expect(value).toBeNull();
    expect(messages).toMatchObject([{ rule: 'missing-key', severity: 'error' }]);
  });

  test.each([['just text'], [['a', 'list']], [12]])('front matter that is no mapping (%j) is said so', (given) => {
    const { value, messages } = validate(articleInput, given, lineOf);
    expect(value).toEqual({});
    expect(messages).toMatchObject([{ rule: 'not-a-mapping' }]);
  });

  test('a single value stands for a list of one; an empty value for none', () => {
    expect(validate(articleInput, { topics: 'iran', section: null }, lineOf)).toEqual({ value: { topics: ['iran'] }, messages: [] });
  });
});

test('nearest() does not guess wildly', () => {
  expect(nearest('standfrist', ['headline', 'standfirst'])).toBe('standfirst');
  expect(nearest('x', ['headline', 'standfirst'])).toBeUndefined();
});
