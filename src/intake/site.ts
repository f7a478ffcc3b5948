import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { site as schema } from '../schema/site.ts';
import type { Site } from '../schema/site.ts';
import type { Message } from '../schema/message.ts';
import { UNREADABLE } from './read.ts';
import { readYaml } from './yaml-file.ts';

/** What is wrong with a file of settings of which nothing could be read; a paper made without it would have another name and address. */
export const settingsLost = (messages: readonly Message[]): Message | undefined => messages.find(({ rule }) => rule === 'yaml' || rule === UNREADABLE);

/** Reads `site.yaml` of a content folder. Without the file, or for keys that are wrong in it, defaults stand. */
export async function readSite(content: string): Promise<{ site: Site; messages: Message[] }> {
  const file = join(content, 'site.yaml');
  if (!existsSync(file)) return { site: schema.parse({}), messages: [] };
  const { value, messages } = readYaml(file, 'site.yaml', schema);
  return { site: value ?? schema.parse({}), messages };
}
