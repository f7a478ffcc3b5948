/** An article's page around its text. */
import { chips, clock, esc, fullDate, longDate, page, SITE } from '../lib/page.js';
import { paper, related } from '../lib/paper.js';

const neighbour = (rel, label, story) => (story ? `<a rel="${rel}" href="${story.url}"><span>${label}</span> <b>${esc(story.headline)}</b></a>` : '');

function head(story, section) {
  const data = { '@context': 'https://schema.org', '@type': 'NewsArticle', headline: story.headline, description: story.standfirst, datePublished: story.iso, articleSection: section, mainEntityOfPage: SITE.url + story.url };
  return `<meta name="description" content="${esc(story.standfirst)}">
<meta property="og:type" content="article">
<meta property="og:title" content="${esc(story.headline)}">
<meta property="og:description" content="${esc(story.standfirst)}">
<meta property="og:url" content="${SITE.url}${story.url}">
<meta property="article:published_time" content="${story.iso}">
<meta property="article:section" content="${esc(section)}">
<script type="application/ld+json">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>`;
}

function main(story, section, content) {
  const others = related(story);
  return `<article class="art">
<header>
<p class="kicker"><a href="/section/${story.section}/">${esc(section)}</a></p>
<h1>${esc(story.headline)}</h1>
<p class="stand">${esc(story.standfirst)}</p>
<p class="meta"><time datetime="${story.iso}">${fullDate(story.date)} ${clock(story.date)}</time>
${story.sources.map((id) => `<a href="/sources/${id}/">${esc(paper().name('sources', id))}</a>`).join('')}</p>
</header>
<div class="body">
${content}
</div>
<aside>
<h2>الموضوعات</h2>
${chips(story.topics.map((id) => [`/topics/${id}/`, paper().name('topics', id)]))}
</aside>
</article>
${others.length > 0 ? `<section class="related">
<h2>ذات صلة</h2>
<div class="cards">${others.map((one) => `
<article><h3><a href="${one.url}">${esc(one.headline)}</a></h3><p class="meta">${longDate(one.date)}</p></article>`).join('')}
</div>
</section>` : ''}
<nav class="pn">
${neighbour('prev', 'السابق', story.previous)}
${neighbour('next', 'التالي', story.next)}
</nav>`;
}

export function render({ page: { url }, content }) {
  const story = paper().byUrl.get(url);
  const section = paper().name('sections', story.section);
  return page({ title: story.headline, path: url, current: story.section, head: head(story, section), main: main(story, section, content) });
}
