// How long the pages of the group take to be made over a large store.
//
//   npm run build && node bench/web-pages.mjs [CASES] [SOURCES]
//
// The cases (10,000 by default, of 1,000 sources) are made up; each page is made a few times, without a network, and the
// median and the longest are printed.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { emptyMemory } from '../dist/compare/memory/memory.js';
import { loadShippedKnowledge } from '../dist/config/load.js';
import { KINDS } from '../dist/pipeline/kinds/kinds.js';
import { openStore } from '../dist/store/store.js';
import { createSite } from '../dist/web/site/app.js';

const cases = Number(process.argv[2] ?? 10_000);
const sourceCount = Number(process.argv[3] ?? 1_000);
const ROUNDS = 7;
const now = new Date();
const day = 86_400_000;
const at = (days) => new Date(now.getTime() + days * day).toISOString();
const pick = (values, index) => values[index % values.length];

const platforms = ['amazon', 'ebay', 'temu', 'shopee', 'tiktok-shop', 'etsy'];
const markets = ['US', 'DE', 'GB', 'JP', 'FR', 'SG'];
const topics = ['tax', 'logistics', 'product-compliance', 'fees-payments'];
const severities = ['critical', 'high', 'medium', 'low'];
const states = ['needs-attention', 'adapting', 'adapted', 'adapted', 'adapted', 'not-affected'];
const people = ['Li Lei', 'Han Meimei', '王芳', '陈晨'];

const sources = Array.from({ length: sourceCount }, (_, index) => ({
  id: `source-${index}`,
  platform: pick(platforms, index),
  name: `Policy page ${index}`,
  markets: [pick(markets, index)],
  languages: ['en'],
  timezone: 'UTC',
  kind: 'document',
  fetch: 'http',
  publisher: 'official',
  permission: { status: 'allowed' },
  enabled: true,
  confidence: 'high',
  urls: [`https://seller.example/${index}`],
  allowedHosts: [],
  headers: {},
  extraction: { content: [], ignore: [] },
  validity: { mustContain: [], minChars: 0, blockMarkers: [] },
  topics: [],
  file: 'sources.yaml',
}));

const folder = mkdtempSync(join(tmpdir(), 'rulewatch-bench-'));
const store = openStore(folder);
try {
  fill();
  await measure();
} finally {
  store.close();
  rmSync(folder, { recursive: true, force: true });
}

function fill() {
  const sentence =
    'Sellers have to hand over every order to the carrier within two business days from then on. ';
  store.transaction(() => {
    const pages = sources.map(({ id, urls: [url], name }) =>
      store.pages.insert({
        sourceId: id,
        key: 'document',
        role: 'document',
        url,
        title: name,
        at: at(-200),
        memory: emptyMemory(),
      }),
    );
    for (let index = 0; index < cases; index += 1) {
      const source = sources[index % sources.length];
      const severity = pick(severities, index * 7);
      const state = pick(states, index * 5);
      const found = -((index * 400) / cases);
      const date = at(found + 20).slice(0, 10);
      const dated = { date, text: date, sentence };
      const changeId = store.changes.insert({
        sourceId: source.id,
        pageId: pages[index % pages.length],
        fromSnapshot: null,
        toSnapshot: null,
        origin: 'edited',
        detectedAt: at(found),
        title: `${source.name}, version ${index}`,
        url: source.urls[0],
        verdict: 'material',
        noiseKind: null,
        reasons: [{ code: 'figure', evidence: sentence }],
        diff: {
          entries: [
            { op: 'added', section: [], newIndex: 0, block: { type: 'paragraph', text: sentence.repeat(3) } },
          ],
          stats: { blocksBefore: 10, blocksAfter: 11, charsAdded: 200, charsRemoved: 0 },
        },
        assessment: {
          language: 'en',
          kind: 'rule-change',
          isRuleChange: true,
          topics: [
            {
              id: pick(topics, index),
              score: 1,
              evidence: Array.from({ length: 6 }, () => ({
                term: 'carrier',
                sentence,
                weight: 1,
                inTitle: false,
              })),
            },
          ],
          effective: dated,
          days: [{ role: 'effective', ...dated }],
          severity,
          severityReasons: [],
          kindReasons: [],
          markets: [pick(markets, index)],
          families: [],
          fulfilment: [],
          features: [],
          mustDo: [sentence, sentence],
          headline: {
            en: `Rule ${index} of ${source.platform} changes: two days to hand over`,
            'zh-CN': `${source.platform} 第 ${index} 条规则变更：两日内交付`,
          },
        },
      });
      const checklist = {
        items: Array.from({ length: 6 }, (_, item) => ({
          id: `item-${item}`,
          role: 'logistics',
          assignee: pick(people, index + item),
          dueAt: at(found + 0.5),
          question: { en: `Is step ${item} done for every listing?`, 'zh-CN': `第 ${item} 步是否完成？` },
          evidence: { en: 'A list', 'zh-CN': '清单' },
          facts: [],
          because: [],
        })),
      };
      const id = store.cases.insert({
        changeId,
        severity,
        openedAt: at(found),
        dueAt: at(found + 1),
        checklist,
      });
      store.cases.addEvent(id, { at: at(found), actor: 'rulewatch', kind: 'opened' });
      if (state === 'needs-attention') continue;
      const entry = store.cases.get(id);
      const isClosed = state !== 'adapting';
      store.cases.update({
        ...entry,
        state,
        acknowledgedAt: at(found + 0.1),
        acknowledgedBy: pick(people, index),
        ...(isClosed && { closedAt: at(found + 0.8), closedBy: pick(people, index) }),
      });
    }
  });
}

async function measure() {
  const { topics: lexicons, checklists } = await loadShippedKnowledge();
  const settings = {
    timezone: 'Asia/Shanghai',
    language: 'en',
    schedules: { check: '*/15 * * * *', digest: '0 9 * * *' },
    alerts: { failuresBeforeWarning: 3 },
    collect: { userAgent: 'RuleWatch' },
  };
  const configuration = {
    sources,
    faulty: [],
    warnings: [],
    topics: lexicons,
    team: [],
    channelKinds: [],
    secrets: [],
    settings,
  };
  const site = createSite({
    works: () => ({
      store,
      configuration,
      context: { kinds: KINDS, knowledge: { checklists } },
      clock: () => now,
      render: { timezone: settings.timezone, topicNames: {}, team: [] },
      ownSources: { dir: folder, include: false },
      wake: () => {},
      checkNow: () => {},
    }),
    evidence: { change: async () => undefined },
    onError: (what, error) => console.error(what, error),
  });
  const addresses = [
    '/',
    '/ledger',
    '/ledger?page=150',
    '/ledger?view=board',
    '/ledger?platform=amazon&market=DE&topic=tax',
    `/ledger?person=${encodeURIComponent('王芳')}&state=open`,
    '/ledger?q=hand+over&severity=critical',
    '/ledger?from=2026-06-01&to=2026-09-30',
    '/ledger?overdue=1',
    '/ledger.csv?state=open',
    '/cases/77',
    '/sources',
    '/calendar',
  ];
  console.log(`${cases} cases, ${sourceCount} sources: median and longest of ${ROUNDS}, in ms`);
  for (const address of addresses) {
    const times = [];
    let status = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      const began = performance.now();
      const response = await site.request(`http://localhost${address}`, { headers: { host: 'localhost' } });
      await response.text();
      status = response.status;
      times.push(performance.now() - began);
    }
    times.sort((one, other) => one - other);
    console.log(
      `${String(status)} ${String(Math.round(times[Math.floor(ROUNDS / 2)])).padStart(5)} ${String(Math.round(times.at(-1))).padStart(5)}  ${address}`,
    );
  }
}
