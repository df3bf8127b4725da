import { type PageScan, scanPage } from './page-scan.js';
import { header, type ResponseHeaders } from './response-headers.js';

/** A page that leads on after longer is one that is reloaded, or logs its reader out. */
const MAX_DELAY_SECONDS = 10;
/** Letters of text below which a page that a script leads away from says nothing itself. */
const MAX_LETTERS = 200;
const MAX_SCRIPT = 2_000;
/** Larger pages do more than lead on. */
const MAX_LENGTH = 60_000;

/**
 * Where a page leads the browser at once: by a `Refresh` header or element (HTML standard, "shared declarative refresh
 * steps"), or by a script that does nothing else. Undefined where it leads nowhere, or nobody can say without running
 * it. The address is as written, relative to the page.
 */
export function ledOnBy(html: string, headers: ResponseHeaders): string | undefined {
  const sent = header(headers, 'refresh');
  const bySent = sent === undefined ? undefined : refreshTarget(sent);
  if (bySent !== undefined) return bySent;
  const mayRefresh = /http-equiv\s*=\s*["']?\s*refresh/i.test(html);
  const mayRun = html.length <= MAX_LENGTH && /\blocation\b/.test(html);
  if (!mayRefresh && !mayRun) return undefined;
  const scan = scanPage(html);
  const byElement = scan.refresh === undefined ? undefined : refreshTarget(scan.refresh);
  return byElement ?? (mayRun ? scriptTarget(scan) : undefined);
}

/** `0; url='/x'`: the address of a refresh that comes at once or soon. */
function refreshTarget(value: string): string | undefined {
  const parts = /^\s*(\d{1,6})?(?:\.[\d.]*)?\s*[;,\s]\s*(?:url\s*=\s*)?(.*)$/is.exec(value);
  if (parts === null || Number(parts[1] ?? 0) > MAX_DELAY_SECONDS) return undefined;
  const address = (parts[2] ?? '').trim();
  const quote = /^["']/.exec(address)?.[0];
  const url = quote === undefined ? address : (address.slice(1).split(quote)[0] ?? '');
  return url.trim() === '' ? undefined : url.trim();
}

const LEADS =
  /(?:^|[^\w$.])(?:(?:window|document|self|top|parent|globalThis)\s*\.\s*)?location(?:\s*\.\s*href)?\s*=\s*(["'`])([^"'`\n]{1,2000})\1|\blocation\s*\.\s*(?:replace|assign)\(\s*(["'`])([^"'`\n]{1,2000})\3\s*\)/g;
/** What makes it a question whether, or when, the script leads on. */
const DEPENDS = /\bif\b|\?|&&|\|\||\bcase\b|\bfor\b|\bwhile\b|\$\{|click|submit|keydown|catch/;

/** The one address that the scripts of an empty page lead to, whatever is the case. */
function scriptTarget({ scripts, letters, frames }: PageScan): string | undefined {
  if (letters >= MAX_LETTERS || frames.length > 0) return undefined;
  const targets = new Set<string>();
  for (const script of scripts) {
    for (const match of script.matchAll(LEADS)) {
      if (script.length > MAX_SCRIPT || DEPENDS.test(script.replace(match[0], ''))) return undefined;
      targets.add(match[2] ?? match[4] ?? '');
    }
  }
  const [target] = targets;
  return targets.size === 1 ? target : undefined;
}
