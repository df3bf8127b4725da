import { expect, test } from 'vitest';
import { FetchError } from '../../src/collect/failures.js';
import { pdfText } from '../../src/collect/pdf/pdf-text.js';
import { hostilePdfs } from '../support/hostile-pdf.js';

/** What is left of a PDF that asks for far more than it is given. */
const ENDS: Readonly<Record<string, string>> = {
  'a page whose content unpacks to far more': 'pdf-too-big',
  'a page made of hundreds of large contents': 'pdf-too-big',
  'a font whose letters unpack to far more': 'pdf-too-big',
  'a table of letters that maps the whole of four bytes': 'pdf-too-big',
  'a packed object of far more': 'pdf-too-big',
  'a content packed as runs, 40 times over': 'pdf-too-big',
  'a content that guesses from the row above, very long': 'pdf-too-big',
  'a packed list of objects that unpacks to far more': 'pdf-without-text',
  'an image of billions of points': 'pdf-without-text',
  'an image in the text of billions of points': 'pdf-without-text',
  'a tree of a billion pages': 'pdf-without-text',
  'a tree of pages that is its own branch': 'pdf-damaged',
  'a hundred thousand arrays in one another': 'pdf-damaged',
  'forms that draw one another twice': 'pdf-without-text',
  'a list of two billion objects': 'pdf-without-text',
  'a text that repeats one letter for ever': 'pdf-too-big',
};

const files = hostilePdfs(400);

test.each(Object.entries(files))(
  'a small PDF takes no more than it is given: %s',
  async (name, bytes) => {
    expect(bytes.length).toBeLessThan(250_000);
    const before = process.memoryUsage.rss();
    const reading = pdfText(bytes, { maxMegabytes: 160, maxChars: 200_000 });
    const failure = await reading.catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(FetchError);
    expect(failure).toMatchObject({ code: ENDS[name] });
    expect(process.memoryUsage.rss() - before).toBeLessThan(100 * 2 ** 20);
  },
  90_000,
);

test('a PDF that the system ends is too big, and the next one is read', async () => {
  const [hostile = Buffer.alloc(0)] = [files['a table of letters that maps the whole of four bytes']];
  await expect(pdfText(hostile, { maxMegabytes: 40 })).rejects.toMatchObject({ code: 'pdf-too-big' });
  const { makePdf } = await import('../support/pdf.js');
  const text = await pdfText(makePdf([[{ text: 'Sellers must ship within two days.', x: 72, y: 700 }]]));
  expect(text).toContain('Sellers must ship within two days.');
}, 60_000);
