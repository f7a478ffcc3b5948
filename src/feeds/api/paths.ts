/** Where the data of the paper is. The number grows only when something in it is taken away or changes its meaning. */
export const root = '/api/v1/';

/** From `/2014/11/10/slug/` to the same article as data. */
export const articleData = (permalink: string): string => `${root}articles${permalink.replace(/\/$/, '')}.json`;
