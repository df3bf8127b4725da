import { plainText } from './markup.js';

/** What an item of a feed says itself, as HTML. */
export interface OwnText {
  /** Of the element that is meant for the whole text: `content:encoded`, `content`, `content_html`. */
  readonly content?: string | undefined;
  /** Of the element that may hold either: `description`, `summary`. */
  readonly summary?: string | undefined;
}

/** How a text ends that goes on elsewhere. */
const GOES_ON =
  /(?:…|\.\.\.|\[…\]|\[\.\.\.\])\W{0,3}$|(?:read more|continue reading|learn more|weiterlesen|mehr lesen|lire la suite|en savoir plus|leer más|seguir leyendo|continua a leggere|leggi tutto|leia mais|続きを読む|もっと見る|阅读全文|閱讀全文|查看更多|查看全文|더 보기|자세히 보기)\W{0,10}$/iu;
const BLOCK_TAG = /<(?:p|ul|ol|li|table|h[1-6]|blockquote|section|div)\b/gi;
/** A summary that is laid out and this long is the text; one without layout has to be longer. */
const LAID_OUT = 200;
const LONG = 600;

/** Whether a feed gives the whole text of its items, judged by most of them. */
export function givesFullText(items: readonly OwnText[]): boolean {
  const whole = items.filter(isWhole).length;
  return items.length > 0 && whole * 2 > items.length;
}

function isWhole({ content, summary }: OwnText): boolean {
  const html = content ?? summary;
  if (html === undefined) return false;
  const text = plainText(html);
  if (text === '' || GOES_ON.test(text)) return false;
  if (content !== undefined) {
    const short = summary === undefined ? '' : plainText(summary);
    return text.length > short.length || text.length >= LAID_OUT;
  }
  const blocks = html.match(BLOCK_TAG)?.length ?? 0;
  return text.length >= LONG || (blocks >= 2 && text.length >= LAID_OUT);
}
