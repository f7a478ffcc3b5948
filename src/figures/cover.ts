/** The cover of a day's paper: its name on its rule, the day, the first headlines. */
import sharp from 'sharp';
import { shorten } from '../arabic/shorten.ts';
import { wordmark } from './icon.ts';
import { INK, INK_2, lettering, markup, PAPER, PASSING, RUBRIC } from './lettering.ts';

export interface Cover {
  readonly paper: string;
  /** The day in both calendars, and the number of the edition: lines in their order. */
  readonly day: readonly string[];
  readonly headlines: readonly string[];
}

/** The proportion that stores and shelves ask for, 1:1.6. */
const SHEET = { width: 1000, height: 1600, edge: 90 };
const ROOM = SHEET.width - 2 * SHEET.edge;
/** How much room the name has; its letters stand at this share of its height. */
const NAME = { width: 540, height: 320, top: 120, base: 0.713 };
const HEADLINES = 4;
const HAIR = '#d6d2c8';
const AIR = 64;

/** Naskh's lines are tall: what stands close belongs together. */
const LEADING = 0.7;
/** Sizes of the letters. */
const SIZE = { day: 56, news: 46 };

const span = (text: string, colour: string, more = ''): string => `<span foreground="${colour}" line_height="${LEADING}"${more && ` ${more}`}>${markup(text)}</span>`;
const BETWEEN = '\n<span size="36%"> </span>\n';

interface Drawn {
  readonly data: Buffer;
  readonly info: { readonly width: number; readonly height: number };
}

/** A picture at the edge where lines begin. */
const place = (top: number, { data, info }: Drawn) => ({ input: data, left: SHEET.width - SHEET.edge - info.width, top });
const field = (width: number, height: number, background: string, left: number, top: number) => ({ input: { create: { width, height, channels: 3 as const, background } }, left, top });

/** Letters reach out of their line now and then. */
async function block(text: string, size: number): Promise<Drawn> {
  const data = await lettering({ markup: text, size, width: ROOM });
  const { width, height } = await sharp(data).metadata();
  return width <= ROOM ? { data, info: { width, height } } : sharp(data).resize({ width: ROOM }).png(PASSING).toBuffer({ resolveWithObject: true });
}

/** A paper's name as its covers bear it, by the name: a build makes dozens of covers. */
const titles = new Map<string, Promise<Drawn>>();

async function titleOf(paper: string): Promise<Drawn> {
  const name = wordmark(paper) ?? (await lettering({ markup: span(paper, INK, 'weight="bold"'), size: 300 }));
  return sharp(name).resize(NAME.width, NAME.height, { fit: 'inside' }).png(PASSING).toBuffer({ resolveWithObject: true });
}

/** A headline of a page would fill more than the sheet. */
const LONGEST = 160;

/** As many headlines as fit, at least the first. */
async function newsBlock([lead = '', ...others]: readonly string[], height: number): Promise<Drawn> {
  const drawn = await block([span(lead, INK, 'weight="bold" size="150%"'), ...others.map((line) => span(line, INK_2))].join(BETWEEN), SIZE.news);
  if (drawn.info.height <= height) return drawn;
  if (others.length > 0) return newsBlock([lead, ...others.slice(0, -1)], height);
  return sharp(drawn.data).extract({ left: 0, top: 0, width: drawn.info.width, height }).toBuffer({ resolveWithObject: true });
}

/** @returns a PNG; its right edge is where lines begin */
export async function cover({ paper, day, headlines }: Cover): Promise<Uint8Array> {
  const drawn = titles.get(paper) ?? titleOf(paper);
  titles.set(paper, drawn);
  const [first = '', ...rest] = day;
  const shown = block([span(first, RUBRIC, 'weight="bold"'), ...rest.map((line) => span(line, INK_2, 'size="80%"'))].join('\n'), SIZE.day);
  const [title, dates] = await Promise.all([drawn, shown]);

  const datesTop = NAME.top + title.info.height + AIR;
  const rule = datesTop + dates.info.height + AIR;
  const newsTop = rule + AIR;
  // The name stands on a rule that begins where it ends.
  const base = field(ROOM - title.info.width + 12, 5, INK, SHEET.edge, NAME.top + Math.round(title.info.height * NAME.base));
  return sharp({ create: { width: SHEET.width, height: SHEET.height, channels: 3, background: PAPER } })
    .composite([base, place(NAME.top, title), place(datesTop, dates), field(ROOM, 2, HAIR, SHEET.edge, rule), place(newsTop, await newsBlock(headlines.slice(0, HEADLINES).map((one) => shorten(one, LONGEST)), SHEET.height - SHEET.edge - newsTop))])
    .png({ compressionLevel: 8 })
    .toBuffer();
}
