/** The pictures of the content folder that are published as they are; photographs are cut by src/pictures. */
import { join } from 'node:path';
import type { APIRoute, GetStaticPaths } from 'astro';
import { mediaType, wholePictures } from '../../intake/media.ts';
import { contentDir } from '../../intake/paths.ts';
import { unmarked } from '../../pictures/measure.ts';

const content = contentDir(process.cwd());

export const getStaticPaths = (async () =>
  (await wholePictures(content)).map((file) => ({
    params: { path: file.replace(/^media\//, '') },
    props: { file },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ file: string }> = async ({ props: { file } }) =>
  new Response(new Uint8Array(await unmarked(join(content, file))), {
    headers: { 'content-type': mediaType(file) ?? 'application/octet-stream' },
  });
