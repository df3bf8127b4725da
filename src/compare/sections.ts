import type { Block } from '../domain/document.js';

/** The headings above each block, outermost first; a heading's own path ends before itself. */
export function sectionPaths(blocks: readonly Block[]): (readonly string[])[] {
  const paths: (readonly string[])[] = [];
  let open: readonly { readonly level: number; readonly text: string }[] = [];
  let path: readonly string[] = [];
  for (const block of blocks) {
    if (block.kind !== 'heading') {
      paths.push(path);
      continue;
    }
    const level = block.level ?? 1;
    const above = open.filter((heading) => heading.level < level);
    paths.push(above.map((heading) => heading.text));
    open = [...above, { level, text: block.text }];
    path = open.map((heading) => heading.text);
  }
  return paths;
}
