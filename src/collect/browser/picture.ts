import type { Picture } from '../../domain/fetch.js';
import type { PageDocument } from './page/dom.js';
import { inFrame, type Watched, within } from './watch.js';

declare const document: PageDocument;

/** A longer page is shown as far as this, in CSS pixels. */
const MAX_HEIGHT = 12_000;
const WIDTH = 1280;
/** A picture with more bytes is taken again with less quality, and then left out. */
const MAX_BYTES = 1_500_000;
const QUALITIES: readonly number[] = [55, 25];
const PICTURE_MS = 15_000;

/** Takes a picture of the whole length of a page. A page of which none can be taken has none: it is no failure. */
export async function takePicture(watched: Watched): Promise<Picture | undefined> {
  const { page } = watched;
  try {
    const height = await inFrame(watched, page.mainFrame(), heightOf, undefined);
    const clip = { x: 0, y: 0, width: WIDTH, height: Math.min(Math.max(height ?? 0, 1), MAX_HEIGHT) };
    for (const quality of QUALITIES) {
      const shot = page.screenshot({ type: 'jpeg', quality, fullPage: true, clip, timeout: PICTURE_MS });
      const bytes = await within(watched, shot, PICTURE_MS);
      if (bytes.byteLength <= MAX_BYTES) return { contentType: 'image/jpeg', bytes };
    }
  } catch {
    watched.signal.throwIfAborted();
  }
  return undefined;
}

function heightOf(): number {
  return document.documentElement?.scrollHeight ?? 0;
}
