import { onTestFinished } from 'vitest';
import { createCollector } from '../../src/collect/collector.js';
import type { Mode } from '../../src/collect/fetcher.js';
import { MODES } from '../../src/collect/modes.js';
import { loadShippedKnowledge } from '../../src/config/load.js';
import { DEFAULT_PATIENCE } from '../../src/domain/patience.js';
import type { Source } from '../../src/domain/source.js';
import type { SourceKind } from '../../src/domain/vocabulary.js';
import { checkSource } from '../../src/pipeline/check-source.js';
import type { PipelineContext } from '../../src/pipeline/context.js';
import { type JudgingOptions, judgeHere, openJudging } from '../../src/pipeline/judging/judging.js';
import type { Kind } from '../../src/pipeline/kinds/kind.js';
import { KINDS } from '../../src/pipeline/kinds/kinds.js';
import type { SourceResult } from '../../src/pipeline/result.js';
import { openStore, type Store } from '../../src/store/store.js';
import { temporaryFolder } from '../support/folders.js';
import { builtThread } from '../support/judging-thread.js';
import { startWebServer, type WebServer } from '../support/web-server.js';

/** The real stages on a real database and a web server whose pages the test writes. */
export interface Scene {
  readonly web: WebServer;
  readonly store: Store;
  readonly context: PipelineContext;
  /** Lets time go by. */
  pass(hours: number): void;
  page(path: string, html: string): void;
  check(source: Source): Promise<SourceResult>;
  source(kind: SourceKind, path: string, more?: Partial<Source>): Source;
  /**
   * The alerts in the outbox by their idempotency keys, without their details and without the steps of cases that only
   * say where a later change of the page is worked on.
   */
  queued(): string[];
}

interface SceneOptions {
  readonly articleRecheckMs?: number;
  /** How pages are judged; in the process of the test without it. */
  readonly judging?: JudgingOptions;
  readonly kinds?: readonly Kind[];
  readonly modes?: readonly Mode[];
  /** Hosts inside the network that may be fetched. */
  readonly privateHosts?: readonly string[];
}

/** Read once for all tests of a file: every scene judges by what is shipped, and none changes it. */
const shipped = loadShippedKnowledge();

export async function startScene(options: SceneOptions = {}): Promise<Scene> {
  const { articleRecheckMs = 0, judging, kinds = KINDS, modes = MODES, privateHosts = [] } = options;
  const web = await startWebServer();
  const store = openStore(temporaryFolder());
  let now = new Date('2026-03-02T08:00:00Z');
  const clock = () => now;
  const collector = createCollector(
    {
      userAgent: 'RuleWatch test',
      timeoutMs: 10_000,
      maxBytes: 10 * 1024 * 1024,
      maxRedirects: 5,
      perHostConcurrency: 2,
      perHostDelayMs: 0,
      privateHosts,
    },
    clock,
    modes,
  );
  onTestFinished(async () => {
    await collector.close();
    store.close();
    await web.close();
  });
  const seller = { platforms: [], markets: [], families: [], fulfilment: [], features: [] };
  const knowledge = { ...(await shipped), seller, team: [] };
  const open = judging && openJudging(knowledge, { entry: builtThread, ...judging });
  if (open) onTestFinished(() => open.close());
  const context: PipelineContext = {
    store,
    collector,
    clock,
    knowledge,
    kinds,
    judging: open?.judging ?? judgeHere(knowledge, kinds),
    alerts: { channels: ['slack'], minimumSeverity: 'low', healthAfterFailures: 2 },
    articleRecheckMs,
    confirmDelayMs: 0,
    patience: DEFAULT_PATIENCE,
    dryRun: false,
    signal: judging?.signal,
  };
  return {
    web,
    store,
    context,
    pass: (hours) => {
      now = new Date(now.getTime() + hours * 3_600_000);
    },
    page: (path, html) =>
      web.reply(path, { headers: { 'content-type': 'text/html; charset=utf-8' }, body: html }),
    check: (source) => checkSource(source, context),
    queued: () =>
      store.outbox
        .list(['pending'])
        .filter(({ message }) => message.type !== 'details')
        .filter(({ message }) => message.type !== 'case' || message.event.kind !== 'followed')
        .map((entry) => entry.idempotencyKey),
    source: (kind, path, more = {}) => ({
      id: `harbour-${kind}`,
      platform: 'harbour',
      name: 'Harbour',
      markets: ['DE'],
      languages: ['en'],
      timezone: 'Europe/Berlin',
      kind,
      fetch: 'http',
      publisher: 'official',
      permission: { status: 'allowed' },
      enabled: true,
      confidence: 'high',
      urls: [web.url(path)],
      allowedHosts: [],
      headers: {},
      extraction: { content: ['main'], ignore: [] },
      ...(kind === 'listing' && {
        listing: { item: 'ul.news > li', title: 'a', link: 'a', date: 'time', limit: 20 },
      }),
      validity: { mustContain: [], minChars: 0, blockMarkers: [] },
      topics: [],
      file: 'sources/harbour.yaml',
      ...more,
    }),
  };
}

export function article(title: string, date: string, body: string): string {
  return `<html lang="en"><head><title>${title}</title></head><body><nav><a href="/">Home</a></nav><main><h1>${title}</h1>
<time datetime="${date}">${date}</time>${body}</main></body></html>`;
}

export function list(...items: readonly [path: string, title: string, date: string][]): string {
  const entries = items.map(
    ([path, title, date]) =>
      `<li><time datetime="${date}">${date}</time> <a href="${path}?ref=list">${title}</a></li>`,
  );
  return `<html lang="en"><body><main><h1>Announcements</h1><ul class="news">${entries.join('')}</ul></main></body></html>`;
}
