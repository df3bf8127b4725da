import { describe, expect, test } from 'vitest';
import { pdfText } from '../../src/collect/pdf/pdf-text.js';
import type { Block } from '../../src/domain/document.js';
import { extractDocument } from '../../src/extract/document.js';
import { fingerprint } from '../../src/extract/text/fingerprint.js';
import { makePdf, type PdfText, setParagraph, widthOf } from '../support/pdf.js';
import { chinese, collector, contentOf, declared, failureOf, webServer } from './helpers.js';

const NO_RULE = { content: [], ignore: [] };
const LEFT = 72;
const WIDTH = 300;

async function fetchPdf(body: Uint8Array) {
  const server = await webServer();
  server.reply('/rules.pdf', { headers: { 'Content-Type': 'application/pdf' }, body });
  return collector().fetch(declared(server.url('/rules.pdf')));
}

async function documentOf(pages: readonly (readonly PdfText[])[]) {
  return extractDocument(contentOf(await fetchPdf(makePdf(pages))), NO_RULE);
}

async function blocksOf(pages: readonly (readonly PdfText[])[]): Promise<readonly Block[]> {
  return (await documentOf(pages)).blocks;
}

/** Lines one below the other. */
function lines(texts: readonly string[], y = 700, x = LEFT, size = 10): PdfText[] {
  return texts.map((text, index) => ({ text, x, y: y - index * size * 1.3, size }));
}

/** Paragraphs set in a column, on pages of so many lines each, with whatever stands on every page. */
function book(
  paragraphs: readonly string[],
  perPage: number,
  furniture: (page: number) => readonly PdfText[] = () => [],
  width = WIDTH,
): PdfText[][] {
  const set = paragraphs.flatMap((text) => [...setParagraph(text, width), '']);
  const pages: PdfText[][] = [];
  for (let start = 0; start < set.length; start += perPage) {
    const page = lines(set.slice(start, start + perPage)).filter(({ text }) => text !== '');
    pages.push([...furniture(pages.length + 1), ...page]);
  }
  return pages;
}

const RULES = [
  'Sellers must ship every order within two working days of the order being paid, unless the listing states another handling time.',
  'A refund has to be issued within fourteen days after the returned goods have arrived at the warehouse that the label names.',
  'Listings that name a brand without the permission of its owner are removed, and the account receives a warning for each of them.',
  'The fee for each sale is twelve percent of the price including shipping, and it is charged on the day on which the order is paid.',
];

describe('paragraphs', () => {
  test('lines become paragraphs, and larger type becomes headings', async () => {
    const blocks = await blocksOf([
      [
        { text: 'Shipping policy', x: LEFT, y: 760, size: 20 },
        ...lines(setParagraph(RULES[0] ?? '', WIDTH), 720),
        { text: 'Refunds', x: LEFT, y: 600, size: 14 },
        ...lines(setParagraph(RULES[1] ?? '', WIDTH), 570),
      ],
    ]);
    expect(blocks).toEqual([
      { kind: 'heading', level: 1, text: 'Shipping policy' },
      { kind: 'paragraph', text: RULES[0] },
      { kind: 'heading', level: 2, text: 'Refunds' },
      { kind: 'paragraph', text: RULES[1] },
    ]);
  });

  test('the words of a line may be drawn one by one and in any order', async () => {
    const words: PdfText[] = [];
    for (const line of lines(setParagraph(RULES[0] ?? '', WIDTH))) {
      let { x } = line;
      for (const text of line.text.split(' ')) {
        words.push({ ...line, text, x });
        x += widthOf(`${text} `);
      }
    }
    const shuffled = words.map((_, index) => words[(index * 8) % words.length] ?? { text: '', x: 0, y: 0 });
    expect(await blocksOf([shuffled])).toEqual([{ kind: 'paragraph', text: RULES[0] }]);
  });

  test('a word that was hyphenated at the end of a line is one word again', async () => {
    const blocks = await blocksOf([
      lines([
        'Sellers have to keep all their infor-',
        'mation about cross-border orders for',
        'three years, and may ship cross-',
        'border only with a customs number.',
      ]),
    ]);
    expect(blocks.map(({ text }) => text)).toEqual([
      'Sellers have to keep all their information about cross-border orders for three years, and may ship cross-border only with a customs number.',
    ]);
  });

  test('list markers make list items, and their numbers are kept', async () => {
    const blocks = await blocksOf([
      lines([
        'These goods must not be sold here by anybody at all:',
        '- weapons and everything that looks like one to the',
        '  eye of a buyer',
        '- medicine',
        '1. Batteries need a safety sheet in the language of',
        '    the country',
        '(a) that they are sent to',
      ]),
    ]);
    expect(blocks.map(({ kind, text }) => [kind, text])).toEqual([
      ['paragraph', 'These goods must not be sold here by anybody at all:'],
      ['list-item', 'weapons and everything that looks like one to the eye of a buyer'],
      ['list-item', 'medicine'],
      ['list-item', '1. Batteries need a safety sheet in the language of the country'],
      ['list-item', '(a) that they are sent to'],
    ]);
  });

  test('two columns are read one after the other', async () => {
    const left = lines(setParagraph(`${RULES[0]} ${RULES[1]}`, 200), 700, 60);
    const right = lines(setParagraph(`${RULES[2]} ${RULES[3]}`, 200), 700, 320);
    const expected = [`${RULES[0]} ${RULES[1]}`, `${RULES[2]} ${RULES[3]}`];
    expect((await blocksOf([[...left, ...right]])).map(({ text }) => text)).toEqual(expected);
    const acrossColumns = left.flatMap((line, index) => [line, right[index] ?? []]).flat();
    expect((await blocksOf([acrossColumns])).map(({ text }) => text)).toEqual(expected);
  });

  test('characters that are markup elsewhere are only characters', async () => {
    const text =
      '# 5 * 3 <b>is</b> *not* a_b_c | [link](x) `code` &amp; ~~gone~~ \\ https://rules.example/a_b';
    expect((await blocksOf([lines([text])])).map((block) => [block.kind, block.text])).toEqual([
      ['paragraph', text],
    ]);
  });

  test('Chinese text is read by its ToUnicode map and joined without spaces', async () => {
    const blocks = await blocksOf([
      [
        { text: '卖家发货规则', x: LEFT, y: 760, size: 18 },
        ...lines(
          ['卖家应当在订单付款后的两个工作日内发货，逾期未发', '货的订单将被取消并记录违规一次。'],
          720,
        ),
      ],
    ]);
    expect(blocks.map(({ text }) => text)).toEqual([
      '卖家发货规则',
      '卖家应当在订单付款后的两个工作日内发货，逾期未发货的订单将被取消并记录违规一次。',
    ]);
  });
});

describe('pages', () => {
  const withHeaders = (page: number): PdfText[] => [
    { text: 'Example Market - Terms of Service', x: LEFT, y: 815, size: 8 },
    { text: `Page ${page} of 9`, x: 500, y: 20, size: 8 },
  ];

  test('headers, footers and page numbers are left out', async () => {
    const blocks = await blocksOf(book(RULES, 5, withHeaders));
    expect(blocks.map(({ text }) => text)).toEqual(RULES);
  });

  test('the number of a single page is left out, a number in the text is not', async () => {
    const blocks = await blocksOf([[{ text: '1', x: 300, y: 20 }, ...lines(['Fee in percent', '12'])]]);
    expect(blocks.map(({ text }) => text).join(' ')).toBe('Fee in percent 12');
  });

  test.each([3, 4, 6, 7, 11])('where the pages break makes no difference: %i lines each', async (perPage) => {
    const whole = await documentOf(book(RULES, 50));
    const broken = await documentOf(book(RULES, perPage, withHeaders));
    expect(broken.blocks).toEqual(whole.blocks);
    expect(fingerprint(broken)).toBe(fingerprint(whole));
  });

  test('where the lines break makes no difference', async () => {
    const wide = await documentOf(book(RULES, 50));
    const narrow = await documentOf(book(RULES, 50, undefined, 220));
    expect(fingerprint(narrow)).toBe(fingerprint(wide));
  });

  test('page numbers in a table of contents are left out', async () => {
    const contents = (page: number) =>
      lines([`1. Shipping ................ ${page}`, `2. Refunds ................. ${page + 3}`]);
    const texts = (await blocksOf([contents(2)])).map(({ text }) => text);
    expect(texts).toEqual(['1. Shipping', '2. Refunds']);
  });
});

describe('tables', () => {
  const HEADER = ['Category', 'Fee', 'Valid from'];
  const ROWS = [
    ['Electronics', '8 %', '1 March 2026'],
    ['Toys and games for children', '12 %', '1 April 2026'],
    ['Books', '15 %', '1 April 2026'],
    ['Furniture', '10 %', '1 May 2026'],
    ['Batteries', '9 %', '1 June 2026'],
  ];

  /** Cells in columns, each wrapped to its width, row by row from `y` down. */
  function table(rows: readonly (readonly string[])[], y: number): PdfText[] {
    const texts: PdfText[] = [];
    let top = y;
    for (const row of rows) {
      let height = 0;
      for (const [column, cell] of row.entries()) {
        const set = setParagraph(cell, 100);
        texts.push(...lines(set, top, LEFT + column * 150));
        height = Math.max(height, set.length * 13);
      }
      top -= height + 12;
    }
    return texts;
  }

  const cellsOf = (blocks: readonly Block[]) =>
    blocks.filter(({ kind }) => kind === 'table-row').map(({ cells }) => cells);

  test('cells stay together in their rows', async () => {
    const blocks = await blocksOf([
      [...lines(['These are the fees for each sale.'], 740), ...table([HEADER, ...ROWS], 700)],
    ]);
    expect(cellsOf(blocks)).toEqual([HEADER, ...ROWS]);
    expect(blocks[0]).toEqual({ kind: 'paragraph', text: 'These are the fees for each sale.' });
  });

  test.each([1, 2, 3, 4])(
    'a header that is repeated on the next page is left out: break after row %i',
    async (at) => {
      const blocks = await blocksOf([
        table([HEADER, ...ROWS.slice(0, at)], 700),
        table([HEADER, ...ROWS.slice(at)], 700),
      ]);
      expect(cellsOf(blocks)).toEqual([HEADER, ...ROWS]);
    },
  );

  test('a row that is parted by a page break is one row again', async () => {
    const terms = 'Sellers keep the papers for three years and show them on demand within two working days.';
    const whole = await blocksOf([table([HEADER, ['Papers', terms, '1 May 2026'], ...ROWS], 700)]);
    const [start, end] = [terms.slice(0, 39), terms.slice(40)];
    const parted = await blocksOf([
      table([HEADER, ['Papers', start, '1 May 2026']], 700),
      table([HEADER, ['', end, ''], ...ROWS], 700).filter(({ text }) => text !== ''),
    ]);
    expect(cellsOf(parted)).toEqual(cellsOf(whole));
  });
});

describe('files that cannot be read', () => {
  const sound = makePdf(book(RULES, 20));

  test.each([
    ['is cut off', sound.subarray(0, sound.length - 200), 'damaged'],
    ['holds nothing that a PDF does', Buffer.from('%PDF-1.7\nnothing at all\n%%EOF\n'), 'damaged'],
    ['is protected by a password', makePdf(book(RULES, 20), { encrypt: true }), 'password'],
    ['has no text', makePdf([[]]), 'no text'],
  ])('a PDF that %s is a bad encoding', async (_name, body, word) => {
    const failure = failureOf(await fetchPdf(body));
    expect(failure.kind).toBe('bad-encoding');
    expect(failure.message).toContain('/rules.pdf');
    expect(failure.message).toContain(word);
    expect(chinese(failure)).toMatch(/PDF .*\/rules\.pdf .*本次未作比较/);
  });

  test('too many pages, too much text and too long a time end the reading', async () => {
    const pages = makePdf(book(RULES, 3));
    await expect(pdfText(pages, { maxPages: 2 })).rejects.toMatchObject({ kind: 'too-large' });
    await expect(pdfText(pages, { maxChars: 100 })).rejects.toMatchObject({ kind: 'too-large' });
    await expect(pdfText(pages, { timeoutMs: 1 })).rejects.toMatchObject({ kind: 'timeout' });
  });

  test('a cancelled fetch does not wait for its turn to read', async () => {
    const cancelled = new AbortController();
    const reading = pdfText(sound, { signal: cancelled.signal });
    cancelled.abort(new Error('stop'));
    await expect(reading).rejects.toThrow('stop');
  });
});

describe('what is struck out in a PDF', () => {
  const permission = 'Sellers may ship toys and knives to Norway at any time.';
  const page = (line: PdfText['line']): readonly PdfText[] => [
    { text: 'Goods', x: LEFT, y: 740, size: 16 },
    { text: permission, x: LEFT, y: 700, ...(line && { line }) },
    { text: 'Parcels are handed over within two days of the order.', x: LEFT, y: 660 },
  ];
  const textsOf = async (line: PdfText['line']): Promise<string> =>
    (await blocksOf([page(line)])).map(({ text }) => text).join('\n');

  test('holds no more, whether a line goes through all of it or some words', async () => {
    expect(await textsOf(undefined)).toContain(permission);
    const whole = await textsOf({ from: 0, to: permission.length, at: 'middle' });
    expect(whole).not.toContain('ship');
    expect(whole).toContain('handed over within two days');
    const from = permission.indexOf(' and knives');
    const some = await textsOf({ from, to: from + ' and knives'.length, at: 'middle' });
    expect(some).toContain('Sellers may ship toys to Norway at any time.');
  });

  test('is not what is underlined', async () => {
    expect(await textsOf({ from: 0, to: permission.length, at: 'below' })).toContain(permission);
  });
});
