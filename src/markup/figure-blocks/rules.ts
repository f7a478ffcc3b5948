/** What the desk is told about charts and timelines. Where a figure can't be drawn, what was written is shown in its place. */
import { rule } from '../rule.ts';
import type { Rule } from '../rule.ts';

const SHOWN = { ar: 'عُرضت البيانات جدولًا.', en: 'The data is shown as a table.' };

export const figureRules = {
  'chart-type': rule('error', (type) => ({
    ar: `${type ? `لا نوع من الرسوم اسمه «${type}»` : 'رسم بلا نوع'}. اكتب type=bar للأعمدة أو type=line للخط أو type=share للحصص. ${SHOWN.ar}`,
    en: `${type ? `No kind of chart is called "${type}"` : 'The chart has no kind'}. Write type=bar, type=line or type=share. ${SHOWN.en}`,
  })),
  'chart-empty': rule('error', () => ({
    ar: 'رسم بلا بيانات. ضع بين سطريه جدولًا، أو أسطرًا بين خاناتها فواصل وأولها العناوين، مثل «السنة، العدد».',
    en: 'The chart holds no data. Put a table between its two lines, or lines of values with commas between them, the headings first.',
  })),
  'chart-quotes': rule('error', () => ({
    ar: 'في السطر علامة اقتباس مستقيمة بلا أختها، فعُرضت الأسطر كما كُتبت. أغلقها، أو اكتب «» مكانها.',
    en: 'A straight quote on this line is not closed, so the lines are shown as they were written. Close it, or use «» instead.',
  })),
  'chart-rows': rule('error', () => ({
    ar: `لا يُرسم أقل من صفين تحت العناوين. زد صفًّا، أو اكتب الرقم في النص. ${SHOWN.ar}`,
    en: `Fewer than two rows under the headings make no chart. Add a row, or put the number into the text. ${SHOWN.en}`,
  })),
  'chart-ragged': rule('error', (cells, expected) => ({
    ar: `خانات الصف ${cells} وخانات العناوين ${expected}. سوِّ بينهما، واترك الخانة التي لا قيمة لها فارغة بين فاصلين. ${SHOWN.ar}`,
    en: `The row has ${cells} cells and the headings have ${expected}. Make them alike; a cell without a value stays empty between two separators. ${SHOWN.en}`,
  })),
  'chart-numbers': rule('error', () => ({
    ar: `ليس بعد العمود الأول عمود فيه أرقام تُرسم. اكتب القيم أرقامًا، ووحدتها في unit. ${SHOWN.ar}`,
    en: `No column after the first holds numbers to draw. Write the values as numbers and their unit in unit="…". ${SHOWN.en}`,
  })),
  'chart-cell': rule('error', (cell, column) => ({
    ar: `«${cell}» في عمود «${column}» ليس رقمًا. اكتب رقمًا وحده، أو اترك الخانة فارغة. ${SHOWN.ar}`,
    en: `"${cell}" in the column "${column}" is no number. Write a number alone, or leave the cell empty. ${SHOWN.en}`,
  })),
  'chart-many-rows': rule('error', (type, most) => ({
    ar: `الصفوف أكثر مما يُقرأ في رسم من نوع ${type}، وأقصاه ${most}. اجمع الصغير منها في صف واحد، أو اترك الجدول بلا رسم. ${SHOWN.ar}`,
    en: `A chart of type ${type} takes at most ${most} rows. Put the small ones together, or leave it a table. ${SHOWN.en}`,
  })),
  'chart-many-series': rule('error', (type, most) => ({
    ar: `أعمدة الأرقام أكثر مما يحتمله رسم من نوع ${type}، وأقصاها ${most}. احذف بعضها، أو اجعل لها رسمًا آخر. ${SHOWN.ar}`,
    en: `A chart of type ${type} takes at most ${most} columns of numbers. Remove some or give them a chart of their own. ${SHOWN.en}`,
  })),
  'chart-negative': rule('error', (value) => ({
    ar: `«${value}» أقل من الصفر، ولا حصة سالبة من كل. استعمل type=bar. ${SHOWN.ar}`,
    en: `"${value}" is below zero, and no part of a whole is. Use type=bar. ${SHOWN.en}`,
  })),
  'chart-duplicate': rule('warning', (label) => ({
    ar: `«${label}» مكرر في العمود الأول. ميّز بين الصفين باسمين.`,
    en: `"${label}" is in the first column twice. Give the two rows different names.`,
  })),
  'chart-mark': rule('warning', (mark) => ({
    ar: `لا صف ولا عمود اسمه «${mark}»، فلم يُميَّز شيء. اكتب الاسم في mark كما هو في الجدول.`,
    en: `No row or column is called "${mark}", so nothing is marked. Write the name in mark="…" as it is in the table.`,
  })),
  'chart-limit': rule('warning', (limit) => ({
    ar: `الحد «${limit}» لا يُرسم. اكتبه اسمًا ثم رقمًا، مثل limit="الأغلبية 109"، في رسم من نوع bar أو share.`,
    en: `The limit "${limit}" can't be drawn. Write a name and then a number, as in limit="Majority 109", in a chart of type bar or share.`,
  })),
  'timeline-list': rule('error', () => ({
    ar: 'تسلسل زمني بلا قائمة، فعُرض ما فيه كما كُتب. اكتب كل حدث في سطر مثل «- **10 نوفمبر 2014:** ما جرى».',
    en: 'The timeline holds no list, so what is in it is shown as it was written. Write each event on a line such as "- **10 November 2014:** what happened".',
  })),
  'timeline-item': rule('error', () => ({
    ar: 'بند بلا تاريخ في أوله، فعُرضت القائمة قائمةً عادية. ابدأ كل بند بتاريخه بين نجمتين مزدوجتين ثم نقطتين: «- **10 نوفمبر 2014:** ما جرى».',
    en: 'An item does not begin with its date, so the list is shown as an ordinary list. Begin every item with its date in bold and a colon: "- **10 November 2014:** what happened".',
  })),
  'timeline-date': rule('warning', (date, why) => ({
    ar: `لا يوجد يوم مثل «${date}»: ${why}. صحّح التاريخ.`,
    en: `There is no such day as "${date}". Correct the date.`,
  })),
  'timeline-now': rule('warning', (now) => ({
    ar: `لا بند عند «${now}»، فلم يُميَّز شيء. اكتب في now تاريخًا كاملًا، أو عنوان بند كما هو في القائمة.`,
    en: `No item stands at "${now}", so none is marked. Write a whole date in now="…", or an item's own term.`,
  })),
} satisfies Record<string, Rule>;
