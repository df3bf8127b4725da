import type { ChannelDeps } from '../../src/channels/kind.js';
import type { ChangeAlert, Digest, DigestLine, HealthAlert } from '../../src/domain/alert.js';
import type { EditedBlock, WordPart } from '../../src/domain/change.js';
import type { ChecklistItem } from '../../src/domain/checklist.js';
import type { LocalizedText } from '../../src/domain/vocabulary.js';
import type { RenderOptions } from '../../src/show/options.js';

/** Monday, 2 March 2026, 16:30 in Shanghai. */
export const now = new Date('2026-03-02T08:30:00.000Z');

export const topicNames: Record<string, LocalizedText> = {
  tax: { en: 'Tax', 'zh-CN': '税务' },
  logistics: { en: 'Logistics', 'zh-CN': '物流' },
  'product-compliance': { en: 'Product compliance', 'zh-CN': '产品合规' },
};

export const english: RenderOptions = {
  language: 'en',
  timezone: 'Asia/Shanghai',
  topicNames,
  team: [
    { name: 'Li Lei', roles: ['finance-tax'], slack: 'U0LILEI01' },
    { name: 'Han Meimei', roles: ['logistics'] },
  ],
  now,
};
export const chinese: RenderOptions = { ...english, language: 'zh-CN' };

export function channelDeps(written: string[] = []): ChannelDeps {
  const { timezone, team } = english;
  return {
    render: { timezone, team, topicNames },
    clock: () => now,
    terminal: { color: false, width: 100, write: (text) => void written.push(text) },
  };
}

const source = {
  id: 'harbour-fees',
  name: 'Harbour Market seller fees',
  platform: 'harbour-market',
  markets: ['DE', 'FR'],
  publisher: 'official',
} as const;

const words: readonly WordPart[] = [
  { op: 'same', text: 'Parcels from outside the EU with goods worth less than EUR 150 must carry ' },
  { op: 'removed', text: 'a customs declaration' },
  { op: 'added', text: 'an IOSS number and a customs declaration at article level' },
  { op: 'same', text: ' from ' },
  { op: 'removed', text: '1 July 2026' },
  { op: 'added', text: '9 March 2026' },
  { op: 'same', text: '.' },
];

export const edited: EditedBlock = {
  op: 'edited',
  section: ['Selling into the EU', 'Low-value parcels'],
  oldIndex: 4,
  newIndex: 4,
  before: { kind: 'paragraph', text: joined(words, 'added') },
  after: { kind: 'paragraph', text: joined(words, 'removed') },
  words,
};

function joined(parts: readonly WordPart[], without: WordPart['op']): string {
  return parts
    .filter((part) => part.op !== without)
    .map((part) => part.text)
    .join('');
}

export function item(id: string, changes: Partial<ChecklistItem> = {}): ChecklistItem {
  return {
    id,
    role: 'finance-tax',
    assignee: 'Li Lei',
    dueAt: '2026-03-02T10:30:00.000Z',
    question: {
      en: `Is our IOSS number valid and filed with every carrier (${id})?`,
      'zh-CN': `IOSS 税号是否有效并已提供给所有承运商（${id}）？`,
    },
    evidence: { en: 'Screenshot of the registration', 'zh-CN': '注册页面截图' },
    facts: [],
    because: [{ kind: 'topic', values: ['tax'] }],
    ...changes,
  };
}

export function changeAlert(changes: Partial<ChangeAlert> = {}): ChangeAlert {
  return {
    type: 'change',
    changeId: 31,
    caseId: 12,
    source,
    page: { title: 'Selling into the EU', url: 'https://sellers.harbour.example/eu/parcels?lang=en&v=2' },
    origin: 'edited',
    detectedAt: '2026-03-02T08:25:00.000Z',
    previousAt: '2026-02-27T02:10:00.000Z',
    assessment: {
      language: 'en',
      kind: 'rule-change',
      isRuleChange: true,
      topics: [
        { id: 'tax', score: 9, evidence: [] },
        { id: 'logistics', score: 4, evidence: [] },
      ],
      effective: {
        date: '2026-03-09',
        text: '9 March 2026',
        sentence: 'Parcels … from 9 March 2026.',
      },
      deadline: { date: '2026-03-06', text: 'by 6 March', sentence: 'Register by 6 March.' },
      severity: 'high',
      severityReasons: [
        { code: 'short-notice', evidence: 'must carry an IOSS number', params: { days: 7 } },
        { code: 'consequence-2' },
      ],
      kindReasons: [],
      markets: ['DE', 'FR'],
      families: [],
      fulfilment: ['direct-mail'],
      features: [],
      mustDo: [
        'Parcels from outside the EU with goods worth less than EUR 150 must carry an IOSS number and a customs declaration at article level from 9 March 2026.',
        'Parcels without an IOSS number will be returned at the expense of the seller.',
      ],
      headline: {
        en: 'IOSS number required on every EU parcel below EUR 150 from 9 March 2026',
        'zh-CN': '2026年3月9日起，150欧元以下的欧盟包裹须提供 IOSS 税号',
      },
    },
    verdictReasons: [{ code: 'date', evidence: '1 July 2026 → 9 March 2026' }],
    highlights: [
      edited,
      {
        op: 'added',
        section: ['Selling into the EU', 'Low-value parcels'],
        newIndex: 5,
        block: {
          kind: 'paragraph',
          text: 'Parcels without an IOSS number will be returned at the expense of the seller.',
        },
      },
      {
        op: 'removed',
        section: ['Selling into the EU', 'Exceptions'],
        oldIndex: 9,
        block: {
          kind: 'list-item',
          text: 'Gifts between private persons up to EUR 45 are exempt.',
          level: 1,
        },
      },
    ],
    omitted: 4,
    stats: { blocksBefore: 60, blocksAfter: 61, charsAdded: 214, charsRemoved: 96 },
    checklist: {
      items: [
        item('ioss-valid'),
        item('ioss-filed', {
          question: {
            en: 'Which orders of the last 7 days were sent without IOSS?',
            'zh-CN': '最近 7 天有哪些订单未使用 IOSS 发货？',
          },
          evidence: { en: 'Order export', 'zh-CN': '订单导出表' },
          dueAt: '2026-03-02T12:30:00.000Z',
          facts: [
            {
              text: {
                en: 'IOSS covers consignments up to EUR 150.',
                'zh-CN': 'IOSS 适用于不超过 150 欧元的货物。',
              },
              source: 'European Commission, VAT e-commerce',
              asOf: '2026-02-20',
            },
            {
              text: { en: 'A fact that is over.', 'zh-CN': '已过期的事实。' },
              source: 'Nobody',
              asOf: '2025-02-20',
              until: '2025-12-31',
            },
          ],
        }),
        item('label', {
          role: 'logistics',
          assignee: 'Han Meimei',
          question: {
            en: 'Do our shipping labels carry article-level customs data?',
            'zh-CN': '面单是否包含商品级报关信息？',
          },
          evidence: { en: 'Photo of one label per carrier', 'zh-CN': '每家承运商的面单照片' },
          dueAt: '2026-03-02T14:30:00.000Z',
          because: [{ kind: 'profile', values: ['direct-mail'] }],
        }),
        item('listing', {
          role: 'listing-content',
          question: {
            en: 'Which listings quote delivered prices below EUR 150?',
            'zh-CN': '哪些商品页标注了 150 欧元以下的到手价？',
          },
          evidence: { en: 'Listing export', 'zh-CN': '商品清单' },
          dueAt: '2026-03-03T02:30:00.000Z',
        }),
      ].map(({ assignee, ...rest }) =>
        rest.role === 'listing-content' || assignee === undefined ? rest : { ...rest, assignee },
      ),
    },
    caseDueAt: '2026-03-03T08:25:00.000Z',
    evidence: {
      url: 'https://rulewatch.example/changes/31',
      command: 'rulewatch changes show 31',
      beforeSha256: 'a'.repeat(64),
      afterSha256: 'b'.repeat(64),
    },
    ...changes,
  };
}

/** An alert whose finance owner is on leave. */
export function standInAlert(): ChangeAlert {
  const assignment = {
    kind: 'stand-in',
    for: 'Li Lei',
    absence: { kind: 'away', until: '2026-03-05' },
  } as const;
  return changeAlert({ checklist: { items: [item('ioss', { assignee: 'Han Meimei', assignment })] } });
}

export function healthAlert(changes: Partial<HealthAlert> = {}): HealthAlert {
  return {
    type: 'health',
    source,
    url: 'https://sellers.harbour.example/fees',
    state: 'failing',
    since: '2026-03-02T03:00:00.000Z',
    at: '2026-03-02T08:30:00.000Z',
    failures: 5,
    problem: {
      kind: 'http-403',
      message:
        'https://sellers.harbour.example/fees answered 403; check whether the page can be opened without signing in.',
    },
    lastGoodAt: '2026-03-02T02:45:00.000Z',
    ...changes,
  };
}

export function digestLine(id: number, changes: Partial<DigestLine> = {}): DigestLine {
  return {
    changeId: id,
    caseId: id,
    caseState: 'needs-attention',
    source,
    title: `Announcement ${id}`,
    url: `https://sellers.harbour.example/news/${id}`,
    verdict: 'material',
    severity: 'medium',
    headline: {
      en: `Return window for clothing extended to 45 days (${id})`,
      'zh-CN': `服装退货期延长至45天（${id}）`,
    },
    topics: ['logistics'],
    effective: '2026-03-20',
    detectedAt: '2026-03-01T20:00:00.000Z',
    caseDueAt: '2026-03-03T08:00:00.000Z',
    ...changes,
  };
}

export function digest(changes: Partial<Digest> = {}): Digest {
  return {
    type: 'digest',
    date: '2026-03-02',
    timezone: 'Asia/Shanghai',
    generatedAt: '2026-03-02T01:00:00.000Z',
    overdue: [],
    today: [],
    thisWeek: [],
    later: [],
    information: [],
    sourcesInTrouble: [],
    counts: {
      sourcesWatched: 42,
      pagesWatched: 311,
      checks: 4032,
      held: 0,
      ledger: { 'needs-attention': 0, adapting: 0, adapted: 18, 'not-affected': 7 },
      undelivered: 0,
    },
    ...changes,
  };
}

/** A digest as on a usual day. */
export function usualDigest(): Digest {
  return digest({
    overdue: [
      digestLine(1, {
        severity: 'critical',
        headline: {
          en: 'GPSR: listings without an EU responsible person are taken down',
          'zh-CN': 'GPSR：未填写欧盟负责人的商品将被下架',
        },
        topics: ['product-compliance'],
        caseState: 'adapting',
        acknowledgedBy: 'Li Lei',
        caseDueAt: '2026-03-01T10:00:00.000Z',
        deadline: '2026-03-01',
        effective: '2026-03-02',
      }),
    ],
    today: [
      digestLine(2, {
        severity: 'high',
        headline: changeAlert().assessment.headline,
        topics: ['tax', 'logistics'],
        caseDueAt: '2026-03-02T15:30:00.000Z',
        effective: '2026-03-09',
      }),
    ],
    thisWeek: [digestLine(3)],
    sourcesInTrouble: [
      {
        source: { ...source, name: 'Quay Mall announcements', id: 'quay' },
        since: '2026-03-01T22:00:00.000Z',
        problem: { kind: 'login-wall', message: 'A login page came instead.' },
      },
    ],
    counts: {
      ...digest().counts,
      held: 1,
      undelivered: 2,
      ledger: { 'needs-attention': 2, adapting: 1, adapted: 18, 'not-affected': 7 },
    },
  });
}

/** A digest after a holiday. */
export function longDigest(): Digest {
  const many = (from: number, count: number, changes: Partial<DigestLine> = {}) =>
    Array.from({ length: count }, (_, index) => digestLine(from + index, changes));
  return {
    ...usualDigest(),
    overdue: many(100, 6, { severity: 'high', caseDueAt: '2026-02-27T08:00:00.000Z' }),
    today: many(200, 12, { severity: 'high', caseDueAt: '2026-03-02T12:00:00.000Z', deadline: '2026-03-05' }),
    thisWeek: many(300, 14),
    later: many(400, 14, { severity: 'low', caseDueAt: '2026-03-20T08:00:00.000Z' }),
    information: many(500, 14, { verdict: 'editorial', severity: 'low' }),
  };
}

const PLATFORMS = ['amazon', 'ebay', 'tiktok-shop', 'shopee', 'temu', 'walmart', 'etsy', 'mercado-libre'];

const HEADLINES: readonly LocalizedText[] = [
  {
    en: 'Amazon: referral fee for clothing above USD 20 falls from 17% to 10% from 15 March 2026',
    'zh-CN': 'Amazon：2026年3月15日起，售价 20 美元以上的服装销售佣金由 17% 降至 10%',
  },
  {
    en: 'Proof of the EU responsible person required for every toy, cosmetic and electrical product',
    'zh-CN': '所有玩具、化妆品和电器商品均须提供欧盟负责人证明，未提供的商品将被下架并暂停该店铺的发布权限',
  },
  {
    en: 'Buyers may return seasonal goods until 31 January',
    'zh-CN': '节日商品退货期延长至1月31日',
  },
  {
    en: 'AI-generated product images have to be declared',
    'zh-CN': 'AI 生成的商品图片须作声明',
  },
  {
    en: 'Verpackungsgesetz: LUCID-Registrierungsnummern werden vor jeder Auszahlung geprüft',
    'zh-CN': '《包装法》：每次放款前核验 LUCID 注册号',
  },
];

/** A digest with so many changes, spread over its groups as on a day that many of them wait. */
export function digestOf(count: number): Digest {
  const lines = Array.from({ length: count }, (_, index) => {
    const severity = (['critical', 'high', 'medium', 'medium', 'low'] as const)[index % 5] ?? 'low';
    const isNew = index % 4 === 0;
    return digestLine(index + 1, {
      severity,
      source: { ...source, platform: PLATFORMS[(index * 3) % PLATFORMS.length] ?? 'amazon' },
      headline: HEADLINES[index % HEADLINES.length] ?? changeAlert().assessment.headline,
      title: index % 3 === 0 ? 'Fee schedule' : `Announcement ${index + 1}`,
      topics: [['tax', 'logistics', 'product-compliance'][index % 3] ?? 'tax'],
      detectedAt: isNew ? '2026-03-01T20:00:00.000Z' : '2026-02-26T20:00:00.000Z',
      ...(index % 3 === 1 && { caseState: 'adapting', acknowledgedBy: '韩梅梅' }),
      ...(index % 6 === 2 && { deadline: '2026-03-11' }),
      effective: `2026-03-${String(10 + (index % 20)).padStart(2, '0')}`,
    });
  });
  const part = (from: number, to: number, changes: Partial<DigestLine>) =>
    lines.slice(Math.round(from * count), Math.round(to * count)).map((line) => ({ ...line, ...changes }));
  const usual = count === 0 ? digest() : usualDigest();
  const found = { critical: 0, high: 0, medium: 0, low: 0 };
  for (const { severity, detectedAt } of lines) {
    if (detectedAt > '2026-03-01T01:00:00.000Z') found[severity] += 1;
  }
  return {
    ...usual,
    overdue: part(0, 0.1, { caseDueAt: '2026-02-28T10:00:00.000Z' }),
    today: part(0.1, 0.4, { caseDueAt: '2026-03-02T15:30:00.000Z' }),
    thisWeek: part(0.4, 0.7, { caseDueAt: '2026-03-03T20:00:00.000Z' }),
    later: part(0.7, 0.85, { caseDueAt: '2026-03-12T08:00:00.000Z' }),
    information: part(0.85, 1, { verdict: 'editorial' }).map(
      ({ caseId: _id, caseState: _state, caseDueAt: _due, acknowledgedBy: _by, ...line }) => line,
    ),
    certificates:
      count < 60
        ? []
        : [
            {
              name: 'CE',
              number: 'M-4711',
              expires: '2026-03-20',
              daysLeft: 18,
              markets: ['DE', 'FR'],
              families: ['electronics'],
              listings: 3,
              examples: ['LAMP-7', 'LAMP-8', 'LAMP-9'],
            },
            {
              name: 'UN38.3',
              expires: '2026-02-28',
              daysLeft: -2,
              markets: [],
              families: ['battery'],
              listings: 0,
              examples: [],
            },
          ],
    counts: {
      ...usual.counts,
      found,
      ledger: {
        ...usual.counts.ledger,
        'needs-attention': Math.round(count * 0.55),
        adapting: Math.round(count * 0.3),
      },
    },
  };
}

/** What a page could hold to do harm, in one string. */
export const hostileText =
  'Hi <!channel> <!here> @here <@U123ABC> <#C1> <https://evil.example|click> *bold* `code` ~x~ ' +
  '</script><script>alert(1)</script><img src=x onerror=alert(1)> & &lt; "\' ' +
  '\r\nBcc: victim@example.com\r\n\u001b[31mred\u001b]8;;https://evil.example\u0007link\u001b]8;;\u0007 ' +
  '\u202egnirts\u202c \u2066x\u2069 zero\u200bwidth \ud800 [x](https://evil.example) :tada: javascript:alert(1) ' +
  `z${'\u0300'.repeat(50)}`;

/** Control, bidirectional and invisible characters and broken surrogates; line breaks may be there. */
export function unsafeCharacters(text: string): string[] {
  const unsafe: string[] = [];
  for (const character of text) {
    if (character !== '\n' && /[\p{Cc}\p{Cs}\p{Bidi_Control}\u200b\ufeff]/u.test(character)) {
      unsafe.push((character.codePointAt(0) ?? 0).toString(16));
    }
  }
  return unsafe;
}

/** An alert in which everything that comes from a page or from a file is hostile. */
export function hostileAlert(text = hostileText): ChangeAlert {
  const usual = changeAlert();
  const both = { en: text, 'zh-CN': text };
  return {
    ...usual,
    source: { ...usual.source, name: text, platform: text, markets: [text] },
    page: { title: text, url: 'javascript:alert(1)' },
    assessment: {
      ...usual.assessment,
      headline: both,
      mustDo: [text],
      severityReasons: [{ code: 'obligation', evidence: text }],
      effective: { date: text, text, sentence: text },
      topics: [{ id: text, score: 1, evidence: [] }],
    },
    verdictReasons: [{ code: 'date', evidence: text }],
    highlights: [
      {
        ...edited,
        section: [text, text],
        words: [
          { op: 'same', text },
          { op: 'removed', text },
          { op: 'added', text },
        ],
      },
      { op: 'added', section: [], newIndex: 1, block: { kind: 'paragraph', text } },
      { op: 'removed', section: [], oldIndex: 1, block: { kind: 'paragraph', text } },
      { op: 'moved', section: [], oldIndex: 1, newIndex: 2, block: { kind: 'paragraph', text } },
    ],
    checklist: {
      items: [
        item('x', {
          question: both,
          evidence: both,
          assignee: text,
          facts: [{ text: both, source: text, asOf: '2026-01-01' }],
        }),
      ],
    },
    evidence: { ...usual.evidence, url: 'data:text/html,<script>alert(1)</script>', command: text },
  };
}

/** Far more of everything than any channel has room for. */
export function hugeAlert(): ChangeAlert {
  const usual = changeAlert();
  const word = 'x'.repeat(100_000);
  const long = 'Sellers must keep every invoice for ten years and show it on demand. '.repeat(40);
  return {
    ...usual,
    page: { ...usual.page, title: word },
    assessment: {
      ...usual.assessment,
      headline: { en: word, 'zh-CN': '规'.repeat(5000) },
      mustDo: Array.from({ length: 40 }, () => long),
      severityReasons: Array.from({ length: 40 }, (_, index) => ({
        code: `reason-${index}`,
        evidence: long,
      })),
      topics: Array.from({ length: 40 }, (_, index) => ({ id: `topic-${index}`, score: 1, evidence: [] })),
    },
    highlights: Array.from({ length: 5000 }, (_, index) => ({
      ...edited,
      newIndex: index,
      section: [long, word],
      words: [
        { op: 'same', text: long },
        ...edited.words,
        { op: 'added', text: word },
        { op: 'same', text: long },
      ],
    })),
    checklist: {
      items: Array.from({ length: 200 }, (_, index) =>
        item(`item-${index}`, {
          role: index % 2 === 0 ? 'finance-tax' : 'logistics',
          question: { en: `Question ${index}: ${long}`, 'zh-CN': `问题 ${index}：${'请核对。'.repeat(60)}` },
        }),
      ),
    },
  };
}
