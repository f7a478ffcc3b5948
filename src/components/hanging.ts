/** Opening guillemets that hang in the margin, so that the words of a pull quote align with the text. */

const OPENING = /(<figure class="pull">\s*<blockquote>\s*<p)(>\s*«)/g;

/**
 * Marks the pull quotes that begin with «, for the stylesheet to hang it. Browsers that know `hanging-punctuation` are
 * few, and an indent on a quote that begins with a letter would push that letter out of the column.
 * @param html as `body()` renders it
 */
export const hangQuotes = (html: string): string => html.replace(OPENING, '$1 class="hang"$2');
