/** What a page gives the renderer, and how it reaches the plugins: through `file.data`, since the processor is frozen. */
import type { ElementContent } from 'hast';
import type { VFile } from 'vfile';
import type { Numerals } from '../arabic/digits.ts';
import type { FigureSpec } from '../schema/figure-spec.ts';

/** A picture that exists: its address as the page should write it, and its size in CSS pixels. */
export interface Media {
  src: string;
  width: number;
  height: number;
  /** Other cuts and formats of the picture, best first; `sizes` tells how wide it stands on the page. */
  sources?: readonly { type: string; srcset: string }[];
  sizes?: string;
  /** Whether it stands upright, and is not to be as wide as the column. */
  tall?: boolean;
}

/** Who draws the figures of a text. */
export interface Figures {
  /**
   * The drawing of a figure, without its title, caption and data, which the page has already.
   * @param number the figure's place in the text, from 1: ids in it are made of it
   * @returns nothing when there is nothing to draw
   */
  readonly draw: (spec: FigureSpec, number: number) => ElementContent[];
  /** The digits in which the numbers of a chart are shown. */
  readonly numerals: Numerals;
}

/** A name that leads to the page of its topic. */
export interface TopicLink {
  /** Place of the sentence in the list that was searched, and of the name in it, in UTF-16 units. */
  readonly block: number;
  readonly start: number;
  readonly end: number;
  /** The address as the page writes it. */
  readonly href: string;
}

export interface RenderOptions {
  /** Path under which the site is served, such as `/` or `/nashra/`; links inside the paper get it. */
  base: string;
  /** Finds a picture by the path that the editor wrote, decoded; null when there is none. */
  media: (src: string) => Media | null;
  /** Levels to add to headings, whose highest is h2 otherwise. Default 0. */
  headingOffset?: number;
  /** The digits of the paper, for the marks of footnotes, and whether the copy is set in them. Without it nothing changes. */
  numerals?: { of: Numerals; copy: boolean };
  /** Finds the topics that sentences name, every mention in its order; the first of each that can be is linked. Without it none is. */
  topics?: (sentences: readonly string[]) => readonly TopicLink[];
  /** Without it no figure is drawn, and its data is shown as it is. */
  figures?: Figures;
}

/** Pictures of a page by their address. */
type Shown = Map<string, Media>;

declare module 'vfile' {
  interface DataMap {
    render: RenderOptions;
    /** What the numbered placeholders of the body stand for. */
    figures: ReadonlyMap<string, FigureSpec>;
    /** The pictures of the page by their address. */
    shown: Shown;
  }
}

/** The options of the page being rendered. */
export function renderOptions(file: VFile): RenderOptions {
  if (!file.data.render) throw new Error('src/markup/plugins: a rehype plugin ran without renderBody');
  return file.data.render;
}
