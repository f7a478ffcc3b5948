/** The feeds of the paper, its sections, topics and sources. */
import { esc, SITE } from './lib/page.js';
import { paper } from './lib/paper.js';

export const data = {
  layout: null,
  eleventyExcludeFromCollections: true,
  pagination: { data: 'collections.channels', size: 1, alias: 'channel' },
  permalink: ({ channel }) => `${channel.path}rss.xml`,
};

const written = new Map();
/** A story stands in several feeds, and is written once. */
function entry(story) {
  const known = written.get(story);
  if (known) return known;
  const address = SITE.url + story.url;
  const made = `<item>
<title>${esc(story.headline)}</title>
<link>${address}</link>
<guid>${address}</guid>
<pubDate>${story.date.toUTCString()}</pubDate>
${story.topics.map((id) => `<category>${esc(paper().name('topics', id))}</category>`).join('')}
<description>${esc(story.standfirst)}</description>
<content:encoded><![CDATA[${story.item.content}]]></content:encoded>
</item>`;
  written.set(story, made);
  return made;
}

export const render = ({ channel }) => `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:atom="http://www.w3.org/2005/Atom">
<channel>
<title>${SITE.name}${channel.name ? `: ${esc(channel.name)}` : ''}</title>
<link>${SITE.url}${channel.path}</link>
<language>ar</language>
<atom:link href="${SITE.url}${channel.path}rss.xml" rel="self" type="application/rss+xml"/>
${channel.stories.map(entry).join('\n')}
</channel>
</rss>
`;
