/** What a page gives the renderer, and how it reaches the plugins: through `file.data`, since the processor is frozen. */
import type { VFile } from 'vfile';

/** A picture that exists: its address as the page should write it, and its size in CSS pixels. */
export interface Media {
  src: string;
  width: number;
  height: number;
}

export interface RenderOptions {
  /** Path under which the site is served, such as `/` or `/nashra/`; links inside the paper get it. */
  base: string;
  /** Finds a picture by the path that the editor wrote, decoded; null when there is none. */
  media: (src: string) => Media | null;
  /** Levels to add to headings, whose highest is h2 otherwise. Default 0. */
  headingOffset?: number;
}

declare module 'vfile' {
  interface DataMap {
    render: RenderOptions;
  }
}

/** The options of the page being rendered. */
export function renderOptions(file: VFile): RenderOptions {
  if (!file.data.render) throw new Error('src/markup/plugins: a rehype plugin ran without renderBody');
  return file.data.render;
}
