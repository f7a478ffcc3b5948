/** What stands around every page, and how dates and names are written. */
import { readFileSync } from 'node:fs';
import { paper } from './paper.js';

export const SITE = { name: 'صحيفة القياس', url: 'https://bench.example' };
const css = readFileSync(new URL('../paper.css', import.meta.url), 'utf8');

const MARKS = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
export const esc = (text) => text.replace(/[&<>"]/g, (mark) => MARKS[mark]);

const written = (options) => {
  const format = new Intl.DateTimeFormat('ar-u-nu-latn', { timeZone: 'Asia/Riyadh', ...options });
  return (date) => format.format(date);
};
/** A day is written once, however many pages name it. */
function onceADay(write) {
  const known = new Map();
  return (date) => {
    const day = Math.floor((date.getTime() + 3 * 3_600_000) / 86_400_000);
    if (!known.has(day)) known.set(day, write(date));
    return known.get(day);
  };
}
export const fullDate = onceADay(written({ dateStyle: 'full' }));
export const longDate = onceADay(written({ dateStyle: 'long' }));
export const monthName = written({ month: 'long', year: 'numeric' });
export const clock = (date) => new Date(date.getTime() + 3 * 3_600_000).toISOString().slice(11, 16);

/** Links in a row, `[path, name]` each. */
export const chips = (links) => `<ul class="chips">${links.map(([path, name]) => `<li><a href="${path}">${esc(name)}</a></li>`).join('')}</ul>`;

const mastheads = new Map();
/** The head of a page is the same for all pages of a section. */
function masthead(current) {
  const known = mastheads.get(current);
  if (known) return known;
  const { sections, stories } = paper();
  const made = `<header class="mast">
<p class="name"><a href="/">${SITE.name}</a></p>
<p class="date">${fullDate(stories[0].date)}</p>
<nav><ul>${sections.map(([id, name]) => `
<li><a href="/section/${id}/"${id === current ? ' aria-current="page"' : ''}>${esc(name)}</a></li>`).join('')}
<li><a href="/topics/">الموضوعات</a></li><li><a href="/archive/">الأرشيف</a></li></ul></nav>
</header>`;
  mastheads.set(current, made);
  return made;
}

let foot;
const footer = () =>
  (foot ??= `<footer>
<p class="name">${SITE.name}</p>
<ul>${paper().sections.map(([id, name]) => `<li><a href="/section/${id}/">${esc(name)}</a></li>`).join('')}</ul>
<ul><li><a href="/topics/">الموضوعات</a></li><li><a href="/sources/">المصادر</a></li><li><a href="/archive/">الأرشيف</a></li><li><a href="/rss.xml">RSS</a></li></ul>
</footer>`);

/** A whole page; `current` is the id of its section. */
export const page = ({ title, path, current, head = '', main }) => `<!doctype html>
<html lang="ar" dir="rtl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title ? `${esc(title)} — ` : ''}${SITE.name}</title>
<link rel="canonical" href="${SITE.url}${path}">
${head}
<link rel="alternate" type="application/rss+xml" href="/rss.xml" title="${SITE.name}">
<style>${css}</style>
</head>
<body>
${masthead(current)}
<main id="main">
${main}
</main>
${footer()}
</body>
</html>
`;
