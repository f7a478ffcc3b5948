/** Every page that is no article: lists cut into sheets, indexes, days, months, years, the front page. */
import { chips, esc, longDate, monthName } from './page.js';

const LIST = 30;
const INDEX = 300;

class Sheet {
  path;
  title;
  main;
  current;
  feed;
  constructor(path, title, main, current, feed) {
    Object.assign(this, { path, title, main, current, feed });
  }
}

const lines = (stories) => `<div class="lines">${stories.map((story) => `
<article><h3><a href="${story.url}">${esc(story.headline)}</a></h3>
<p>${esc(story.standfirst)}</p><p class="meta"><time datetime="${story.iso.slice(0, 10)}">${longDate(story.date)}</time></p></article>`).join('')}
</div>`;

const sheetPath = (path, number) => (number === 1 ? path : `${path}page/${number}/`);
function pager(path, number, count) {
  if (count === 1) return '';
  return `<nav class="pager">
${number > 1 ? `<a rel="prev" href="${sheetPath(path, number - 1)}">السابقة</a>` : ''}
<span>${number} / ${count}</span>
${number < count ? `<a rel="next" href="${sheetPath(path, number + 1)}">التالية</a>` : ''}
</nav>`;
}

/** A list as sheets; `show` writes the items of one. */
function cut({ path, title, items, show, size = LIST, before = '', after = () => '', current, feed }) {
  const count = Math.max(1, Math.ceil(items.length / size));
  return Array.from({ length: count }, (_, i) => {
    const main = () => `${before}<h1>${esc(title)}</h1>\n${show(items.slice(i * size, (i + 1) * size))}\n${pager(path, i + 1, count)}\n${after()}`;
    return new Sheet(sheetPath(path, i + 1), title, main, current, feed && path);
  });
}

const counted = (entries) => `<ul class="index">${entries.map(([path, name, count]) => `
<li><a href="${path}">${esc(name)}</a> <span>${count}</span></li>`).join('')}
</ul>`;

/** The pages of a room and its index. */
function room({ by, name }, key, path, title, size) {
  const lists = [...by[key]].map(([id, stories]) => ({ path: `${path}${id}/`, title: name(key, id), items: stories, current: id }));
  const entries = lists.map((list) => [list.path, list.title, list.items.length]).sort(([, a], [, b]) => (a < b ? -1 : 1));
  return [...cut({ path, title, items: entries, show: counted, size }), ...lists.flatMap((list) => cut({ ...list, show: lines, feed: true }))];
}

function calendar({ by: { periods } }) {
  const keys = (length) => [...periods.keys()].filter((key) => key.length === length);
  const [years, months, days] = [keys(6), keys(9), keys(12)];
  const under = (list, parent) => list.filter((key) => key.startsWith(parent));
  const grids = new Map(months.map((month) => [month, `<ul class="days">${under(days, month).map((day) => `<li><a href="${day}">${Number(day.slice(9, 11))}</a> <span>${periods.get(day).length}</span></li>`).join('')}</ul>`]));
  const nameOf = (month) => monthName(periods.get(month)[0].date);
  const yearName = (year) => `سنة ${year.slice(1, 5)}`;
  const kicker = (path, name) => `<p class="kicker"><a href="${path}">${esc(name)}</a></p>\n`;
  const link = (path, name) => `<h2><a href="${path}">${esc(name)}</a></h2>\n`;
  return [
    ...days.flatMap((day) => cut({ path: day, title: longDate(periods.get(day)[0].date), items: periods.get(day), show: lines, before: kicker('/archive/', 'الأرشيف'), after: () => grids.get(day.slice(0, 9)) })),
    ...months.flatMap((month) => cut({ path: month, title: nameOf(month), items: periods.get(month), show: lines, before: kicker(month.slice(0, 6), yearName(month)), after: () => grids.get(month) })),
    ...years.map((year) => new Sheet(year, yearName(year), () => `${kicker('/archive/', 'الأرشيف')}<h1>${yearName(year)}</h1>\n${under(months, year).map((month) => link(month, nameOf(month)) + grids.get(month)).join('\n')}`)),
    new Sheet('/archive/', 'الأرشيف', () => `<h1>الأرشيف</h1>\n${years.map((year) => link(year, yearName(year)) + counted(under(months, year).map((month) => [month, nameOf(month), periods.get(month).length]))).join('\n')}`),
  ];
}

function front({ stories, sections, by, name }) {
  const [lead, ...rest] = stories;
  const topics = [...by.topics].sort(([, a], [, b]) => b.length - a.length).slice(0, 10);
  return `<article class="lead"><h2><a href="${lead.url}">${esc(lead.headline)}</a></h2><p class="stand">${esc(lead.standfirst)}</p></article>
${lines(rest.slice(0, 12))}
${sections.map(([id, title]) => `<section class="band"><h2><a href="/section/${id}/">${esc(title)}</a></h2>\n${lines((by.sections.get(id) ?? []).slice(0, 5))}</section>`).join('\n')}
${chips(topics.map(([id]) => [`/topics/${id}/`, name('topics', id)]))}`;
}

/** @param paper what `lib/paper.js` puts together */
export const sheetsOf = (paper) => [
  new Sheet('/', undefined, () => front(paper)),
  ...room(paper, 'sections', '/section/', 'الأقسام', LIST),
  ...room(paper, 'topics', '/topics/', 'الموضوعات', INDEX),
  ...room(paper, 'sources', '/sources/', 'المصادر', LIST),
  ...calendar(paper),
];
