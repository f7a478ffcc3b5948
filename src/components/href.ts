const base = import.meta.env.BASE_URL.replace(/\/$/, '');

/**
 * The address of a page or file of the paper as a link writes it, with the base under which the site is served.
 * @param path from the site's root, `/sections/politics/`
 */
export const href = (path: string): string => `${base}${path}`;

export { authorPath, periodPath, sectionPath, sheetPath, sourcePath, topicPath } from '../edition/paths.ts';
