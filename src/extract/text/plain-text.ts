import type { Block } from '../../domain/document.js';
import { normaliseText } from './normalise.js';

/** Reads plain text: blank lines part paragraphs, and the lines of a paragraph are one text. */
export function readPlainText(text: string): Block[] {
  const blocks: Block[] = [];
  let lines: string[] = [];
  const close = (): void => {
    const paragraph = normaliseText(lines.join(' '));
    if (paragraph !== '') blocks.push({ kind: 'paragraph', text: paragraph });
    lines = [];
  };
  for (const line of text.split(/\r\n|[\n\r\f\u2028\u2029]/)) {
    if (line.trim() === '') close();
    else lines.push(line);
  }
  close();
  return blocks;
}
