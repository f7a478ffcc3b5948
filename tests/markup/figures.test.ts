/** Charts and timelines as editors write them: read, kept, and told of when wrong. */
import fc from 'fast-check';
import { csvFormatRows } from 'd3-dsv';
import { describe, expect, it } from 'vitest';
import { draughtsman } from '../../src/figures/draw.ts';
import { figuresIn } from '../../src/markup/figure-blocks/placeholder.ts';
import { figureRules } from '../../src/markup/figure-blocks/rules.ts';
import { parseMarkdown } from '../../src/markup/parse.ts';
import { plainParagraphs } from '../../src/markup/text.ts';
import type { ChartSpec } from '../../src/schema/chart.ts';
import type { FigureSpec } from '../../src/schema/figure-spec.ts';
import { elements, fromMarkdown, rulesOf, writtenText } from './helpers.ts';

const figures = draughtsman({ numerals: 'arab', months: 'gulf' });
const drawn = (source: string): ReturnType<typeof fromMarkdown> => fromMarkdown(source, { figures });
const specs = (source: string): FigureSpec[] => [...figuresIn(parseMarkdown(source).tree).values()];
const chartIn = (source: string): ChartSpec | undefined => specs(source).find((spec) => spec.kind === 'chart');
const places = (source: string): [string, number][] => drawn(source).messages.map(({ rule, line }) => [rule, line]);

describe('a chart', () => {
  const rows = [['السنة', 'العدد'], ['2008', '5'], ['2010', '8.5']];
  const lines = (separator: string): string => rows.map((row) => row.join(separator)).join('\n');
  const table = '| السنة | العدد |\n| --- | --- |\n| 2008 | 5 |\n| 2010 | 8.5 |';

  it.each([
    ['a fenced block that says so', `\`\`\`csv chart=bar title="عنوان"\n${lines(',')}\n\`\`\``],
    ['the same between Arabic marks', `\`\`\`csv chart=bar title=«عنوان»\n${lines(',')}\n\`\`\``],
    ['a block with a table', `:::chart{type=bar title="عنوان"}\n${table}\n:::`],
    ['a block with fenced CSV', `:::chart{type=bar title="عنوان"}\n\`\`\`csv\n${lines(',')}\n\`\`\`\n:::`],
    ['bare lines', `:::chart{type=bar title="عنوان"}\n${lines(',')}\n:::`],
    ['an Arabic comma', `:::chart{type=bar title="عنوان"}\n${lines('، ')}\n:::`],
    ['a semicolon', `:::chart{type=bar title="عنوان"}\n${lines('; ')}\n:::`],
    ['an Arabic semicolon', `:::chart{type=bar title="عنوان"}\n${lines('؛')}\n:::`],
    ['tabs', `\`\`\`tsv chart=bar title="عنوان"\n${lines('\t')}\n\`\`\``],
    ['an Arabic name of its kind', `:::chart[عنوان]{type=أعمدة}\n${lines(',')}\n:::`],
    ['quoted cells', '```csv chart=bar title="عنوان"\n"السنة", "العدد"\n"2008","5"\n2010,8.5\n```'],
  ])('is read from %s', (_, source) => {
    expect(drawn(source).messages).toEqual([]);
    expect(chartIn(source)).toEqual({
      kind: 'chart',
      type: 'bar',
      title: 'عنوان',
      unit: '',
      axis: 'السنة',
      labels: ['2008', '2010'],
      series: [{ name: 'العدد', values: [{ number: 5, text: '5' }, { number: 8.5, text: '8.5' }] }],
      mark: { row: 1 },
    });
  });

  it('reads what d3-dsv writes, whatever the cells hold', () => {
    const cell = fc.stringMatching(/^[ء-ي0-9«»،;" ,]{1,12}$/).map((text) => text.trim()).filter((text) => text !== '');
    const value = fc.integer({ min: -9999, max: 9999 }).map(String);
    fc.assert(
      fc.property(fc.uniqueArray(fc.tuple(cell, value), { minLength: 2, maxLength: 10, selector: ([label]) => label }), (data) => {
        const source = `\`\`\`csv chart=bar\n${csvFormatRows([['أ', 'ب'], ...data])}\n\`\`\``;
        expect(chartIn(source)?.labels).toEqual(data.map(([label]) => label));
        expect(chartIn(source)?.series[0]?.values.map((one) => one?.text)).toEqual(data.map(([, text]) => text));
      }),
    );
  });

  it('keeps empty cells as missing, and columns of words out of the drawing but in the table', () => {
    const source = '```csv chart=line\nالسنة,عدد,ملاحظة\n2008,5,تقدير\n2010,,\n2012,–,\n2014,7,نهائي\n```';
    expect(chartIn(source)?.series).toEqual([
      { name: 'عدد', values: [{ number: 5, text: '5' }, null, null, { number: 7, text: '7' }] },
    ]);
    expect(writtenText(drawn(source).html)).toContain('نهائي');
  });

  it('becomes a figure: title, unit, drawing, the numbers on demand, caption and credit', () => {
    const source = ':::chart{type=bar title="عنوان" unit="بالألف" credit="المصدر"}\nالسنة، العدد\n2008، 1,234\n2010، 8.5%\n\nتعليق **مهم**.\n:::';
    const { html, messages } = drawn(source);
    expect(messages).toEqual([]);
    expect(html).toMatch(/^<figure class="chart"><p class="box-title">عنوان<\/p><p class="unit">بالألف<\/p><div class="bars" role="img"/);
    expect(html).toContain('<details><summary>البيانات</summary><section class="scroll" tabindex="0" aria-label="جدول"><table><caption class="vh">عنوان</caption>');
    expect(html).toContain('<th scope="row">٢٠٠٨</th>\n<td>١٬٢٣٤</td>');
    expect(html).toContain('<th scope="row">٢٠١٠</th>\n<td>٨٫٥٪</td>');
    expect(html).toMatch(/<figcaption>تعليق <strong>مهم<\/strong>\. <span class="credit">المصدر<\/span><\/figcaption><\/figure>$/);
    expect(html).not.toMatch(/data-figure|style=/);
  });

  it('is its table where nobody draws', () => {
    const { html } = fromMarkdown(`:::chart{type=bar title="عنوان"}\n${table}\n:::`);
    expect(html).toMatch(/^<figure class="chart"><p class="box-title">عنوان<\/p><section class="scroll"/);
    expect(html).not.toMatch(/data-figure|details|svg/);
    expect(html).toContain('8.5');
  });

  it('gives each figure ids of its own, and no one else can ask for a drawing', () => {
    const one = '```csv chart=line\nأ,ب\nس,1\nص,2\n```';
    const { html } = drawn(`${one}\n\n${one}\n\n<figure class="chart" data-figure="2">نص</figure>\n\n<figure data-figure="9">نص</figure>`);
    const ids = elements(html).flatMap(({ properties }) => (typeof properties['id'] === 'string' ? [properties['id']] : []));
    expect(ids).toEqual(['figure-1-name', 'figure-1-description', 'figure-2-name', 'figure-2-description']);
    expect(html).not.toContain('data-figure');
  });

  it('stays code where it does not say that it is a chart', () => {
    expect(drawn('```csv\nأ,ب\nس,1\nص,2\n```').html).toContain('<pre');
    expect(drawn('```json chart=bar\n1\n```').html).toContain('<pre');
  });

  it('marks what the editor names, with any digits, or nothing', () => {
    const mark = (value: string): ChartSpec['mark'] | undefined => chartIn(`:::chart{type=bar mark="${value}"}\n| أ | ب | ج |\n|-|-|-|\n| 2014 | 1 | 2 |\n| 2015 | 2 | 3 |\n:::`)?.mark;
    expect(mark('٢٠١٤')).toEqual({ row: 0 });
    expect(mark('ج')).toEqual({ series: 1 });
    expect(mark('')).toBeNull();
    expect(mark('none')).toBeNull();
  });

  it('has a limit, written as a name and a number', () => {
    expect(chartIn(':::chart{type=share limit="الأغلبية: ١٠٩"}\nأ,ب\nس,150\nص,67\n:::')?.limit).toEqual({ label: 'الأغلبية', value: { number: 109, text: '١٠٩' } });
  });

  it('is text for searching and counting: title, unit, rows, caption', () => {
    const source = ':::chart{type=bar title="عنوان" unit="وحدة"}\nأ,ب\nس,1\nص,2\n\nتعليق\n:::';
    expect(plainParagraphs(parseMarkdown(source).tree)).toEqual(['عنوان', 'وحدة', 'أ\tب', 'س\t1', 'ص\t2', 'تعليق']);
  });

  it('keeps every word and number of what was written, drawn or not', () => {
    const label = fc.stringMatching(/^[ء-ي]{1,6}( [ء-ي]{1,6})?$/);
    const value = fc.oneof({ weight: 9, arbitrary: fc.integer({ min: -99, max: 99 }).map(String) }, { weight: 1, arbitrary: fc.constantFrom('', 'كثير', '5 آلاف') });
    fc.assert(
      fc.property(fc.array(fc.array(fc.oneof(label, value), { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 12 }), fc.constantFrom('bar', 'line', 'share', 'pie'), (cells, type) => {
        const source = `\`\`\`csv chart=${type} title="ع" limit="حد 5"\n${csvFormatRows(cells)}\n\`\`\``;
        const { html } = fromMarkdown(source, { figures: draughtsman({ numerals: 'latn', months: 'gulf' }) });
        const shown = writtenText(html).replaceAll('−', '-');
        for (const cell of [...cells.flat(), 'ع', 'حد 5']) expect(shown).toContain(cell);
      }),
    );
  });
});

describe('what is wrong with a chart', () => {
  const block = (attributes: string, ...lines: string[]): string => `س\n\n:::chart{${attributes}}\n${lines.join('\n')}\n:::`;
  const long = (count: number): string[] => Array.from({ length: count }, (_, row) => `صف ${row},${row}`);

  it.each<[string, string, [string, number][]]>([
    ['a kind that is not known', block('type=pie', 'أ,ب', 'س,1', 'ص,2'), [['chart-type', 3]]],
    ['no kind', block('title="ع"', 'أ,ب', 'س,1', 'ص,2'), [['chart-type', 3]]],
    ['no data', block('type=bar', 'نص وحده'), [['chart-empty', 3]]],
    ['one row', block('type=bar', 'أ,ب', 'س,1'), [['chart-rows', 3]]],
    ['a row too short', block('type=bar', 'أ,ب,ج', 'س,1,2', 'ص,2,', 'ع,'), [['chart-ragged', 7]]],
    ['no numbers', block('type=bar', 'أ,ب', 'س,كثير', 'ص,قليل'), [['chart-numbers', 4]]],
    ['a cell that is no number', block('type=bar', 'أ,ب', 'س,1', 'ص,ألفان', 'ع,3'), [['chart-cell', 6]]],
    ['a cell that is no number, in a table', 'س\n\n:::chart{type=bar}\n| أ | ب |\n|---|---|\n| س | 1 |\n| ص | ألفان |\n:::', [['chart-cell', 7]]],
    ['a cell that is no number, in a fenced block', 'س\n\n```csv chart=bar\nأ,ب\n\nس,1\nص,ألفان\n```', [['chart-cell', 7]]],
    ['a quote that is not closed', block('type=bar', 'أ,ب', '"س,1', 'ص,2'), [['chart-quotes', 5]]],
    ['too many bars', block('type=bar', 'أ,ب', ...long(25)), [['chart-many-rows', 29]]],
    ['too many parts', block('type=share', 'أ,ب', ...long(9)), [['chart-many-rows', 13]]],
    ['two series of parts', block('type=share', 'أ,ب,ج', 'س,1,2', 'ص,2,1'), [['chart-many-series', 4]]],
    ['a part below zero', block('type=share', 'أ,ب', 'س,5', 'ص,-2'), [['chart-negative', 6]]],
    ['parts that are nothing', block('type=share', 'أ,ب', 'س,0', 'ص,0'), [['chart-numbers', 3]]],
    ['a label twice', block('type=bar', 'أ,ب', 'س,1', 'س,2'), [['chart-duplicate', 6]]],
    ['a mark that is not there', block('type=bar mark="ن"', 'أ,ب', 'س,1', 'ص,2'), [['chart-mark', 3]]],
    ['a limit that is no number', block('type=bar limit="كثير"', 'أ,ب', 'س,1', 'ص,2'), [['chart-limit', 3]]],
    ['a limit beyond the whole', block('type=share limit="حد 9"', 'أ,ب', 'س,1', 'ص,2'), [['chart-limit', 3]]],
    ['an attribute that is not known', block('type=bar colour="أحمر"', 'أ,ب', 'س,1', 'ص,2'), [['directive-attribute', 3]]],
    ['the same on a fenced block', '```csv chart=bar colour=red\nأ,ب\nس,1\nص,2\n```', [['directive-attribute', 1]]],
  ])('%s is told with its line, and the text stays', (_, source, expected) => {
    expect(places(source)).toEqual(expected);
    const shown = writtenText(drawn(source).html);
    for (const word of source.replace(/^س\n\n|:::.*|^```.*$|^\|[-|]+$|[|,\d"-]/gm, ' ').split(/\s+/)) expect(shown).toContain(word);
  });

  it('tells in both languages what to write, for every rule', () => {
    for (const [name, { text }] of Object.entries(figureRules)) {
      const { ar, en } = text('أول', 'ثان');
      expect(ar, name).toMatch(/^[^a-z]*[ء-ي].*\.$/s);
      expect(en, name).toMatch(/^[A-Z"].*\.$/s);
    }
  });
});

describe('a timeline', () => {
  const items = ['- **21 سبتمبر 2014:** دخول صنعاء', '- **7 أكتوبر 2014**: تكليف', '- **لاحقًا:** اعتذار', '- **7 نوفمبر 2014:** الحكومة\n\n  فقرة ثانية', '- **1 ديسمبر 2014:** بعدها'];
  const source = (attributes = ''): string => `:::timeline{title="كيف وصل" ${attributes}}\n${items.join('\n')}\n:::`;

  it('is an ordered list of dates, with a scale above it', () => {
    const { html, messages } = drawn(source('now="8 نوفمبر 2014" credit="نشرة"'));
    expect(messages).toEqual([]);
    expect(html).toMatch(/^<figure class="timeline"><p class="box-title">كيف وصل<\/p><svg class="plot scale" aria-hidden="true"/);
    expect(html).toContain('<ol class="tl"><li><time datetime="2014-09-21">21 سبتمبر 2014:</time><p>دخول صنعاء</p></li>');
    expect(html).toContain('<li><span class="when">لاحقًا:</span><p>اعتذار</p></li>');
    expect(html).toContain('<li class="here" aria-current="true"><time datetime="2014-11-07">');
    expect(html).toContain('<li class="next"><time datetime="2014-12-01">');
    expect(html).toMatch(/<figcaption><p><span class="credit">نشرة<\/span><\/p><\/figcaption><\/figure>$/);
  });

  it('is the list alone where nobody draws, and where there are no distances', () => {
    expect(fromMarkdown(source()).html).not.toContain('<svg');
    expect(drawn(':::timeline\n- **أولًا:** كذا\n- **ثم:** كذا\n:::').html).toBe(
      '<figure class="timeline"><ol class="tl"><li><span class="when">أولًا:</span><p>كذا</p></li><li><span class="when">ثم:</span><p>كذا</p></li></ol></figure>',
    );
  });

  it('takes an item by its own term for the one at hand', () => {
    expect(drawn(source('now="لاحقا"')).html).toContain('<li class="here" aria-current="true"><span class="when">لاحقًا:');
  });

  it.each<[string, string, [string, number][]]>([
    ['an item without a date', 'س\n\n:::timeline\n- **21 سبتمبر 2014:** كذا\n- بلا تاريخ\n:::', [['timeline-item', 5]]],
    ['no list', 'س\n\n:::timeline\nنص\n:::', [['timeline-list', 3]]],
    ['a day that is not', 'س\n\n:::timeline\n- **31 سبتمبر 2014:** كذا\n- **1 أكتوبر 2014:** كذا\n:::', [['timeline-date', 4]]],
    ['a «now» that is nowhere', 'س\n\n:::timeline{now="غدًا"}\n- **1 أكتوبر 2014:** كذا\n:::', [['timeline-now', 3]]],
    ['an attribute that is not known', 'س\n\n:::timeline{mark="x"}\n- **1 أكتوبر 2014:** كذا\n:::', [['directive-attribute', 3]]],
  ])('%s is told with its line, and the text stays', (_, text, expected) => {
    expect(places(text)).toEqual(expected);
    const shown = writtenText(drawn(text).html);
    for (const word of text.replace(/:::.*|[-*]/g, ' ').split(/\s+/)) expect(shown).toContain(word);
  });

  it('loses no character', () => {
    expect(plainParagraphs(parseMarkdown(source()).tree).join(' ')).toBe(
      'كيف وصل 21 سبتمبر 2014: دخول صنعاء 7 أكتوبر 2014: تكليف لاحقًا: اعتذار 7 نوفمبر 2014: الحكومة فقرة ثانية 1 ديسمبر 2014: بعدها',
    );
    expect(rulesOf(drawn(source()).messages)).toEqual([]);
  });
});
