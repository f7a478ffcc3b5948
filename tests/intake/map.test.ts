import { describe, expect, test } from 'vitest';
import type { Catalogue } from '../../src/intake/catalogue.ts';
import { mapOf } from '../../src/intake/map.ts';
import { mapInput } from '../../src/schema/map.ts';
import { site } from '../../src/schema/site.ts';

const catalogue: Catalogue = {
  sections: new Map(),
  topics: new Map(),
  sources: new Map(),
  places: [{ name: 'بهلاء', aliases: [], latitude: 22.97, longitude: 57.3, country: 'OM' }],
  messages: [],
};

const read = (given: { map?: unknown; from?: string[]; top?: string; body?: string; pictured?: boolean; maps?: string }) =>
  mapOf(
    {
      stated: given.map === undefined ? undefined : mapInput.parse(given.map),
      dateline: { places: given.from ?? [], agencies: [], authors: [], date: null },
      top: given.top ?? '',
      body: given.body ?? '',
      pictured: given.pictured ?? false,
    },
    { site: site.parse({ ...(given.maps && { maps: given.maps }) }), catalogue },
    () => 7,
  );
const names = (given: Parameters<typeof read>[0]) => read(given).map?.places.map(({ name }) => name);

describe('without a word from the editor', () => {
  test('a story that is dated from a known place has a map of it, and of places near it that it names', () => {
    expect(names({ from: ['مسقط'], body: 'قال في طهران. ثم عاد إلى طهران. وفي واشنطن وواشنطن، ومرّ بدبي.' })).toEqual(['مسقط', 'طهران']);
    expect(names({ from: ['مسقط'], top: 'من دبي إلى صلالة' })).toEqual(['مسقط', 'دبي', 'صلالة']);
  });

  test('one that is dated from nowhere, from «عواصم» or from an unknown place has none, and nobody is told', () => {
    for (const from of [[], ['عواصم'], ['بلدة لا يعرفها أحد']]) {
      expect(read({ from, body: 'طهران طهران' })).toEqual({ messages: [] });
    }
  });

  test('one with a picture has none, nor has any in a paper that wants none', () => {
    expect(names({ from: ['مسقط'], pictured: true })).toBeUndefined();
    expect(names({ from: ['مسقط'], maps: 'stated' })).toBeUndefined();
    expect(names({ from: ['مسقط'], maps: 'none', map: ['مسقط'] })).toBeUndefined();
  });

  test('the country that a story names tells which طرابلس', () => {
    expect(read({ from: ['طرابلس'], body: 'في لبنان' }).map?.places[0]?.country).toBe('LB');
    expect(read({ from: ['طرابلس'], body: 'في ليبيا' }).map?.places[0]?.country).toBe('LY');
  });
});

describe('as the editor states it', () => {
  test('false is none, true is one beside a picture, names are those places in that order', () => {
    expect(names({ from: ['مسقط'], map: false })).toBeUndefined();
    expect(names({ from: ['مسقط'], map: true, pictured: true })).toEqual(['مسقط']);
    expect(names({ map: ['فيينا', 'مسقط'] })).toEqual(['فيينا', 'مسقط']);
    expect(names({ map: 'بهلاء' })).toEqual(['بهلاء']);
    expect(read({ map: { places: 'فيينا', caption: 'حيث الجولة الأخيرة' } }).map?.caption).toBe('حيث الجولة الأخيرة');
  });

  test('an unknown place is a message with its line, and the others are shown', () => {
    const { map, messages } = read({ map: ['فيينا', 'لا مكان'] });
    expect(map?.places.map(({ name }) => name)).toEqual(['فيينا']);
    expect(messages).toMatchObject([{ rule: 'unknown-place', severity: 'warning', line: 7 }]);
    expect(messages[0]?.message.ar).toContain('places.yaml');
  });

  test('a map that is asked for and has no place is a message', () => {
    expect(read({ map: true }).messages).toMatchObject([{ rule: 'map-without-place' }]);
  });
});
