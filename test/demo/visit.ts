import * as cheerio from 'cheerio';
import { layouts } from '../../src/demo/layouts/layouts.js';
import { sites } from '../../src/demo/pages/sites.js';

export interface Visit {
  readonly status: number;
  readonly headers: Headers;
  readonly html: string;
  /** The text of the rules, without what the site puts around it; empty where the page has none. */
  readonly rules: string;
}

/** Fetches a page and reads it as a browser would, by the charset that it states. */
export async function visit(url: string, headers: Record<string, string> = {}): Promise<Visit> {
  const response = await fetch(url, { redirect: 'manual', headers });
  const bytes = new Uint8Array(await response.arrayBuffer());
  const html = new TextDecoder(charsetOf(response, bytes), { fatal: true }).decode(bytes);
  return { status: response.status, headers: response.headers, html, rules: rulesOn(html, url) };
}

function charsetOf(response: Response, bytes: Uint8Array): string {
  const header = /charset=([\w-]+)/i.exec(response.headers.get('content-type') ?? '');
  const meta = /charset="?([\w-]+)/i.exec(Buffer.from(bytes).toString('latin1'));
  return header?.[1] ?? meta?.[1] ?? 'utf-8';
}

function rulesOn(html: string, url: string): string {
  const site = sites.find(({ id }) => new URL(url).pathname.startsWith(`/${id}/`));
  if (!site) return '';
  const $ = cheerio.load(html);
  return $(layouts[site.layout].bodySelector).text().replaceAll(/\s+/g, ' ').trim();
}
