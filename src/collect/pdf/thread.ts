import type { PDFDocumentProxy } from 'pdfjs-dist';

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

export interface DrawnPage {
  readonly width: number;
  readonly height: number;
  readonly texts: readonly DrawnText[];
}

export type ThreadMessage =
  | { readonly type: 'page'; readonly page: DrawnPage }
  | { readonly type: 'done' }
  | {
      readonly type: 'failed';
      readonly reason: 'damaged' | 'encrypted' | 'too-many-pages' | 'too-long' | 'too-big';
      readonly detail: string;
    };

type Library = Pick<typeof import('pdfjs-dist'), 'getDocument'>;

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
      post({ type: 'page', page: { width: viewport.width, height: viewport.height, texts } });
      page.cleanup();
    } catch (error) {
      fail('damaged', `page ${number}: ${error instanceof Error ? error.message : 'unknown cause'}`);
      return;
    }
  }
  post({ type: 'done' });
}
