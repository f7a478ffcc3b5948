/** Pictures in imported HTML: those whose bytes are at hand come along, the others are named to the desk. */
import { createHash } from 'node:crypto';
import type { Element, ElementContent, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { LIMITS } from '../../schema/limits.ts';
import type { ItemPicture, Note } from '../item.ts';
import { note } from '../item.ts';

/** Finds the bytes that an address in the page stands for; `undefined` where they are not at hand. */
export type FindPicture = (src: string) => Uint8Array | undefined;

const TYPES: ReadonlyMap<string, string> = new Map([['image/png', 'png'], ['image/jpeg', 'jpg'], ['image/gif', 'gif'], ['image/webp', 'webp'], ['image/avif', 'avif'], ['image/svg+xml', 'svg']]);
/** The folder, from the content folder, that imported pictures go to. */
const FOLDER = 'media/import';

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The bytes of a `data:` address and the extension that its type has. */
function embedded(src: string): { bytes: Uint8Array; extension: string } | undefined {
  const match = /^data:([a-z/+.-]+);base64,([A-Za-z\d+/=\s]+)$/i.exec(src);
  const extension = TYPES.get(match?.[1]?.toLowerCase() ?? '');
  return match?.[2] !== undefined && extension ? { bytes: Buffer.from(match[2], 'base64'), extension } : undefined;
}

/** Whether a picture only counted readers or filled space. */
const isSpacer = ({ properties }: Element): boolean => ['width', 'height'].some((side) => /^[01]$/.test(String(properties[side] ?? '')));

const sourceOf = ({ properties }: Element): string =>
  [properties['dataSrc'], properties['dataOriginal'], properties['dataLazySrc'], properties['src']].map(text).find((one) => one !== '' && !/^data:image\/(?:gif|svg)/.test(one)) ?? text(properties['src']);

/**
 * Gives every picture of a tree a place in the content folder, in place; what can't have one leaves the tree and is noted.
 * @returns the pictures to be written and the notes
 */
export function takePictures(tree: Root, find: FindPicture): { pictures: ItemPicture[]; notes: Note[] } {
  const pictures = new Map<string, ItemPicture>();
  const notes: Note[] = [];
  visit(tree, 'element', (node, index, parent) => {
    if (node.tagName !== 'img' || !parent || index === undefined) return undefined;
    const leave = (): [typeof SKIP, number] => {
      (parent.children as ElementContent[]).splice(index, 1);
      return [SKIP, index];
    };
    if (isSpacer(node)) return leave();
    const src = sourceOf(node);
    const found = embedded(src) ?? local(src, find);
    if (!found || found.bytes.length > LIMITS.importedPicture) {
      if (src !== '' && !src.startsWith('data:')) notes.push(missing(src));
      return leave();
    }
    const digest = createHash('sha256').update(found.bytes).digest('hex').slice(0, 16);
    const path = `${FOLDER}/${digest}.${found.extension}`;
    pictures.set(path, { path, bytes: found.bytes });
    node.properties = { src: path, alt: text(node.properties['alt']) };
    return undefined;
  });
  return { pictures: [...pictures.values()], notes };
}

function local(src: string, find: FindPicture): { bytes: Uint8Array; extension: string } | undefined {
  const extension = /\.(png|jpe?g|gif|webp|avif|svg)(?:[?#]|$)/i.exec(src)?.[1]?.toLowerCase().replace('jpeg', 'jpg');
  const bytes = extension ? find(src) : undefined;
  return extension && bytes ? { bytes, extension } : undefined;
}

const missing = (src: string): Note =>
  note('picture-left-out', `صورة لم تُنقل لأنها ليست بين الملفات: ${src.slice(0, 200)}. نزّلها إلى media/ وضعها في الخبر إن أردتها.`, `a picture is not among the files and was left out: ${src.slice(0, 200)}. Save it to media/ and put it into the story if it is wanted.`);
