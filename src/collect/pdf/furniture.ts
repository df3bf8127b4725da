import { isSameLine, type Piece, type PieceLayer } from './pieces.js';

/** Headers and footers stand within this share of the page's height from its edges. */
const MARGIN = 0.11;
/** Of the pages on which a line has to stand at the same place. Left and right pages may take turns. */
const SHARE = 0.45;
/** Step in which places are told apart; the same line may move by one, as a share of the page's height. */
const DRIFT = 0.006;
/** A line that is nothing but a page number, and what goes with one. */
const PAGE_NUMBER =
  /^[\p{Pd}|\s]{0,3}(?:(?:page|seite|pagina|página|pág\.?|p\.|str\.|sivu|sida|side|第|صفحة)\s{0,2})?(\d{1,4})(?:\s{0,2}(?:页|頁|ページ|쪽))?(?:\s{0,2}(?:of|von|de|di|sur|van|av|af|\/|共)\s{0,2}\d{1,4}\s{0,2}[页頁]?)?[\p{Pd}|\s]{0,3}$/iu;

/** A line at a page's edge. */
interface EdgeLine {
  readonly pieces: readonly Piece[];
  readonly text: string;
  /** Distance from the top as a share of the height. */
  readonly place: number;
}

/**
 * Leaves out headers, footers and page numbers: lines near the upper or lower edge that stand at the same place on
 * most pages, apart from their numbers, and a number at the edge that is the page's own.
 */
export function withoutFurniture(pages: readonly PieceLayer[]): PieceLayer[] {
  const edges = pages.map(edgeLines);
  const pagesWith = new Map<string, number>();
  for (const lines of edges) {
    for (const key of new Set(lines.map((line) => keyOf(line)))) {
      pagesWith.set(key, (pagesWith.get(key) ?? 0) + 1);
    }
  }
  const enough = Math.max(2, pages.length * SHARE);
  return pages.map((page, index) => {
    const dropped = new Set<Piece>();
    for (const line of edges[index] ?? []) {
      let times = 0;
      for (const drift of [-1, 0, 1]) times += pagesWith.get(keyOf(line, drift)) ?? 0;
      if (times < enough && !isOwnNumber(line, index + 1)) continue;
      for (const piece of line.pieces) dropped.add(piece);
    }
    return { ...page, pieces: page.pieces.filter((piece) => !dropped.has(piece)) };
  });
}

function keyOf(line: EdgeLine, drift = 0): string {
  return `${Math.round(line.place / DRIFT) + drift} ${line.text}`;
}

function edgeLines(page: PieceLayer): EdgeLine[] {
  const margin = page.height * MARGIN;
  const lines: Piece[][] = [];
  const edge = page.pieces.filter((piece) => piece.y < margin || piece.y > page.height - margin);
  for (const piece of edge.sort((a, b) => a.y - b.y || a.x0 - b.x0)) {
    const line = lines.at(-1);
    if (line?.[0] && isSameLine(line[0], piece)) line.push(piece);
    else lines.push([piece]);
  }
  return lines.map((pieces) => ({
    pieces,
    text: pieces
      .sort((a, b) => a.x0 - b.x0)
      .map(({ text }) => text)
      .join(' ')
      .replace(/\d+/g, '#'),
    place: (pieces[0]?.y ?? 0) / page.height,
  }));
}

function isOwnNumber(line: EdgeLine, number: number): boolean {
  const [piece] = line.pieces;
  if (piece === undefined || line.pieces.length > 1 || piece.text.length > 40) return false;
  return Number(PAGE_NUMBER.exec(piece.text)?.[1]) === number;
}
