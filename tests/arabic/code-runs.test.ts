import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codeRuns } from '../../src/arabic/code-runs.ts';

const code = (text: string): string[] => codeRuns(text).flatMap((run) => (run.code ? [run.text] : []));

test.each([
  ['اكتب اسمًا من sections/، أو أضف إليه ملفًا له.', ['sections/']],
  ['صِف ما فيها: alt="…" في كتلة figure، أو بين القوسين في ![…](…)؛ وإلا فاكتب alt="".', ['alt="…"', 'figure', '![…](…)', 'alt=""']],
  ['ضعها في media/ واكتب مسارها منه، مثل media/map.svg.', ['media/', 'media/map.svg']],
  ['اكتب عنوانًا في الرأس (headline أو العنوان).', ['headline']],
  ['اكتبه هكذا: 2014-11-10 أو published: 2014-11-10 14:30.', ['published: 2014-11-10 14:30']],
  ['احفظه بترميز UTF-8.', ['UTF-8']],
  ['أضف موضعه إلى places.yaml (name وlatitude).', ['places.yaml', 'name', 'latitude']],
  ['أضف سطرًا ليس فيه إلا «:::».', []],
  ['مسافتان. أبقِ واحدة.', []],
])('%s', (text, found) => expect(code(text)).toEqual(found));

test('nothing is lost', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => codeRuns(text).map((run) => run.text).join('') === text));
});
