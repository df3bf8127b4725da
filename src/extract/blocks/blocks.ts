import { type AnyNode, type Element, isTag, isText } from 'domhandler';
import type { Block, BlockKind } from '../../domain/document.js';
import { walk } from '../html/dom.js';
import {
  BLOCK_ELEMENTS,
  headingLevel,
  ITEM_ELEMENTS,
  LIST_ELEMENTS,
  SEPARATE_ELEMENTS,
} from '../html/elements.js';
import { absoluteLink, maskedMail } from '../html/links.js';
import { normaliseText } from '../text/normalise.js';
import { joinLines, type Line, newLine } from './lines.js';
import { dataTable, isTable, type TableGrid } from './tables.js';

export interface ReadOptions {
  /** The address that links are relative to. */
  readonly baseUrl: string;
  /** Nodes that are not read, with everything below them. */
  readonly skip: ReadonlySet<AnyNode>;
}

/** What the text being gathered belongs to. */
interface Context {
  readonly element: AnyNode | undefined;
  readonly kind: BlockKind;
  readonly level?: number;
}

/** Reads the nodes and everything below them as ordered blocks. Text outside any block element is a paragraph. */
export function readBlocks(roots: readonly AnyNode[], options: ReadOptions): Block[] {
  const blocks: Block[] = [];
  for (const root of roots) {
    const reader = new BlockReader(blocks, options);
    walk(root, {
      enter: (node) => reader.enter(node),
      leave: (node) => {
        if (isTag(node)) reader.leave(node);
      },
    });
    reader.flush();
  }
  return blocks;
}

class BlockReader {
  readonly #blocks: Block[];
  readonly #options: ReadOptions;
  readonly #contexts: Context[] = [{ element: undefined, kind: 'paragraph' }];
  #line: Line = newLine();
  #lines: Line[] = [this.#line];
  #listDepth = 0;
  #preformatted = 0;
  #superscript = 0;
  #anchor: string | undefined;

  constructor(blocks: Block[], options: ReadOptions) {
    this.#blocks = blocks;
    this.#options = options;
  }

  enter(node: AnyNode): boolean {
    if (this.#options.skip.has(node)) {
      if (isTag(node) && isBlockElement(node)) this.flush();
      return false;
    }
    if (isText(node)) {
      this.#addText(node.data);
      return false;
    }
    return isTag(node) ? this.#enterElement(node) : 'children' in node;
  }

  leave(element: Element): void {
    if (isBlockElement(element)) this.flush();
    else if (isSeparate(element)) this.#line.parts.push(' ');
    if (this.#contexts.at(-1)?.element === element) this.#contexts.pop();
    if (LIST_ELEMENTS.has(element.name)) this.#listDepth--;
    if (isPreformatted(element)) this.#preformatted--;
    if (element.name === 'sup') this.#superscript--;
    if (element.name === 'q') this.#line.parts.push('"');
  }

  /** Ends the block that is being gathered. */
  flush(): void {
    const lines = this.#lines;
    if (lines.length === 1 && this.#line.parts.length === 0) return;
    const context = this.#contexts.at(-1);
    if (context !== undefined) {
      for (const { text, links } of joinLines(lines, context.kind === 'heading')) {
        this.#blocks.push({
          kind: context.kind,
          text,
          ...(context.level !== undefined && { level: context.level }),
          ...(links.length > 0 && { links }),
          ...(this.#anchor !== undefined && { anchor: this.#anchor }),
        });
        this.#anchor = undefined;
      }
    }
    this.#startLines();
  }

  #startLines(): void {
    this.#line = newLine();
    this.#lines = [this.#line];
  }

  #breakLine(): void {
    this.#line = newLine();
    this.#lines.push(this.#line);
  }

  #enterElement(element: Element): boolean {
    if (element.name === 'br') {
      this.#breakLine();
      return false;
    }
    if (isTable(element)) {
      const grid = dataTable(element, this.#options.skip);
      if (grid !== undefined) {
        this.flush();
        this.#readRows(grid);
        return false;
      }
    }
    const mail = maskedMail(element);
    if (mail !== undefined) {
      this.#line.parts.push(mail);
      this.#addLink(element);
      return false;
    }
    if (element.name === 'a') this.#addLink(element);
    if (element.name === 'q') this.#line.parts.push('"');
    if (element.name === 'sup') this.#superscript++;
    if (isSeparate(element)) this.#line.parts.push(' ');
    if (isBlockElement(element)) this.flush();
    this.#anchor = anchorOf(element) ?? this.#anchor;
    if (LIST_ELEMENTS.has(element.name)) this.#listDepth++;
    if (isPreformatted(element)) this.#preformatted++;
    const context = this.#contextOf(element);
    if (context !== undefined) this.#contexts.push(context);
    return true;
  }

  #contextOf(element: Element): Context | undefined {
    const level = headingLevel(element.name, element.attribs);
    if (level !== undefined) return { element, kind: 'heading', level };
    const isItem = ITEM_ELEMENTS.has(element.name) || element.attribs.role === 'listitem';
    return isItem ? { element, kind: 'list-item', level: Math.max(1, this.#listDepth) } : undefined;
  }

  #addLink(element: Element): void {
    const link = absoluteLink(element.attribs.href, this.#options.baseUrl);
    if (link !== undefined) this.#line.links.push(link);
  }

  #addText(data: string): void {
    if (this.#superscript > 0) this.#line.parts.push(superscript(data));
    else if (this.#preformatted === 0 || !data.includes('\n')) this.#line.parts.push(data);
    else {
      const [first = '', ...rest] = data.split('\n');
      this.#line.parts.push(first);
      for (const part of rest) {
        this.#breakLine();
        this.#line.parts.push(part);
      }
    }
  }

  #readRows(grid: TableGrid): void {
    for (const caption of grid.captions) {
      for (const block of readBlocks([caption], this.#options)) this.#blocks.push(block);
    }
    for (const row of grid.rows) {
      const cells: string[] = [];
      const links = new Set<string>();
      for (const cell of row) {
        const blocks = readBlocks([cell], this.#options);
        cells.push(blocks.map((block) => block.text).join(' '));
        for (const block of blocks) {
          for (const link of block.links ?? []) links.add(link);
        }
      }
      if (cells.every((cell) => cell === '')) continue;
      const anchor = rowAnchor(row);
      this.#blocks.push({
        kind: 'table-row',
        text: normaliseText(cells.join(' | ')),
        cells,
        ...(links.size > 0 && { links: [...links] }),
        ...(anchor !== undefined && { anchor }),
      });
    }
  }
}

const MAX_ANCHOR_CHARS = 200;

/** The name by which an address leads to an element. */
function anchorOf({ name, attribs }: Element): string | undefined {
  const anchor = attribs.id ?? (name === 'a' ? attribs.name : undefined);
  return anchor && anchor.length <= MAX_ANCHOR_CHARS && !/\s/.test(anchor) ? anchor : undefined;
}

function rowAnchor([cell]: readonly Element[]): string | undefined {
  const row = cell?.parent;
  return row && isTag(row) ? (anchorOf(row) ?? anchorOf(cell)) : undefined;
}

function isBlockElement(element: Element): boolean {
  if (
    BLOCK_ELEMENTS.has(element.name) ||
    element.attribs.role === 'heading' ||
    element.attribs.role === 'listitem'
  )
    return true;
  const { style } = element.attribs;
  return style !== undefined && /(?:^|[;\s])display\s*:\s*(?:block|flex|grid|table|list-item)/i.test(style);
}

function isSeparate(element: Element): boolean {
  return SEPARATE_ELEMENTS.has(element.name) || element.name.includes('-');
}

function isPreformatted(element: Element): boolean {
  if (element.name === 'pre' || element.name === 'textarea' || element.name === 'xmp') return true;
  const { style } = element.attribs;
  return style !== undefined && /(?:^|[;\s])white-space\s*:\s*(?:pre|break-spaces)/i.test(style);
}

const SUPERSCRIPT_DIGITS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** A footnote number behind an amount must not become one of its digits: 15<sup>2</sup> is not 152. */
function superscript(data: string): string {
  if (!/^[\s\d,–-]+$/.test(data)) return data;
  return data.replace(/\d/g, (digit) => SUPERSCRIPT_DIGITS.charAt(Number(digit)));
}
