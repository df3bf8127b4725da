import type { ListingItem } from '../../../domain/document.js';
import type { Source } from '../../../domain/source.js';
import { addressKey } from '../../../extract/listing/address.js';
import { canonicalUrl } from '../../../extract/listing/canonical-url.js';
import type { PageRow } from '../../../store/pages.js';
import type { CollectedPage } from '../../collect-page.js';
import type { PipelineContext } from '../../context.js';
import { readStored } from '../../current-version.js';
import { collectForLook, type PageCheck } from '../../look.js';

/** A page of the set, and what a visit to it brought. */
export interface Visit {
  readonly check: PageCheck;
  /** The page as it is known. */
  readonly row: PageRow | undefined;
  readonly collected: CollectedPage;
  /** Whether the walk came to it by a link or a declaration; others were known and are linked no more. */
  readonly isLinked: boolean;
}

interface Step extends ListingItem {
  readonly declared: boolean;
  /** Links from a declared page. */
  readonly distance: number;
}

/** Where a walk through the set ended. */
export interface WalkEnd {
  /** How many pages were found that are more than may be watched. */
  readonly more: number;
  /** Whether any declared page led to another page. */
  readonly isLeading: boolean;
}

/**
 * Goes from the declared pages by their links to all pages of the set, the nearest first, and then to those that are
 * known and linked no more. Each is fetched once.
 *
 * @param onVisit what to do with each page, before the next is fetched
 */
export async function walkSet(
  source: Source,
  rows: readonly PageRow[],
  onVisit: (visit: Visit) => Promise<void>,
  context: PipelineContext,
): Promise<WalkEnd> {
  const { depth, limit } = source.follow ?? { depth: 1, limit: 1 };
  const known = new Map(rows.map((row) => [row.key, row]));
  const steps: Step[] = source.urls.map((url) => ({
    key: keyOf(url),
    url,
    title: '',
    declared: true,
    distance: 0,
  }));
  const seen = new Set(steps.map(({ key }) => key));
  const overflow = new Set<string>();
  let room = limit - new Set([...seen, ...known.keys()]).size;
  let isLeading = false;

  for (let at = 0; at < steps.length; at++) {
    const step = steps[at];
    if (step === undefined) break;
    const visit = await visitPage(step, known.get(step.key), source, context);
    const items = await linksOf(visit, source, context);
    if (step.distance === 0 && items.some(({ key }) => key !== step.key)) isLeading = true;
    await onVisit(visit);
    if (step.distance >= depth) continue;
    for (const item of items) {
      if (seen.has(item.key)) continue;
      if (!known.has(item.key) && room <= 0) {
        overflow.add(item.key);
        continue;
      }
      seen.add(item.key);
      if (!known.has(item.key)) room--;
      steps.push({ ...item, declared: false, distance: step.distance + 1 });
    }
  }
  for (const row of rows) {
    if (seen.has(row.key)) continue;
    const step = { key: row.key, url: row.url, title: row.title, declared: false, distance: depth };
    await onVisit({ ...(await visitPage(step, row, source, context)), isLinked: false });
  }
  return { more: overflow.size, isLeading };
}

/** What a page of the set is called by, whatever address it is reached under. */
export function keyOf(url: string): string {
  return addressKey(canonicalUrl(url) ?? url);
}

async function visitPage(
  { key, url, title, declared }: Step,
  row: PageRow | undefined,
  source: Source,
  context: PipelineContext,
): Promise<Visit> {
  const place = { source, key, role: 'document', url } as const;
  const check: PageCheck = {
    place,
    urls: [url],
    declared,
    complete: (document) => ({ ...document, title: document.title || title }),
  };
  const collected = await collectForLook(check, context);
  return { check, row, collected, isLinked: true };
}

/** The pages that a page leads to, from what was fetched or, where the server sent nothing anew, from what is stored. */
async function linksOf(
  { collected, row }: Visit,
  source: Source,
  context: PipelineContext,
): Promise<readonly ListingItem[]> {
  if (collected.outcome === 'failure') return [];
  const snapshot = row?.snapshotId ? context.store.snapshots.outline(row.snapshotId) : undefined;
  const contents =
    collected.outcome === 'content'
      ? collected.contents
      : snapshot && (await readStored(snapshot.bodies, context));
  if (!contents) return [];
  const { items = [] } = await context.judging.readList(contents, source);
  return items;
}
