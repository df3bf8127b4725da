/** A line of text on a page. Lengths in points; y upwards from the lower edge, as PDF counts. */
export interface PdfText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
  /** A line is drawn through the letters from one place to another, or below them. */
  readonly line?: { readonly from: number; readonly to: number; readonly at: 'middle' | 'below' };
}

export interface PdfOptions {
  /** Locks the file with a password. */
  readonly encrypt?: boolean;
}

export const PAGE_WIDTH = 595;
export const PAGE_HEIGHT = 842;

/** A PDF of A4 pages, written by hand: Latin texts in Helvetica, others in a font that is known by its ToUnicode map. */
export function makePdf(pages: readonly (readonly PdfText[])[], options: PdfOptions = {}): Buffer {
  const letters = new Map<string, number>();
  for (const { text } of pages.flat()) {
    if (isLatin(text)) continue;
    for (const letter of text) if (!letters.has(letter)) letters.set(letter, letters.size + 1);
  }
  const objects: string[] = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, index) => `${8 + 2 * index} 0 R`).join(' ')}] >>`,
    `<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding /FirstChar 32 /LastChar 126 /Widths [${Array.from({ length: 95 }, () => 500).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /Test /Encoding /Identity-H /DescendantFonts [5 0 R] /ToUnicode 6 0 R >>',
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Test /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor 7 0 R /DW 1000 >>',
    stream(toUnicode(letters)),
    '<< /Type /FontDescriptor /FontName /Test /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>',
  ];
  for (const [index, texts] of pages.entries()) {
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${PAGE_WIDTH} ${PAGE_HEIGHT}] /Contents ${9 + 2 * index} 0 R /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> >>`,
      stream(texts.map((text) => draw(text, letters)).join('\n')),
    );
  }
  const encryption = options.encrypt
    ? ` /Encrypt << /Filter /Standard /V 1 /R 2 /Length 40 /P -4 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> >> /ID [<${'43'.repeat(16)}> <${'43'.repeat(16)}>]`
    : '';
  return assemble(objects, encryption);
}

/** Letters of Helvetica as `makePdf` declares them: all half as wide as the type is high. */
export function widthOf(text: string, size = 10): number {
  return text.length * size * 0.5;
}

/** The lines of at most `width` points that a text is set in. */
export function setParagraph(text: string, width: number, size = 10): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const line = lines.at(-1);
    if (line !== undefined && widthOf(`${line} ${word}`, size) <= width)
      lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
}

function isLatin(text: string): boolean {
  return /^[\x20-\x7e]*$/.test(text);
}

function draw({ text, x, y, size = 10, line }: PdfText, letters: ReadonlyMap<string, number>): string {
  const height = line?.at === 'middle' ? y + 0.3 * size : y - 0.1 * size;
  const stroke =
    line === undefined
      ? ''
      : ` ${x + widthOf(text.slice(0, line.from), size)} ${height} m ${x + widthOf(text.slice(0, line.to), size)} ${height} l S`;
  const shown = isLatin(text)
    ? `/F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm (${text.replace(/[\\()]/g, '\\$&')}) Tj`
    : `/F2 ${size} Tf 1 0 0 1 ${x} ${y} Tm <${[...text].map((letter) => hex(letters.get(letter) ?? 0)).join('')}> Tj`;
  return `BT ${shown} ET${stroke}`;
}

function toUnicode(letters: ReadonlyMap<string, number>): string {
  const entries = [...letters].map(([letter, code]) => `<${hex(code)}> <${hex(letter.charCodeAt(0))}>`);
  const groups: string[] = [];
  for (let index = 0; index < entries.length; index += 100) {
    const group = entries.slice(index, index + 100);
    groups.push(`${group.length} beginbfchar\n${group.join('\n')}\nendbfchar`);
  }
  return `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Test def /CMapType 2 def
1 begincodespacerange <0000> <ffff> endcodespacerange
${groups.join('\n')}
endcmap CMapName currentdict /CMap defineresource pop end end`;
}

function hex(code: number): string {
  return code.toString(16).padStart(4, '0');
}

function stream(content: string): string {
  return `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;
}

function assemble(objects: readonly string[], trailer: string): Buffer {
  let file = '%PDF-1.7\n';
  const offsets: number[] = [];
  for (const [index, object] of objects.entries()) {
    offsets.push(file.length);
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
  }
  const start = file.length;
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R${trailer} >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}
