import type { ChromeTexts } from '../chrome-texts.js';
import type { Content } from '../content.js';
import { type Html, html, scriptJson } from '../html.js';
import type { Noise } from '../noise.js';
import type { Site } from '../site.js';
import type { Week } from '../week.js';

/** One entry of a list of announcements. */
export interface ListEntry {
  readonly title: string;
  readonly path: string;
  /** The day of publication, as the site writes it. */
  readonly date: string;
  readonly isoDate: string;
  readonly category: string;
}

/** Everything that a layout needs to draw a page. */
export interface View {
  readonly site: Site;
  readonly texts: ChromeTexts;
  readonly week: Week;
  readonly noise: Noise;
  readonly path: string;
  readonly title: string;
  readonly section: string;
  /** The day of publication, on the page of an announcement. */
  readonly published?: { readonly text: string; readonly iso: string };
  readonly main:
    | { readonly type: 'text'; readonly content: readonly Content[] }
    | { readonly type: 'list'; readonly intro: string; readonly entries: readonly ListEntry[] };
  /** The rest of the text has not arrived: placeholders stand in its place. */
  readonly halfLoaded?: boolean;
  /** Stated in the page head; nothing is stated without it. */
  readonly metaCharset?: string;
}

/** Draws whole pages; `bodySelector` finds the text of the rules on them, without what the site puts around. */
export interface Layout {
  readonly bodySelector: string;
  page(view: View): Html;
}

const LINK = /\[([^\]]{1,200})\]\((\/[^)\s]{0,300})\)/g;

/** A text with its links; their targets carry tracking parameters that are new at every request. */
export function inline(text: string, view: View): Html {
  const parts: Html[] = [];
  let end = 0;
  for (const match of text.matchAll(LINK)) {
    const [whole, label = '', path = ''] = match;
    parts.push(html`${text.slice(end, match.index)}<a href="${tracked(path, view)}">${label}</a>`);
    end = match.index + whole.length;
  }
  parts.push(html`${text.slice(end)}`);
  return { markup: parts.map((part) => part.markup).join('') };
}

export function tracked(path: string, view: View): string {
  return `${path}?src=${view.site.id}-help&trk=${view.noise.token()}`;
}

export function clockText(view: View): string {
  return view.noise.clock.setLocale(view.site.language).toFormat(view.texts.clockFormat);
}

export function countText(count: number, view: View): string {
  return count.toLocaleString(view.site.language);
}

/** The page head with what scripts of real sites put there. */
export function head(view: View, styles: string): Html {
  const nonce = view.noise.token();
  const state = { csrf: view.noise.token(), session: view.noise.token(), bucket: view.noise.variant };
  const charset = view.metaCharset
    ? html`<meta http-equiv="Content-Type" content="text/html; charset=${view.metaCharset}">`
    : html``;
  return html`<head>
${charset}
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="csrf-token" content="${state.csrf}">
<title>${view.title} | ${view.site.name}</title>
<style nonce="${nonce}">body{margin:0;font:16px/1.6 system-ui,sans-serif;color:#222}a{color:${view.site.colour}}table{border-collapse:collapse}td,th{border:1px solid #ccc;padding:.3em .7em;text-align:left}${styles}</style>
<script nonce="${nonce}">window.__STATE__=${scriptJson(state)};</script>
</head>`;
}

/** Placeholders of a page whose text is still on its way. */
export function skeleton(view: View): Html {
  const line = html`<div class="skeleton-line"></div>`;
  return html`<div class="skeleton" aria-busy="true">${[line, line, line]}<span>${view.texts.loading}</span></div>`;
}
