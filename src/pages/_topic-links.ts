/** Which names in a story's text lead to which topic pages. */
import type { NameFinder } from '../arabic/names.ts';
import { href, topicPath } from '../components/href.ts';
import type { Story } from '../edition/types.ts';
import type { Setting } from '../intake/body.ts';

/**
 * The names of the story's own topics in its sentences; headline and standfirst are read along, since they may settle whose a name is.
 * A topic that the editor refused is none of the story's, and any that it has does have a page: the story stands on it.
 */
export function topicLinks(find: NameFinder, { headline, standfirst, topics }: Story): NonNullable<Setting['topics']> {
  const own = new Set(topics.map(({ id }) => id));
  const head = [headline, standfirst ?? ''];
  return (sentences) =>
    find([...head, ...sentences], own).flatMap(({ id, block, start, end }) =>
      block >= head.length && own.has(id) ? [{ block: block - head.length, start, end, href: href(topicPath(id)) }] : [],
    );
}
