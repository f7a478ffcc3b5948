import type { Element } from 'hast';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';

const writer = unified().use(rehypeStringify).freeze();

/** A drawing as HTML, for components: bodies are written by their renderer. */
export const drawingHtml = (drawing: Element): string => writer.stringify({ type: 'root', children: [drawing] });
