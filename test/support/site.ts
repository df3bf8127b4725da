import { load } from 'cheerio';
import { emptyMemory } from '../../src/compare/memory/memory.js';
import type { ChangeAlert } from '../../src/domain/alert.js';
import type { Source } from '../../src/domain/source.js';
import type { TeamMember } from '../../src/domain/team.js';
import type { PipelineContext } from '../../src/pipeline/context.js';
import { KINDS } from '../../src/pipeline/kinds/kinds.js';
import type { Store } from '../../src/store/store.js';
import { createSite, type SiteOptions } from '../../src/web/site/app.js';
import type { SiteWorks } from '../../src/web/site/works.js';
import { changeAlert } from '../channels/fixtures.js';
import { openNoted } from '../store/fixtures.js';
import { temporaryFolder } from './folders.js';

export const HOST = 'localhost:8787';

export const team: readonly TeamMember[] = [
  { name: 'Li Lei', roles: ['operations-lead'], language: 'en', timezone: 'UTC' },
  { name: 'Han Meimei', roles: ['logistics'], language: 'zh-CN', timezone: 'UTC' },
];

export function siteSource(id: string, changes: Partial<Source> = {}): Source {
  return {
    id,
    platform: 'harbour',
    name: `Harbour ${id}`,
    markets: ['EU'],
    languages: ['en'],
    timezone: 'UTC',
    kind: 'document',
    fetch: 'http',
    publisher: 'official',
    permission: { status: 'allowed' },
    enabled: true,
    confidence: 'high',
    urls: [`https://sellers.harbour.example/${id}`],
    allowedHosts: [],
    headers: {},
    extraction: { content: [], ignore: [] },
    validity: { mustContain: [], minChars: 0, blockMarkers: [] },
    topics: [],
    file: 'sources.yaml',
    ...changes,
  };
}

/** Stores a change as it was alerted, and opens its case; returns the case's number. */
export function storeCase(
  store: Store,
  alert: ChangeAlert = changeAlert(),
  sourceId = alert.source.id,
): number {
  const { page, detectedAt, assessment, checklist } = alert;
  return store.transaction(() => {
    const known = store.pages.find(sourceId, page.url);
    const pageId =
      known?.id ??
      store.pages.insert({
        sourceId,
        key: page.url,
        role: 'document',
        url: page.url,
        title: page.title,
        at: detectedAt,
        memory: emptyMemory(),
      });
    const changeId = store.changes.insert({
      sourceId,
      pageId,
      fromSnapshot: null,
      toSnapshot: null,
      origin: alert.origin,
      detectedAt,
      title: page.title,
      url: page.url,
      verdict: 'material',
      noiseKind: null,
      reasons: alert.verdictReasons,
      diff: { entries: alert.highlights, stats: alert.stats },
      assessment,
    });
    const { severity } = assessment;
    const id = store.cases.insert({
      changeId,
      severity,
      openedAt: detectedAt,
      dueAt: alert.caseDueAt,
      checklist,
    });
    store.cases.addEvent(id, { at: detectedAt, actor: 'rulewatch', kind: 'opened' });
    return id;
  });
}

export interface SiteChanges {
  readonly team?: readonly TeamMember[];
  readonly sources?: readonly Source[];
  readonly works?: Partial<SiteWorks>;
  readonly options?: Partial<SiteOptions>;
}

/** The pages over a store of their own, asked without a network. */
export function createTestSite(changes: SiteChanges = {}) {
  const { store } = openNoted(temporaryFolder());
  let now = new Date('2026-03-02T08:30:00.000Z');
  const errors: unknown[] = [];
  const people = changes.team ?? team;
  const configuration = {
    sources: changes.sources ?? [siteSource(changeAlert().source.id)],
    faulty: [],
    warnings: [],
    topics: [],
    team: people,
    channelKinds: [],
    secrets: [],
    settings: {
      timezone: 'UTC',
      language: 'en',
      schedules: { check: '*/15 * * * *', digest: '0 9 * * *' },
      alerts: { failuresBeforeWarning: 3 },
      collect: { userAgent: 'RuleWatch' },
      channels: {},
    },
  } as unknown as SiteWorks['configuration'];
  const asked: string[] = [];
  const works: SiteWorks = {
    store,
    configuration,
    context: { kinds: KINDS, knowledge: {} } as unknown as PipelineContext,
    clock: () => now,
    render: { timezone: 'UTC', topicNames: {}, team: people },
    ownSources: { dir: temporaryFolder(), include: false },
    mistakes: async () => [],
    checkup: async () => [],
    wake: () => {},
    checkNow: (ids) => void asked.push(...ids),
    ...changes.works,
  };
  const site = createSite({
    works: () => works,
    evidence: { change: async () => undefined },
    onError: (_what, error) => errors.push(error),
    ...changes.options,
  });
  return {
    store,
    works,
    site,
    errors,
    asked,
    pass: (ms: number) => {
      now = new Date(now.getTime() + ms);
    },
    browser: (name?: string, place: BrowserPlace = {}) => createBrowser(site, name, place),
  };
}

/** Where a browser is, and by what name it asks. */
interface BrowserPlace {
  readonly host?: string;
  readonly remoteAddress?: string;
}

/** Somebody who asks for pages and sends the forms that stand on them, with the cookies of one browser. */
function createBrowser(
  site: ReturnType<typeof createSite>,
  person: string | undefined,
  { host = HOST, remoteAddress = '127.0.0.1' }: BrowserPlace,
) {
  const cookies = new Map<string, string>();
  if (person !== undefined)
    cookies.set('rulewatch_settings', encodeURIComponent(new URLSearchParams({ person }).toString()));

  async function request(path: string, init: RequestInit = {}) {
    const headers = new Headers(init.headers);
    if (!headers.has('host')) headers.set('host', host);
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    if (cookie !== '' && !headers.has('cookie')) headers.set('cookie', cookie);
    const response = await site.request(
      `http://${host}${path}`,
      { ...init, headers },
      { incoming: { socket: { remoteAddress } } },
    );
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const at = pair.indexOf('=');
      if (/max-age=0/i.test(line)) cookies.delete(pair.slice(0, at));
      else cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, $: load(text) };
  }
  type Page = Awaited<ReturnType<typeof request>>;

  /** Sends the first form of a page that a selector finds, filled in. */
  function send(
    page: Page,
    selector: string,
    fields: Readonly<Record<string, string>> = {},
    headers: Record<string, string> = {},
  ) {
    const form = page.$(selector).first();
    if (form.length === 0) throw new Error(`There is no form ${selector}.`);
    const body = new URLSearchParams();
    for (const { name, value } of form.serializeArray()) body.set(name, value);
    for (const [name, value] of Object.entries(fields)) body.set(name, value);
    return request(form.attr('action') ?? '/', {
      method: 'POST',
      body,
      headers: { origin: `http://${host}`, ...headers },
    });
  }
  return {
    cookies,
    get: (path: string, headers: Record<string, string> = {}) => request(path, { headers }),
    request,
    send,
  };
}
