import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';

/** What the reading thread is given. Folders are paths that end with a separator. */
export interface ThreadTask {
  readonly bytes: Uint8Array;
  /** Addresses of the two halves of PDF.js. */
  readonly library: string;
  readonly interpreter: string;
  /** Tables for fonts that are not embedded: above all those of Chinese, Japanese and Korean. */
  readonly cMapFolder: string;
  readonly fontFolder: string;
  readonly maxPages: number;
  readonly maxChars: number;
}

/** A piece of text as PDF.js reports it, in the order in which the file draws it. */
export interface DrawnText {
  readonly text: string;
  /** From text space to the page seen upright with y downwards: `[a, b, c, d, x, y]`. */
  readonly transform: readonly number[];
  /** Along the line, in points. */
  readonly width: number;
  readonly rightToLeft: boolean;
}

/** A level line, as drawn or as a mark of a reader: its ends and its height on the page, y downwards. */
export interface DrawnLine {
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
}

export interface DrawnPage {
  readonly width: number;
  readonly height: number;
  readonly texts: readonly DrawnText[];
  readonly lines: readonly DrawnLine[];
}

export type ThreadMessage =
  | { readonly type: 'page'; readonly page: DrawnPage }
  | { readonly type: 'done' }
  | {
      readonly type: 'failed';
      readonly reason: 'damaged' | 'encrypted' | 'too-many-pages' | 'too-long' | 'too-big';
      readonly detail: string;
    };

type Library = Pick<typeof import('pdfjs-dist'), 'getDocument' | 'OPS'>;

/**
 * Reads the pages of a PDF and posts them one by one. It runs in a thread of its own, started from this function's
 * source text, so it must not use anything outside of itself, not even `import`.
 */
export async function readInThread(
  task: ThreadTask,
  load: (address: string) => Promise<unknown>,
  post: (message: ThreadMessage) => void,
): Promise<void> {
  const fail = (reason: Extract<ThreadMessage, { type: 'failed' }>['reason'], detail: string): void =>
    post({ type: 'failed', reason, detail });

  // PDF.js can draw, which needs these and a native canvas module; for text their names are enough.
  for (const name of ['DOMMatrix', 'ImageData', 'Path2D']) Reflect.set(globalThis, name, class {});
  const { getBuiltinModule } = process;
  Reflect.set(process, 'getBuiltinModule', (id: string) =>
    id === 'module' ? undefined : getBuiltinModule(id),
  );
  Reflect.set(globalThis, 'pdfjsWorker', await load(task.interpreter));
  const isLibrary = (loaded: unknown): loaded is Library =>
    typeof loaded === 'object' && loaded !== null && 'getDocument' in loaded;
  const library = await load(task.library);
  if (!isLibrary(library)) throw new Error('PDF.js cannot be loaded');

  const multiply = (m: readonly number[], n: readonly number[]): number[] => {
    const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = m;
    const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = n;
    return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
  };

  /** Drawings of longer files are not looked at, which takes as long as the text does. */
  const MAX_DRAWN_PAGES = 400;
  const MAX_LINES = 20_000;
  /** Thicker ones are bars. */
  const MAX_THICKNESS = 2.5;
  const { OPS } = library;

  /** The level lines of a page: strokes, thin boxes, and what is marked as struck out. */
  async function linesOf(page: PDFPageProxy, view: readonly number[]): Promise<DrawnLine[]> {
    const lines: DrawnLine[] = [];
    const add = (x0: number, y0: number, x1: number, y1: number, matrix: readonly number[]): void => {
      if (lines.length >= MAX_LINES) return;
      const [, , , , ax = 0, ay = 0] = multiply(matrix, [1, 0, 0, 1, x0, y0]);
      const [, , , , bx = 0, by = 0] = multiply(matrix, [1, 0, 0, 1, x1, y1]);
      if (Math.abs(by - ay) > MAX_THICKNESS || Math.abs(bx - ax) < 2) return;
      lines.push({ x0: Math.min(ax, bx), x1: Math.max(ax, bx), y: (ay + by) / 2 });
    };
    const addPath = (path: ArrayLike<number>, matrix: readonly number[], isStroke: boolean): void => {
      let [x, y] = [0, 0];
      let box: number[] = [];
      const close = (): void => {
        if (!isStroke && box.length > 4) {
          const xs = box.filter((_, at) => at % 2 === 0);
          const ys = box.filter((_, at) => at % 2 === 1);
          add(Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys), matrix);
        }
        box = [];
      };
      for (let at = 0; at < path.length && box.length < 100; ) {
        const kind = path[at] ?? 4;
        const [nx, ny] = [path[at + 1] ?? 0, path[at + 2] ?? 0];
        if (kind === 0) close();
        if (kind === 1 && isStroke) add(x, y, nx, ny, matrix);
        if (kind === 0 || kind === 1) {
          box.push(nx, ny);
          [x, y] = [nx, ny];
          at += 3;
        } else if (kind === 4) at += 1;
        else {
          box = [];
          return;
        }
      }
      close();
    };
    const { fnArray, argsArray } = await page.getOperatorList();
    let matrix: readonly number[] = view;
    const saved: (readonly number[])[] = [];
    for (const [at, operator] of fnArray.entries()) {
      const args: unknown = argsArray[at];
      if (operator === OPS.save || operator === OPS.paintFormXObjectBegin) saved.push(matrix);
      if (operator === OPS.restore || operator === OPS.paintFormXObjectEnd) matrix = saved.pop() ?? matrix;
      if (!Array.isArray(args)) continue;
      if (operator === OPS.transform) matrix = multiply(matrix, args);
      if (operator === OPS.paintFormXObjectBegin && Array.isArray(args[0]))
        matrix = multiply(matrix, args[0]);
      if (operator !== OPS.constructPath) continue;
      const [drawing, paths] = args;
      const path: unknown = Array.isArray(paths) ? paths[0] : undefined;
      const isStroke = drawing === OPS.stroke || drawing === OPS.closeStroke;
      const isFill = drawing === OPS.fill || drawing === OPS.eoFill;
      if ((isStroke || isFill) && path instanceof Float32Array) addPath(path, matrix, isStroke);
    }
    for (const { subtype, quadPoints } of await page.getAnnotations()) {
      if (subtype !== 'StrikeOut' || quadPoints === null || quadPoints === undefined) continue;
      const points: number[] = Array.from(quadPoints as ArrayLike<number>);
      for (let at = 0; at + 7 < points.length; at += 8) {
        const xs = [points[at], points[at + 2], points[at + 4], points[at + 6]].map(Number);
        const ys = [points[at + 1], points[at + 3], points[at + 5], points[at + 7]].map(Number);
        const middle = (Math.min(...ys) + Math.max(...ys)) / 2;
        add(Math.min(...xs), middle, Math.max(...xs), middle, view);
      }
    }
    return lines;
  }

  let pdf: PDFDocumentProxy;
  try {
    pdf = await library.getDocument({
      data: task.bytes,
      cMapUrl: task.cMapFolder,
      cMapPacked: true,
      standardFontDataUrl: task.fontFolder,
      disableFontFace: true,
      enableXfa: false,
      isEvalSupported: false,
      isImageDecoderSupported: false,
      isOffscreenCanvasSupported: false,
      maxImageSize: 0,
      useSystemFonts: false,
      useWasm: false,
      useWorkerFetch: false,
      verbosity: 0,
    }).promise;
  } catch (error) {
    const isLocked = error instanceof Error && error.name === 'PasswordException';
    fail(isLocked ? 'encrypted' : 'damaged', error instanceof Error ? error.message : 'unknown cause');
    return;
  }
  if (pdf.numPages > task.maxPages) {
    fail('too-many-pages', String(pdf.numPages));
    return;
  }
  let chars = 0;
  for (let number = 1; number <= pdf.numPages; number += 1) {
    try {
      const page = await pdf.getPage(number);
      const viewport = page.getViewport({ scale: 1 });
      const content = await page.getTextContent();
      const texts: DrawnText[] = [];
      for (const item of content.items) {
        if (!('str' in item)) continue;
        chars += item.str.length;
        const transform = multiply(viewport.transform, item.transform);
        texts.push({ text: item.str, transform, width: item.width, rightToLeft: item.dir === 'rtl' });
      }
      if (chars > task.maxChars) {
        fail('too-long', String(chars));
        return;
      }
      // What is drawn is looked at for what it strikes out; a drawing that cannot be read strikes nothing.
      const isLong = pdf.numPages > MAX_DRAWN_PAGES;
      const hasText = texts.some(({ text }) => text.trim() !== '');
      const lines = isLong || !hasText ? [] : await linesOf(page, viewport.transform).catch(() => []);
      post({ type: 'page', page: { width: viewport.width, height: viewport.height, texts, lines } });
      page.cleanup();
    } catch (error) {
      fail('damaged', `page ${number}: ${error instanceof Error ? error.message : 'unknown cause'}`);
      return;
    }
  }
  post({ type: 'done' });
}
