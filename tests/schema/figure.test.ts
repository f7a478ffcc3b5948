import { describe, expect, test } from 'vitest';
import { validate } from '../../src/intake/validate.ts';
import { articleInput } from '../../src/schema/article-input.ts';
import { focusSteps, parseFocus } from '../../src/schema/focus.ts';

describe('focus', () => {
  test.each([
    ['60% 30%', { x: 60, y: 30 }],
    ['0% 100%', { x: 0, y: 100 }],
    ['٦٠٪ ٣٠٪', { x: 60, y: 30 }],
    ['60 30', { x: 60, y: 30 }],
  ])('%s', (text, point) => {
    expect(parseFocus(text)).toEqual(point);
  });

  test.each(['60%', '60%30%', '101% 5%', '-5% 5%', 'center', 'top right', '60px 30px', '1.5% 2%', ''])('%j is none', (text) => {
    expect(parseFocus(text)).toBeNull();
  });

  test('is written in tenths', () => {
    expect([focusSteps({ x: 64, y: 35 }), focusSteps({ x: 0, y: 100 })]).toEqual(['6-4', '0-10']);
  });

  test('one that can’t be read is reported in both languages, and the figure stays without it', () => {
    const figure = { src: 'media/a.jpg', alt: 'وصف', focus: 'في الوسط' };
    const { value, messages } = validate(articleInput, { headline: 'عنوان', figure }, ([key]) => (key ? 5 : 1));
    expect(value).toEqual({ headline: 'عنوان', figure: { src: 'media/a.jpg', alt: 'وصف' } });
    expect(messages).toMatchObject([{ rule: 'wrong-value', severity: 'error', line: 5 }]);
    expect(messages[0]?.message.ar).toContain('focus: "60% 30%"');
    expect(messages[0]?.message.ar).toContain('في الوسط');
    expect(messages[0]?.message.en).toContain('focus: "60% 30%"');
  });
});

test('an unknown key of a figure does not take the figure with it; a missing description does', () => {
  const read = (figure: unknown) => validate(articleInput, { figure }, () => 1);
  expect(read({ src: 'a.jpg', alt: 'وصف', credits: 'x' })).toMatchObject({ value: { figure: { src: 'a.jpg', alt: 'وصف' } }, messages: [{ rule: 'wrong-value' }] });
  expect(read({ src: 'a.jpg' })).toMatchObject({ value: {}, messages: [{ rule: 'wrong-value' }] });
  expect(read({ src: 'a.jpg', alt: '' }).value).toEqual({});
});
