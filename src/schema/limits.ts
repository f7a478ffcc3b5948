/**
 * How much of anything is read. What goes past a limit ends in a message to the desk; the rest of the paper comes out. Each is far
 * above what newspapers have and low enough that a machine of two cores and 4 GB goes on (docs/security.md tells what was measured).
 */
const MB = 2 ** 20;

export const LIMITS = {
  /** An article's file, in bytes: longer than any book. */
  article: 4 * MB,
  /** Markdown that is parsed, in UTF-16 units; longer, it is shown as it was written. */
  markdown: MB / 4,
  /** Blocks, or HTML elements, in one another. */
  nesting: 100,
  /** Marks of emphasis, links and comments in one paragraph, and underlined headings in a text: the parser's time grows with their square. */
  marks: 2000,
  underlines: 500,
  /** YAML aliases of a front matter, and of a file of a collection. */
  frontmatterAliases: 50,
  yamlAliases: 100,
  /** Pixels of a picture, all its frames together. */
  pixels: 100_000_000,
  /** Elements of a drawing in one another. */
  drawing: 500,
  /** A file that is imported in one piece, a picture in it, and what a document of Word unpacks to, in bytes. */
  import: 64 * MB,
  importedPicture: 32 * MB,
  unpacked: 128 * MB,
  /** Tags of a page, or of the HTML of a story, that is imported: to find the story among more takes minutes. */
  htmlTags: 100_000,
  /** Text of one story of an archive, in UTF-16 units, and elements in one another: of XML, and of a page. */
  story: 32 * MB,
  xmlNesting: 200,
  htmlNesting: 250,
} as const;
