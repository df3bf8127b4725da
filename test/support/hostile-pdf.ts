import { deflateSync } from 'node:zlib';

/** Small PDF files, each made to take a reader's memory or time in its own way; bombs unpack to so many megabytes. */
export function hostilePdfs(megabytes: number): Record<string, Buffer> {
  const bomb = deflateSync(Buffer.alloc(megabytes * 1_000_000, ' '), { level: 9 });
  const chained = deflateSync(bomb, { level: 9 });
  const flate = '/Filter [/FlateDecode /FlateDecode]';
  return {
    'a page whose content unpacks to far more': file([
      ...document('/Contents 4 0 R'),
      stream(chained, flate),
    ]),
    'a page made of hundreds of large contents': file([
      ...document(`/Contents [${'4 0 R '.repeat(300)}]`),
      stream(deflateSync(Buffer.alloc(30_000_000, ' '), { level: 9 })),
    ]),
    'a font whose letters unpack to far more': file([
      ...document('/Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >>'),
      text('BT /F1 10 Tf (Fees) Tj ET'),
      '<< /Type /Font /Subtype /TrueType /BaseFont /X /FirstChar 32 /LastChar 33 /Widths [500 500] /FontDescriptor 6 0 R >>',
      '<< /Type /FontDescriptor /FontName /X /Flags 32 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 /FontFile2 7 0 R >>',
      stream(chained, flate),
    ]),
    'a table of letters that maps the whole of four bytes': file([
      ...document('/Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >>'),
      text('BT /F1 10 Tf <00410042> Tj ET'),
      '<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding 7 0 R /DescendantFonts [6 0 R] /ToUnicode 8 0 R >>',
      '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /X /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1000 >>',
      text(
        '/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 1 def 1 begincodespacerange <00000000> <ffffffff> endcodespacerange 1 begincidrange <00000000> <00ffffff> 0 endcidrange endcmap',
        '/Type /CMap /CMapName /X',
      ),
      text(
        `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Y def 1 begincodespacerange <0000> <ffff> endcodespacerange ${'1 beginbfrange <00000000> <00ffffff> <0041> endbfrange '.repeat(200)} endcmap`,
      ),
    ]),
    'an image of billions of points': file([
      ...document('/Contents 4 0 R /Resources << /XObject << /I 5 0 R >> >>'),
      text('q 1 0 0 1 0 0 cm /I Do Q'),
      stream(
        chained,
        `/Type /XObject /Subtype /Image /Width 60000 /Height 60000 /BitsPerComponent 8 /ColorSpace /DeviceRGB ${flate}`,
      ),
    ]),
    'an image in the text of billions of points': file([
      ...document('/Contents 4 0 R'),
      text('q BI /W 60000 /H 60000 /BPC 8 /CS /RGB /F /AHx ID 00> EI Q'),
    ]),
    'a tree of a billion pages': file([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Count 1000000000 /Kids [3 0 R] >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>',
    ]),
    'a tree of pages that is its own branch': file([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Count 1000 /Kids [2 0 R 2 0 R] >>',
    ]),
    'a hundred thousand arrays in one another': file([
      ...document(`/Contents 4 0 R /X ${'['.repeat(100_000)}${']'.repeat(100_000)}`),
      text('BT ET'),
    ]),
    'forms that draw one another twice': file([
      ...document('/Contents 4 0 R /Resources << /XObject << /A 5 0 R >> >>'),
      text('/A Do'),
      ...Array.from({ length: 30 }, (_, level) =>
        text(
          '/A Do /A Do',
          `/Type /XObject /Subtype /Form /BBox [0 0 1 1] /Resources << /XObject << /A ${6 + level} 0 R >> >>`,
        ),
      ),
      text('BT ET', '/Type /XObject /Subtype /Form /BBox [0 0 1 1]'),
    ]),
    'a list of two billion objects': Buffer.from(
      file([...document('/Contents 4 0 R'), text('BT ET')])
        .toString('latin1')
        .replace(/xref\n0 \d+/, 'xref\n0 2147483647')
        .replace(/\/Size \d+/, '/Size 2147483647'),
      'latin1',
    ),
    'a packed list of objects that unpacks to far more': withPackedList(chained, flate),
    'a packed object of far more': withObjectStream(chained, flate),
    'a content that guesses from the row above, very long': file([
      ...document('/Contents 4 0 R'),
      stream(
        chained,
        `${flate} /DecodeParms [null << /Predictor 12 /Columns 100000000 /Colors 4 /BitsPerComponent 16 >>]`,
      ),
    ]),
    'a content packed as runs, 40 times over': file([
      ...document('/Contents 4 0 R'),
      stream(chained, `/Filter [/FlateDecode /FlateDecode ${'/RunLengthDecode '.repeat(40)}]`),
    ]),
    'a text that repeats one letter for ever': file([
      ...document('/Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >>'),
      stream(
        deflateSync(
          Buffer.from('BT /F1 10 Tf (aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa) Tj ET\n'.repeat(900_000)),
          { level: 9 },
        ),
      ),
      '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ]),
  };
}

function document(page: string): string[] {
  return [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] ${page} >>`,
  ];
}

function text(content: string, entries = ''): Buffer {
  return stream(Buffer.from(content, 'latin1'), entries || ' ');
}

function stream(content: Buffer, entries = '/Filter /FlateDecode'): Buffer {
  return Buffer.concat([
    Buffer.from(`<< /Length ${content.length} ${entries} >>\nstream\n`),
    content,
    Buffer.from('\nendstream'),
  ]);
}

function body(objects: readonly (string | Buffer)[]): { parts: Buffer[]; offsets: number[]; length: number } {
  const parts = [Buffer.from('%PDF-1.7\n')];
  const offsets: number[] = [];
  let length = 9;
  for (const [index, object] of objects.entries()) {
    offsets.push(length);
    const part = Buffer.concat([
      Buffer.from(`${index + 1} 0 obj\n`),
      Buffer.from(object),
      Buffer.from('\nendobj\n'),
    ]);
    parts.push(part);
    length += part.length;
  }
  return { parts, offsets, length };
}

function file(objects: readonly (string | Buffer)[]): Buffer {
  const { parts, offsets, length } = body(objects);
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const end = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${length}\n%%EOF\n`;
  return Buffer.concat([...parts, Buffer.from(end)]);
}

function withPackedList(content: Buffer, filter: string): Buffer {
  const { parts, length } = body([...document('/Contents 4 0 R'), text('BT ET')]);
  const list = stream(content, `/Type /XRef /Size 100000000 /W [4 4 4] /Root 1 0 R ${filter}`);
  const end = Buffer.from(`\nendobj\nstartxref\n${length}\n%%EOF\n`);
  return Buffer.concat([...parts, Buffer.from('5 0 obj\n'), list, end]);
}

/** The pages stand in a packed object, so that it has to be unpacked. */
function withObjectStream(content: Buffer, filter: string): Buffer {
  const objects = stream(content, `/Type /ObjStm /N 1 /First 10 ${filter}`);
  const { parts, offsets, length } = body(['<< /Type /Catalog /Pages 2 0 R >>', 'null', objects]);
  const row = (type: number, at: number, index: number): number[] => [
    type,
    at >> 24,
    (at >> 16) & 255,
    (at >> 8) & 255,
    at & 255,
    index,
  ];
  const rows = [
    row(0, 0, 255),
    row(1, offsets[0] ?? 0, 0),
    row(2, 3, 0),
    row(1, offsets[2] ?? 0, 0),
    row(1, length, 0),
  ];
  const list = stream(Buffer.from(rows.flat()), '/Type /XRef /Size 5 /W [1 4 1] /Root 1 0 R');
  return Buffer.concat([
    ...parts,
    Buffer.from('4 0 obj\n'),
    list,
    Buffer.from(`\nendobj\nstartxref\n${length}\n%%EOF\n`),
  ]);
}
