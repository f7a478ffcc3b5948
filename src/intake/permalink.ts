import { slugify } from '../arabic/slug.ts';

/**
 * The address of an article: its day in the paper's calendar, then the slug that the editor gave, else the file's
 * name, else words of the headline. File names beat headlines, as a headline may be improved after publication.
 * @param day `YYYY-MM-DD`
 */
export function permalink(day: string, given: string | undefined, fileName: string, headline: string): string {
  const slug = slugify(given ?? (fileName || headline));
  return `/${day.replaceAll('-', '/')}/${slug}/`;
}
