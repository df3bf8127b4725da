import type { Block } from '../../domain/document.js';

/**
 * A heading stands with every difference below it: of one that is longer than any heading only the beginning, or a page
 * could fill the disk with it.
 */
const LONGEST_HEADING = 500;

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
    open = [...above, { level, text: beginningOf(block.text) }];
    path = open.map((heading) => heading.text);
  }
  return paths;
}

function beginningOf(text: string): string {
  if (text.length <= LONGEST_HEADING) return text;
  const end = text.charCodeAt(LONGEST_HEADING) >>> 10 === 0x37 ? LONGEST_HEADING - 1 : LONGEST_HEADING;
  return `${text.slice(0, end)}…`;
}
