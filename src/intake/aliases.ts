/** Addresses that a story had before. */
import { visible } from '../arabic/hidden.ts';
import { isDeviceName } from '../arabic/slug.ts';
import type { Message } from '../schema/message.ts';
import { tell } from './messages.ts';
import type { LineOf } from './validate.ts';

/** Parts that a file's path must not have on any system; and no host, query or fragment. */
const WRONG = /^\.{1,2}$|[\\?#:*"<>|\p{Cc}]|[. ]$/u;
/** In the place of a folder it would be in the way of a file, or under one: `/sw.js/`, `/index.html/x/`. */
const FILE_NAME = /\.[a-z\d]{1,11}$/i;
/** File systems hold 255 bytes. */
const LONGEST = 200;

const isWrong = (part: string): boolean => WRONG.test(part) || isDeviceName(part) || part.includes('/') || visible(part) !== part || Buffer.byteLength(part) > LONGEST;

/** `old`, `/old`, `/old/` and `https://paper.example/old/` as `/old/`; a path to a file (`/news/12.html`) stays one. */
function pathOf(written: string): string | null {
  const path = written.replace(/^https?:\/\/[^/]+/i, '').normalize('NFC');
  const parts = path.split('/').filter((part) => part !== '');
  let decoded: string[];
  try {
    decoded = parts.map(decodeURIComponent);
  } catch {
    return null;
  }
  if (decoded.length === 0 || decoded.some(isWrong)) return null;
  const isFile = /\.html?$/i.test(decoded.at(-1) ?? '');
  if (decoded.slice(0, isFile ? -1 : undefined).some((part) => FILE_NAME.test(part))) return null;
  return `/${decoded.join('/')}${isFile ? '' : '/'}`;
}

/** The former addresses of a story as paths; those that can be none are reported. */
export function readAliases(stated: readonly string[] | undefined, lineOf: LineOf): { paths: string[]; messages: Message[] } {
  const messages: Message[] = [];
  const paths = (stated ?? []).flatMap((written, i) => {
    const path = pathOf(written);
    if (path !== null) return [path];
    messages.push(
      tell(
        'error',
        'wrong-alias',
        {
          ar: `aliases: «${written}» ليس مسارًا في الصحيفة. اكتب الرابط السابق من جذر الموقع، مثل /2014/11/10/slug/.`,
          en: `aliases: "${written}" is no path of the paper. Write the former address from the site's root, such as /2014/11/10/slug/.`,
        },
        lineOf(['aliases', i]) ?? lineOf(['aliases']),
      ),
    );
    return [];
  });
  return { paths: [...new Set(paths)], messages };
}
