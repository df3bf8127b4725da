import { createHash } from 'node:crypto';
import { renderToStaticMarkup } from 'react-dom/server';
import type { ChangeAlert } from '../../domain/alert.js';
import type { RenderOptions } from '../../show/options.js';
import { type ChangeLimits, viewChange } from '../../show/view/change.js';
import { EntryContent } from './content.js';

/** One change in one language, as a feed holds it. */
export interface FeedEntry {
  /** The same whenever the change is delivered again. */
  readonly guid: string;
  readonly title: string;
  /** The page, where its address is one that a reader may be sent to. */
  readonly link: string | undefined;
  readonly html: string;
  readonly at: Date;
  readonly topics: readonly string[];
}

const LIMITS: ChangeLimits = { highlights: 12, excerpt: 800, mustDo: 5, reasons: 3, items: 40, listings: 0 };

/** Pure: the same alert and options give the same entry. */
export function feedEntry(alert: ChangeAlert, options: RenderOptions): FeedEntry {
  const view = viewChange(alert, options, LIMITS);
  return {
    guid: guidOf(alert),
    title: inert(`[${view.severityName}] ${view.title}`),
    link: view.pageUrl,
    html: renderToStaticMarkup(<EntryContent view={view} options={options} />),
    at: new Date(alert.detectedAt),
    topics: view.topics === '' ? [] : view.topics.split(/[,、]\s*/).map(inert),
  };
}

/** RFC 9562, version 8: a name of its own for what was found where and when. */
function guidOf({ changeId, source, page, detectedAt, evidence }: ChangeAlert): string {
  const named = JSON.stringify([source.id, changeId, page.url, detectedAt, evidence.afterSha256]);
  const hex = createHash('sha256').update(named).digest('hex');
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ];
  return `urn:uuid:${parts.join('-')}`;
}

/**
 * Some readers take a title as HTML, some as plain text, so that escaping would show up in one or the other: the
 * characters that mean something are replaced by full-width ones instead.
 */
function inert(text: string): string {
  return text
    .replaceAll('<', '＜')
    .replaceAll('>', '＞')
    .replace(/&(?=#?\w{1,31};)/g, '＆')
    .replaceAll('"', '＂');
}
