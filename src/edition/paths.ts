/** Where the things of the paper are, from the site's root and without the base under which it is served. */
import type { SheetNumber } from './paginate.ts';

export const sectionPath = (id: string): string => `/sections/${id}/`;
export const topicPath = (id: string): string => `/topics/${id}/`;
export const sourcePath = (id: string): string => `/sources/${id}/`;
export const authorPath = (id: string): string => `/authors/${id}/`;
export const periodPath = (key: string): string => `/${key}/`;
/** A sheet of a list that begins at `path`. */
export const sheetPath = (path: string, number: SheetNumber): string => (number === null ? path : `${path}page/${number}/`);
/** The icon that the build draws under a name of `src/pages/icons/_icons.ts`. */
export const iconPath = (name: string): string => `/icons/${name}.png`;
