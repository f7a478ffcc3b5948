/**
 * Definitions that nothing refers to. Markdown hides them, but `[الرياض]: كذا` is more often a line of copy than a link
 * definition, and a footnote that lost its mark would vanish from the page. They go back to text and the desk is told.
 */
import type { Definition, FootnoteDefinition, Paragraph, Root, RootContent } from 'mdast';
import type { Plugin } from 'unified';
import type { Parent } from 'unist';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { report } from '../message.ts';
import { paragraph, text } from './mdast-elements.ts';

export const remarkDefinitions: Plugin<[], Root> = () => (tree, file) => {
  // Both kinds are written with these signs.
  if (!String(file).includes(']:')) return;
  const wanted = { links: new Set<string>(), notes: new Set<string>() };
  visit(tree, (node) => {
    if (node.type === 'linkReference' || node.type === 'imageReference') wanted.links.add(node.identifier);
    if (node.type === 'footnoteReference') wanted.notes.add(node.identifier);
  });
  visit(tree, (node) => {
    if (!('children' in node)) return;
    const parent: Parent = node;
    parent.children = node.children.flatMap((child: RootContent): RootContent[] => {
      // A second definition of the same name is as unused as one without a reference: `delete` is false for both.
      if (child.type === 'definition') return wanted.links.delete(child.identifier) ? [child] : [definition(child, file)];
      if (child.type === 'footnoteDefinition')
        return wanted.notes.delete(child.identifier) ? [child] : footnote(child, file);
      return [child];
    });
  });
};

function definition(node: Definition, file: VFile): Paragraph {
  report(file, node, 'unused-definition', node.label ?? node.identifier);
  return paragraph(node, 'p', [text(node, slice(file, node.position?.start.offset, node.position?.end.offset))]);
}

/** The note's own blocks, the first of them after the mark that was written. */
function footnote(node: FootnoteDefinition, file: VFile): RootContent[] {
  report(file, node, 'unused-footnote', node.label ?? node.identifier);
  const [first, ...rest] = node.children;
  const mark = text(node, slice(file, node.position?.start.offset, first?.position?.start.offset));
  if (first?.type === 'paragraph') return [{ ...first, children: [mark, ...first.children] }, ...rest];
  return [paragraph(node, 'p', [mark]), ...node.children];
}

function slice(file: VFile, start: number | undefined, end: number | undefined): string {
  return String(file).slice(start ?? 0, end ?? start ?? 0);
}
