import { Parser } from 'htmlparser2';

/** A frame of a page and where its start tag ends in the page's text. */
export interface FoundFrame {
  readonly src: string;
  readonly endsAt: number;
}

/** What of a page leads elsewhere, and how much it says itself. */
export interface PageScan {
  /** Of `<meta http-equiv="refresh">`. */
  readonly refresh: string | undefined;
  readonly base: string | undefined;
  readonly scripts: readonly string[];
  readonly frames: readonly FoundFrame[];
  /** Letters and digits of text outside links, headings, scripts and the head. */
  readonly letters: number;
}

const MAX_FRAMES = 50;
const MAX_SCRIPTS = 50;
const SILENT = new Set(
  'script style noscript template title head iframe noframes textarea option a h1 h2 h3 button'.split(' '),
);

/** Reads a page for where it leads, in one pass and without building its tree. Nothing in `noscript` leads a browser. */
export function scanPage(html: string): PageScan {
  let refresh: string | undefined;
  let base: string | undefined;
  const scripts: string[] = [];
  const frames: FoundFrame[] = [];
  let letters = 0;
  const silent: string[] = [];
  let script: string[] | undefined;
  const parser = new Parser({
    onopentag(name, attribs) {
      if (name === 'script' && attribs.src === undefined) script = [];
      if (name === 'base') base ??= attribs.href;
      const isInNoscript = silent.includes('noscript');
      if (name === 'meta' && !isInNoscript && attribs['http-equiv']?.toLowerCase() === 'refresh')
        refresh ??= attribs.content;
      if ((name === 'iframe' || name === 'frame') && !isInNoscript && isFrameToRead(attribs))
        if (frames.length < MAX_FRAMES) frames.push({ src: sourceOf(attribs), endsAt: parser.endIndex });
      if (SILENT.has(name)) silent.push(name);
    },
    ontext(text) {
      if (script !== undefined) script.push(text);
      else if (silent.length === 0) letters += text.match(/[\p{L}\p{Nd}]/gu)?.length ?? 0;
    },
    onclosetag(name) {
      if (name === 'script' && script !== undefined) {
        if (scripts.length < MAX_SCRIPTS) scripts.push(script.join(''));
        script = undefined;
      }
      const at = silent.lastIndexOf(name);
      if (at !== -1) silent.length = at;
    },
  });
  parser.write(html);
  parser.end();
  return { refresh, base, scripts, frames, letters };
}

/** The address of a frame, or the one that a script gives it once it comes into view. */
function sourceOf(attribs: Readonly<Record<string, string>>): string {
  const src = (attribs.src ?? '').trim();
  if (src !== '' && !/^about:/i.test(src)) return src;
  return (attribs['data-src'] ?? attribs['data-lazy-src'] ?? '').trim();
}

/** A frame that shows something: with an address, of some size and in sight. */
function isFrameToRead(attribs: Readonly<Record<string, string>>): boolean {
  if (sourceOf(attribs) === '' || attribs.srcdoc !== undefined || attribs.hidden !== undefined) return false;
  if (/display\s*:\s*none|visibility\s*:\s*hidden/i.test(attribs.style ?? '')) return false;
  return ![attribs.width, attribs.height].some((size) => /^\s*[01](?:px)?\s*$/.test(size ?? ''));
}
