/** The paper of a build: articles by section, topic, source and day, cut into sheets. Put together once. */
import { readdirSync, readFileSync } from 'node:fs';
import { sheetsOf } from './sheets.js';

const RELATED = 6;
/** A feed holds so many of the newest. */
const NEWEST = 30;
const catalogue = new URL('../catalogue/', import.meta.url);
let made;

/** The paper that was put together last. */
export const paper = () => made;

/** Ids and names of one room, in the order of ids. */
function namesIn(room) {
  const files = readdirSync(new URL(`${room}/`, catalogue));
  return new Map(files.map((file) => [file.replace('.yaml', ''), /^name: (.*)$/m.exec(readFileSync(new URL(`${room}/${file}`, catalogue), 'utf8'))[1]]));
}

const storyOf = (item) => {
  const { headline, standfirst, published, section, topics, sources } = item.data;
  const date = new Date(published);
  const iso = new Date(date.getTime() + 3 * 3_600_000).toISOString().slice(0, 19) + '+03:00';
  return { url: item.url, item, headline, standfirst, date, iso, section, topics, sources };
};

/** Stories by what they name. */
function groups(stories, keys) {
  const found = new Map();
  for (const story of stories) {
    for (const key of keys(story)) {
      const list = found.get(key);
      if (list) list.push(story);
      else found.set(key, [story]);
    }
  }
  return found;
}

/** Eleventy copies plain objects with all that they hold when it gives them to a page; it leaves those of a class alone. */
class Channel {
  path;
  name;
  stories;
  constructor(path, name, stories) {
    Object.assign(this, { path, name, stories: stories.slice(0, NEWEST) });
  }
}

/** @param items Eleventy's items of all articles and other files */
export function paperOf(items) {
  const articles = items.filter(({ inputPath }) => inputPath.endsWith('.md'));
  if (made?.stories.length === articles.length) return made;
  const stories = articles.map(storyOf).sort((a, b) => b.date - a.date);
  for (const [i, story] of stories.entries()) {
    story.next = stories[i - 1];
    story.previous = stories[i + 1];
  }
  const names = { sections: namesIn('sections'), topics: namesIn('topics'), sources: namesIn('sources') };
  const by = {
    sections: groups(stories, ({ section }) => [section]),
    topics: groups(stories, ({ topics }) => topics),
    sources: groups(stories, ({ sources }) => sources),
    periods: groups(stories, ({ url }) => [url.slice(0, 6), url.slice(0, 9), url.slice(0, 12)]),
  };
  const name = (room, id) => names[room].get(id) ?? id;
  made = { stories, by, byUrl: new Map(stories.map((story) => [story.url, story])), sections: [...names.sections], name };
  const channelsOf = (room, path) => [...by[room]].map(([id, own]) => new Channel(`${path}${id}/`, name(room, id), own));
  made.channels = [new Channel('/', undefined, stories), ...channelsOf('sections', '/section/'), ...channelsOf('topics', '/topics/'), ...channelsOf('sources', '/sources/')];
  made.sheets = sheetsOf(made);
  return made;
}

/** The newest stories of a story's topics. */
export function related(story) {
  const found = new Set();
  for (const id of story.topics) for (const one of made.by.topics.get(id).slice(0, RELATED + 1)) found.add(one);
  found.delete(story);
  return [...found].slice(0, RELATED);
}
