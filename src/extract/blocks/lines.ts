import { normaliseText } from '../text/normalise.js';

/** A line of inline text as it is gathered: up to a `<br>`, a line feed of preformatted text, or a block's end. */
export interface Line {
  readonly parts: string[];
  readonly links: string[];
}

export interface Passage {
  readonly text: string;
  readonly links: readonly string[];
}

/** Links kept per block. */
const MAX_LINKS = 100;

export function newLine(): Line {
  return { parts: [], links: [] };
}

/**
 * Joins the lines of a block to passages. An empty line parts two passages; a single line break does so where
 * the line before it ends like a sentence or the line after it begins like an item, and is a space otherwise,
 * as in an address or a title that was broken for its looks.
 */
export function joinLines(lines: readonly Line[], keepTogether: boolean): Passage[] {
  const passages: Passage[] = [];
  let texts: string[] = [];
  let links: string[] = [];
  const close = (): void => {
    const text = normaliseText(texts.join(' '));
    if (text !== '') passages.push({ text, links: [...new Set(links)].slice(0, MAX_LINKS) });
    texts = [];
    links = [];
  };
  let previous = '';
  for (const line of lines) {
    const raw = line.parts.join('');
    const text = raw.trim();
    if (!keepTogether && (text === '' || SENTENCE_END.test(previous) || ITEM_START.test(raw))) close();
    if (text !== '') texts.push(text);
    for (const link of line.links) links.push(link);
    previous = text.slice(-4);
  }
  close();
  return passages;
}

const SENTENCE_END = /[.!?:;。！？；：…।]["'”’」』)）]?$/;
const ITEM_START =
  /^[\t\r\n ]*(?:\u3000|\u00a0\u00a0|[•·∙▪●○■□◆◇※★]|[-–*][ \u00a0]|\(?(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{2,5})[.)、．](?!\d)|\d{1,3}(?:\.\d{1,3}){1,4}[. \u00a0]|第[\d一二三四五六七八九十百]{1,6}[条章节条項节篇]|[（(][\d一二三四五六七八九十]{1,3}[）)]|[一二三四五六七八九十]{1,3}[、.])/;
