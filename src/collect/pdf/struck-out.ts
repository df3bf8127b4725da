import type { DrawnLine, DrawnPage, DrawnText } from './thread.js';

/** Where a line strikes a text out, in sizes of the type above the baseline; an underline is below it. */
const LOWEST = 0.12;
const HIGHEST = 0.5;
/** Share of a letter that has to be covered. */
const MIN_COVER = 0.5;

/** A page without the letters that a line is drawn through: a reader takes them for gone. */
export function withoutStruckOut(page: DrawnPage): DrawnPage {
  if (page.lines.length === 0) return page;
  return { ...page, texts: page.texts.map((text) => withoutStruck(text, page.lines)) };
}

/** Text that is written level, and by the place of each letter as if all were equally wide. */
function withoutStruck(drawn: DrawnText, lines: readonly DrawnLine[]): DrawnText {
  const [, b = 0, c = 0, d = 1, x = 0, y = 0] = drawn.transform;
  const size = Math.hypot(c, d);
  const letters = [...drawn.text];
  if (Math.abs(b) > 0.01 || letters.length === 0 || !(drawn.width > 0) || drawn.rightToLeft) return drawn;
  const through = lines.filter(
    (line) =>
      line.y < y - LOWEST * size && line.y > y - HIGHEST * size && line.x1 > x && line.x0 < x + drawn.width,
  );
  if (through.length === 0) return drawn;
  const width = drawn.width / letters.length;
  const kept = letters.map((letter, at) => {
    const [from, to] = [x + at * width, x + (at + 1) * width];
    const covered = through.some(
      (line) => Math.min(line.x1, to) - Math.max(line.x0, from) >= MIN_COVER * width,
    );
    return covered ? ' ' : letter;
  });
  return { ...drawn, text: kept.join('').replace(/ {2,}/g, ' ') };
}
