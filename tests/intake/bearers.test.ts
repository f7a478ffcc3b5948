import { describe, expect, test } from 'vitest';
import { topicFinder } from '../../src/intake/bearers.ts';
import type { Topic } from '../../src/schema/topic.ts';

type Given = Partial<Topic> & Pick<Topic, 'id' | 'name'>;

const find = (topics: Given[], text: string): string[] => {
  const all = topics.map((one): Topic => ({ kind: 'place', aliases: [], context: [], except: [], facts: {}, timeline: [], ...one }));
  return topicFinder({ topics: new Map(all.map((one) => [one.id, one])), places: [] })([text]).map(({ id, start, end }) => `${id}: ${text.slice(start, end)}`);
};

const oman: Given = { id: 'oman', name: 'سلطنة عُمان', aliases: ['عُمان'] };

describe('places that the gazetteer knows', () => {
  test('a town of the same name elsewhere makes a name doubtful', () => {
    expect(find([oman], 'وصل إلى عمان أمس')).toEqual([]);
    expect(find([oman], 'وصل إلى عمان، وقال الملك الأردني')).toEqual([]);
    expect(find([oman], 'وصل من مسقط إلى عمان')).toEqual(['oman: عمان']);
    expect(find([oman], 'في عُمان')).toEqual(['oman: عُمان']);
    expect(find([oman], 'في عمّان')).toEqual([]);
  });

  test('a town and its own country do not', () => {
    expect(find([{ id: 'tunisia', name: 'تونس' }], 'في تونس')).toEqual(['tunisia: تونس']);
    expect(find([{ id: 'kuwait', name: 'الكويت' }], 'وبالكويت')).toEqual(['kuwait: وبالكويت']);
  });

  test('a name that is an everyday word asks for more', () => {
    const qatar: Given = { id: 'qatar', name: 'قطر' };
    expect(find([qatar], 'أنبوب بقطر متر')).toEqual([]);
    expect(find([qatar], 'قال وزير الخارجية القطري إن قطر')).toEqual(['qatar: قطر']);
    expect(find([qatar], 'من الدوحة إلى قطر')).toEqual(['qatar: قطر']);
    expect(find([{ id: 'mali', name: 'مالي' }], 'الدعم المالي، وعام مالي')).toEqual([]);
  });

  test('another place is not taken for it', () => {
    expect(find([{ id: 'guinea', name: 'غينيا' }], 'غينيا الاستوائية وغينيا بيساو')).toEqual([]);
    expect(find([{ id: 'georgia', name: 'جورجيا' }], 'في ولاية جورجيا')).toEqual([]);
    expect(find([{ id: 'ken', name: 'كين', kind: 'person' }], 'في بكين')).toEqual([]);
  });
});

test('people and organisations that share a word with everybody need context', () => {
  expect(find([{ id: 'amal', name: 'أمل', kind: 'organisation' }], 'على أمل النجاح')).toEqual([]);
  expect(find([{ id: 'amal', name: 'أمل', kind: 'organisation', context: ['نبيه بري'] }], 'قال نبيه بري إن أمل')).toEqual(['amal: أمل']);
  expect(find([{ id: 'm', name: 'محمد حسن', kind: 'person', aliases: ['محمد'] }], 'قال محمد')).toEqual([]);
});
