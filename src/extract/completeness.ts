import { Tokenizer } from 'htmlparser2';
import type { FetchedContent } from '../domain/fetch.js';
import { contentKind } from './content-kind.js';
import { NO_CALLBACKS } from './html/tree.js';

/** What shows that the end of a content is missing. */
export type CutSign =
  /** It ends within a tag, a comment or a script. */
  | 'open-tag'
  | 'open-comment'
  | 'open-script'
  /** It ends within a letter of several bytes. */
  | 'broken-letter'
  /** `<html>`, `<body>` or `<main>` was opened, and nothing was closed; the standard allows that for the first two. */
  | 'open-page'
  /** An element whose end tag may not be left out was not closed. */
  | 'open-element'
  /** The last paragraph of a plain text stops without a stop, where the others have one. */
  | 'open-sentence'
  /** JSON with open brackets, XML without the end of its root. */
  | 'open-data';

/** Whether the bytes of a page say that they are all there; `unknown` where the format has no end to miss. */
export type Completeness =
  | { readonly complete: 'yes' | 'unknown' }
  | { readonly complete: 'no'; readonly sign: CutSign };

/** Signs that no writer leaves on purpose, and no template by habit. */
const PLAIN_SIGNS: ReadonlySet<CutSign> = new Set([
  'open-tag',
  'open-comment',
  'open-script',
  'broken-letter',
  'open-data',
]);

const YES: Completeness = { complete: 'yes' };
const UNKNOWN: Completeness = { complete: 'unknown' };

const ROOTS = new Set(['html', 'body', 'main']);
/** Elements whose end tag the standard does not allow to leave out, of those that hold the text of a page. */
const CLOSED_ELEMENTS = new Set(
  'a article aside b blockquote div em footer form h1 h2 h3 h4 h5 h6 header i nav ol section span strong table ul'.split(
    ' ',
  ),
);
/** Prose is longer than this, in UTF-16 units; Chinese, Japanese and Korean say as much in half of it. */
const MIN_PROSE = 60;
const MIN_DENSE_PROSE = 24;
const SENTENCE_END = /[.!?:;。！？：；…|）)\]」』”"'’*_`]$/u;
const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/**
 * Judges from a content alone whether its end is there. A server or a proxy that gives up in the middle of a page may
 * still end the answer in good order, with status 200 and a matching length; then only the content shows it. Pages
 * that leave end tags out are real, so `no` asks for a second look and never decides by itself.
 */
export function completenessOf(
  content: Pick<FetchedContent, 'contentType' | 'text' | 'finalUrl'>,
): Completeness {
  const { text, contentType } = content;
  // A PDF without its end is not read at all: see `collect/pdf/read-pages.ts`.
  if (contentType === 'application/pdf') return YES;
  if (/[/+]json$/.test(contentType)) return jsonCompleteness(text);
  const kind = contentKind(content);
  if (kind === 'html') return htmlCompleteness(text);
  if (/[/+]xml$/.test(contentType)) return xmlCompleteness(text);
  return kind === 'other' ? UNKNOWN : textCompleteness(text);
}

/** Whether a sign speaks for itself; the others are a habit of some pages. */
export function isPlainSign(sign: CutSign): boolean {
  return PLAIN_SIGNS.has(sign);
}

function no(sign: CutSign): Completeness {
  return { complete: 'no', sign };
}

function htmlCompleteness(html: string): Completeness {
  const depths = new Map<string, number>();
  const closed = new Set<string>();
  const count = (name: string, by: 1 | -1): void => {
    if (CLOSED_ELEMENTS.has(name) || ROOTS.has(name)) depths.set(name, (depths.get(name) ?? 0) + by);
  };
  let name = '';
  let special = '';
  const tokenizer = new Tokenizer(
    { decodeEntities: false },
    {
      ...NO_CALLBACKS,
      onopentagname(start, end) {
        name = html.slice(start, Math.min(end, start + 20)).toLowerCase();
      },
      onopentagend() {
        count(name, 1);
        special = RAW_ELEMENTS.has(name) ? name : '';
      },
      onclosetag(start, end) {
        const ended = html.slice(start, Math.min(end, start + 20)).toLowerCase();
        special = '';
        closed.add(ended);
        count(ended, -1);
      },
    },
  );
  tokenizer.write(html);
  tokenizer.end();

  if (closed.has('html') || closed.has('body')) return YES;
  if (special !== '') return no('open-script');
  if (html.lastIndexOf('<!--') > html.lastIndexOf('-->')) return no('open-comment');
  if (endsInTag(html)) return no('open-tag');
  if (html.trimEnd().endsWith('\uFFFD')) return no('broken-letter');
  const isOpen = ([element, depth]: [string, number]): boolean => depth > 0 && !closed.has(element);
  if ([...depths].some((entry) => ROOTS.has(entry[0]) && isOpen(entry))) return no('open-page');
  if ([...depths].some(([element, depth]) => CLOSED_ELEMENTS.has(element) && depth > 0))
    return no('open-element');
  return UNKNOWN;
}

function endsInTag(html: string): boolean {
  const start = html.lastIndexOf('<');
  return (
    start >= 0 && !html.includes('>', start) && /^(?:[a-z!/?]|$)/i.test(html.slice(start + 1, start + 2))
  );
}

/** Elements in which a tag is text, so that only their own end tag ends them. */
const RAW_ELEMENTS = new Set(['script', 'style', 'textarea', 'title', 'xmp', 'iframe', 'noembed']);

function textCompleteness(text: string): Completeness {
  if (text.trimEnd().endsWith('\uFFFD')) return no('broken-letter');
  if (/\n\s*$/.test(text)) return UNKNOWN;
  const paragraphs = text.split(/\n\s*\n/).map((paragraph) => paragraph.trim());
  const prose = paragraphs.filter(isProse);
  const last = paragraphs.at(-1) ?? '';
  const stopped = prose.filter((paragraph) => SENTENCE_END.test(paragraph)).length;
  const isOpen = isProse(last) && !SENTENCE_END.test(last);
  return isOpen && prose.length >= 4 && stopped >= prose.length - 1 ? no('open-sentence') : UNKNOWN;
}

function isProse(paragraph: string): boolean {
  return paragraph.length >= (DENSE.test(paragraph) ? MIN_DENSE_PROSE : MIN_PROSE);
}

function jsonCompleteness(text: string): Completeness {
  let depth = 0;
  let inString = false;
  let seen = false;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (inString) {
      if (sign === '\\') at++;
      else if (sign === '"') inString = false;
    } else if (sign === '"') inString = true;
    else if (sign === '{' || sign === '[') depth++;
    else if (sign === '}' || sign === ']') depth--;
    if (depth > 0) seen = true;
  }
  if (inString || depth > 0) return no('open-data');
  return seen ? YES : UNKNOWN;
}

function xmlCompleteness(text: string): Completeness {
  const root = /<([A-Za-z_][\w.:-]*)/.exec(text)?.[1];
  if (root === undefined) return UNKNOWN;
  const end = text.lastIndexOf(`</${root}`);
  if (end >= 0 && /^\s*>\s*(?:<!--[\s\S]*-->\s*)?$/.test(text.slice(end + root.length + 2, end + 10_000)))
    return YES;
  return new RegExp(`^<${escapeForRegExp(root)}[^<>]*/>\\s*$`).test(text.slice(text.indexOf(`<${root}`)))
    ? YES
    : no('open-data');
}

function escapeForRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
