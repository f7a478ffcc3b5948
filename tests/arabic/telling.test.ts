import { expect, test } from 'vitest';
import { tellingStems } from '../../src/arabic/telling.ts';

const text = {
  headline: 'طهران تعرض اتفاقا على القوى الست',
  standfirst: 'محادثات مسقط تقترب من نهايتها',
  body: ['غادر الوزير إلى طهران، ثم قال لطهران ووزيرها كلاما طويلا في المحادثات.', 'والاتفاق الذي عرضته طهران ينص على اتفاق أوسع من اتفاقات سبقته في 2014.'],
};

test('what head and text repeat comes first, in whatever form it stands', () => {
  expect(tellingStems(text).slice(0, 2).toSorted()).toEqual(['اتفاق', 'طهر']);
  expect(new Set(tellingStems(text)).size).toBe(tellingStems(text).length);
});

test('particles and numbers tell nothing', () => {
  expect(tellingStems({ headline: 'في 2014 إلى من هذا الذي', standfirst: '', body: [] })).toEqual([]);
});
