/**
 * Pages that are made again only when what they show has changed. Such a page shows its props and nothing else of the edition, so
 * that the digest of its props says all that it is made of, but for its code and for files that it reads (`intake/trace.ts`).
 */
import { digestOnce } from '../intake/digest.ts';
import { frameOf } from '../edition/frame.ts';
import type { Frame } from '../edition/frame.ts';
import type { Edition } from '../edition/types.ts';

interface Path<Params, Props> {
  readonly params: Params;
  readonly props: Props;
}

/** Static paths with the frame of the paper among their props, and the key that Astro hands on to the press. */
export function keyed<Params, Props>(edition: Edition, paths: readonly Path<Params, Props>[]): (Path<Params, Props & { frame: Frame }> & { cacheKey?: string })[] {
  const frame = frameOf(edition);
  return paths.map(({ params, props }) => {
    const all = { ...props, frame };
    // The dev server makes one page at a time and keeps none.
    return { params, props: all, ...(import.meta.env.PROD && { cacheKey: digestOnce([params], all) }) };
  });
}
