import type { FetchedContent } from '../../domain/fetch.js';
import { isHtml } from './media-type.js';
import { type FoundFrame, scanPage } from './page-scan.js';

/** Frames of one page that are brought. */
const MAX_FRAMES = 6;
/** Frames in frames. */
export const MAX_FRAME_DEPTH = 2;

export function mayHoldFrames({ contentType, text }: FetchedContent): boolean {
  return isHtml(contentType) && /<i?frame\b/i.test(text);
}

/** The page that a frame shows. */
export interface FramePage {
  readonly text: string;
  readonly finalUrl: string;
}

/** A frame that will not be there the next time either. */
export interface GoneFrame {
  readonly gone: Error;
}

/**
 * Puts the pages of a page's frames into it, each as the `srcdoc` of its frame, which is how a page holds a frame
 * itself. What `bring` does not bring stays empty. Such a page is no longer what one address said: it has no
 * validators, for the outer page may be the same while a frame is not.
 *
 * Throws what took away the first frame of a page that says nothing itself and of which no frame came.
 */
export async function withFrames(
  content: FetchedContent,
  bring: (address: URL) => Promise<FramePage | GoneFrame | undefined>,
): Promise<FetchedContent> {
  const { frames, base, letters } = scanPage(content.text);
  const baseUrl = URL.canParse(base ?? '', content.finalUrl)
    ? new URL(base ?? '', content.finalUrl)
    : content.finalUrl;
  let gone: GoneFrame | undefined;
  const brought: { readonly frame: FoundFrame; readonly page: FramePage }[] = [];
  for (const frame of frames) {
    if (brought.length >= MAX_FRAMES || !URL.canParse(frame.src, String(baseUrl))) continue;
    const page = await bring(new URL(frame.src, baseUrl));
    if (page === undefined) continue;
    if ('gone' in page) gone ??= page;
    else brought.push({ frame, page });
  }
  if (brought.length === 0 && gone !== undefined && letters < MIN_LETTERS) throw gone.gone;
  if (brought.length === 0) return content;
  let text = '';
  let at = 0;
  for (const { frame, page } of brought) {
    const end = content.text[frame.endsAt - 1] === '/' ? frame.endsAt - 1 : frame.endsAt;
    text += `${content.text.slice(at, end)} srcdoc="${attributeValue(page)}"`;
    at = end;
  }
  text += content.text.slice(at);
  const { freshForMs: _ofTheOuterPage, ...rest } = content;
  return { ...rest, text, body: Buffer.from(text, 'utf8'), charset: 'utf-8', validators: {} };
}

/** Letters of text below which a page is nothing without its frames. */
const MIN_LETTERS = 150;

function attributeValue({ text, finalUrl }: FramePage): string {
  const page = /<base\b/i.test(text) ? text : `<base href="${finalUrl.replaceAll('"', '%22')}">${text}`;
  return page.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
}
