/**
 * The only elements, attributes and schemes that an article's body may hold; whatever is not named here is taken out.
 *
 * Classes are the values that the plugins of this folder write, ids those of footnotes, which carry a prefix that no name
 * of a script or of the DOM has, so that a text cannot clobber either.
 */
import type { Options as Schema } from 'rehype-sanitize';

/** Before every id and fragment of a footnote. */
export const FOOTNOTE_PREFIX = 'note-';

const footnoteId = /^note-fn(ref)?-/;

export const sanitizeSchema: Schema = {
  allowComments: false,
  allowDoctypes: false,
  tagNames: [
    ...['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'ul', 'ol', 'li', 'dl', 'dt', 'dd', 'div', 'hr', 'pre'],
    ...['figure', 'figcaption', 'aside', 'section', 'details', 'summary', 'img'],
    ...['table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td'],
    ...['a', 'abbr', 'b', 'bdi', 'bdo', 'br', 'cite', 'code', 'del', 'dfn', 'em', 'i', 'ins', 'kbd', 'mark', 'q', 's'],
    ...['samp', 'small', 'span', 'strong', 'sub', 'sup', 'time', 'u', 'var', 'wbr'],
  ],
  /** What these hold is not text for a reader. Of other elements that are not allowed, the text stays. */
  strip: ['script', 'style', 'iframe', 'template', 'title', 'noembed', 'noframes', 'noscript', 'head'],
  ancestors: {
    caption: ['table'],
    thead: ['table'],
    tbody: ['table'],
    tfoot: ['table'],
    tr: ['table'],
    th: ['table'],
    td: ['table'],
  },
  attributes: {
    '*': [['dir', 'ltr', 'rtl', 'auto'], 'lang'],
    a: [
      'href',
      ['rel', 'external', 'noopener'],
      ['id', footnoteId],
      'ariaLabel',
      ['ariaDescribedBy', 'footnote-label'],
      'dataFootnoteRef',
      'dataFootnoteBackref',
      ['className', 'data-footnote-backref'],
    ],
    abbr: ['title'],
    aside: [
      ['className', 'note', 'facts-box'],
      ['role', 'note'],
    ],
    code: [['className', /^language-/]],
    dl: [['className', 'facts']],
    figure: [
      ['className', 'pull', 'figure', 'chart', 'timeline'],
      ['dataFigure', /^\d+$/],
    ],
    h2: [['id', 'footnote-label']],
    h3: [['id', 'footnote-label']],
    h4: [['id', 'footnote-label']],
    h5: [['id', 'footnote-label']],
    h6: [['id', 'footnote-label']],
    img: ['src', 'alt', 'width', 'height', ['loading', 'lazy'], ['decoding', 'async'], ['dataFocus', /^\d{1,2}-\d{1,2}$/]],
    li: [
      ['id', footnoteId],
      ['className', 'here', 'next'],
      ['ariaCurrent', 'true'],
    ],
    ol: ['start', 'reversed', ['className', 'tl']],
    p: [['className', 'box-title', 'unit']],
    section: ['dataFootnotes', ['className', 'footnotes']],
    span: [['className', 'credit', 'when']],
    td: ['align', 'colSpan', 'rowSpan'],
    th: ['align', 'colSpan', 'rowSpan', ['scope', 'row', 'col']],
    time: ['dateTime'],
  },
  required: {},
  clobber: [],
  protocols: {
    href: ['http', 'https', 'mailto', 'tel'],
    src: ['http', 'https'],
  },
};
