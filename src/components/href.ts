const base = import.meta.env.BASE_URL.replace(/\/$/, '');

/**
 * The address of a page or file of the paper as a link writes it, with the base under which the site is served.
 * @param path from the site's root, `/sections/politics/`
 */
export const href = (path: string): string => `${base}${path}`;

/** Where the things of the paper are. */
export const sectionPath = (id: string): string => `/sections/${id}/`;
export const topicPath = (id: string): string => `/topics/${id}/`;
export const sourcePath = (id: string): string => `/sources/${id}/`;
export const periodPath = (key: string): string => `/${key}/`;
/** The nth sheet of a list that begins at `path`. */
export const sheetPath = (path: string, number: number): string => (number === 1 ? path : `${path}page/${number}/`);
