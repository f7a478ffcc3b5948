/** All feeds of the paper as files. */
import type { Edition, Story } from '../edition/types.ts';
import { atom, atomEntry } from './atom.ts';
import { channels, correctionsChannel, FORMATS, NEWEST } from './channels.ts';
import type { Format, StoryChannel } from './channels.ts';
import { correctionItems, storyItem } from './item.ts';
import { jsonFeed, jsonItem } from './json-feed.ts';
import { changed } from './moments.ts';
import { OPML, opml } from './opml.ts';
import type { Output } from './outputs.ts';
import { rss, rssItem } from './rss.ts';
import type { Channel, Item, Leaf, Place } from './types.ts';

const WRITERS: Readonly<Record<Format, (item: Item, place: Place) => string>> = { rss: rssItem, atom: atomEntry, json: jsonItem };

type Written = readonly { readonly text: string; readonly updated: string }[];

function whole(format: Format, channel: Channel, items: Written, place: Place, since: string): string {
  if (format === 'rss') return rss(channel, items, place);
  return format === 'atom' ? atom(channel, items, place, since) : jsonFeed(channel, items, place);
}

/** Of a paper in which nothing has been published. */
const NEVER = '1970-01-01T00:00:00Z';

/** Items that are kept: the newest stories stand in most feeds, the old ones of an archive in one or two. */
const KEPT = 2000;

/**
 * A story stands in many feeds, and is written once for each format: what was written is kept as long as feeds of that format are
 * asked for, and there is room.
 */
function storyWriter(leaf: (story: Story) => Promise<Leaf>, place: Place) {
  let kept = new Map<Story, Written[number]>();
  let of: Format | undefined;
  return async (format: Format, story: Story): Promise<Written[number]> => {
    if (format !== of) kept = new Map();
    of = format;
    // Asked even where the item is there: what a text is made of counts for each file that it stands in.
    const given = await leaf(story);
    const known = kept.get(story);
    if (known) return known;
    const item = storyItem(story, given, place);
    const made = { text: WRITERS[format](item, place), updated: item.updated };
    if (kept.size < KEPT) kept.set(story, made);
    return made;
  };
}

/** @param leaf the text and picture of a story */
export function feedOutputs(edition: Edition, place: Place, leaf: (story: Story) => Promise<Leaf>): Output[] {
  const lists = channels(edition);
  const corrections = correctionsChannel(edition);
  const notices = edition.corrections.filter(({ story }) => story.status === 'published' || story.status === 'withdrawn').slice(0, NEWEST);
  const write = storyWriter(leaf, place);
  const [newest] = edition.stories;
  const since = newest ? changed(newest) : NEVER;
  const stories = async (format: Format, channel: StoryChannel): Promise<string> => {
    const items: Written[number][] = [];
    for (const story of channel.stories) items.push(await write(format, story));
    return whole(format, channel, items, place, since);
  };
  const corrected = (format: Format): string => {
    const items = correctionItems(notices, place).map((item) => ({ text: WRITERS[format](item, place), updated: item.updated }));
    return whole(format, corrections, items, place, since);
  };
  const formats = Object.entries(FORMATS) as [Format, (typeof FORMATS)[Format]][];
  return [
    ...formats.flatMap(([format, { file }]) => [
      ...lists.map((channel) => ({ path: `${channel.path}${file}`, text: () => stories(format, channel), from: [channel, channel.stories.length === 0 && since] })),
      { path: `${corrections.path}${file}`, text: () => corrected(format) },
    ]),
    { path: OPML, text: () => opml([...lists, corrections], place, newest && since) },
  ];
}
