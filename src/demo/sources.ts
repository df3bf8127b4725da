import type { Source } from '../domain/source.js';
import type { ListingRule } from '../extract/listing/listing.js';
import { pageOfSource } from './routes.js';

/** What the demo says about a source; its address comes from the page. */
interface Declaration {
  readonly name: string;
  readonly platform: string;
  readonly markets: readonly string[];
  readonly language: string;
  readonly timezone: string;
  readonly publisher?: Source['publisher'];
  /** Without it the main content is found by structure. */
  readonly content?: readonly string[];
  readonly ignore?: readonly string[];
  readonly title?: string;
  readonly date?: string;
  readonly listing?: ListingRule;
  readonly topics?: readonly string[];
}

const marenka = {
  platform: 'marenka',
  markets: ['EU', 'GB'],
  language: 'en',
  timezone: 'Europe/Amsterdam',
} as const;
const tigerlane = {
  platform: 'tigerlane',
  markets: ['SG', 'MY'],
  language: 'zh-CN',
  timezone: 'Asia/Singapore',
} as const;
const hoshizora = {
  platform: 'hoshizora',
  markets: ['JP'],
  language: 'ja',
  timezone: 'Asia/Tokyo',
} as const;
const kaufgut = {
  platform: 'kaufgut',
  markets: ['DE', 'AT'],
  language: 'de',
  timezone: 'Europe/Berlin',
} as const;
const brightwharf = {
  platform: 'brightwharf',
  markets: ['US'],
  language: 'en',
  timezone: 'America/New_York',
} as const;

const announcementList: ListingRule = {
  item: 'li.announcement',
  title: 'h3',
  link: 'a',
  date: 'time',
  limit: 20,
};

/** Some with selectors, as a careful user writes them, some without, as most are at first. */
const declarations: Readonly<Record<string, Declaration>> = {
  'marenka-tax': {
    ...marenka,
    name: 'Marenka: tax and customs',
    content: ['main article'],
    ignore: ['[class^="Feedback_box__"]'],
    title: 'h1',
    topics: ['tax'],
  },
  'marenka-terms': { ...marenka, name: 'Marenka: seller terms' },
  'marenka-news': {
    ...marenka,
    name: 'Marenka: announcements',
    content: ['main article'],
    date: '[class^="Article_meta__"] time',
    listing: announcementList,
  },
  'tigerlane-shipping': {
    ...tigerlane,
    name: 'Tigerlane 跨境：发货时效规则',
    content: ['.doc-content'],
    title: '.doc-title',
    topics: ['logistics'],
  },
  'tigerlane-notices': {
    ...tigerlane,
    name: 'Tigerlane 跨境：平台公告',
    content: ['.doc-content'],
    title: '.doc-title',
    date: '.doc-date',
    listing: {
      item: '.notice-list .notice-item',
      title: '.notice-tit',
      link: 'a',
      date: '.notice-time',
      limit: 20,
    },
  },
  'hoshizora-returns': { ...hoshizora, name: 'Hoshizora Mall：返品ガイドライン' },
  'hoshizora-news': {
    ...hoshizora,
    name: 'Hoshizora Mall：お知らせ',
    date: '#inhalt .stand .datum',
    listing: { item: '.news-liste dl', title: 'dd a', link: 'dd a', date: '.datum', limit: 20 },
  },
  'kaufgut-gebuehren': {
    ...kaufgut,
    name: 'Kaufgut: Gebührenordnung',
    content: ['#inhalt'],
    ignore: ['form.bewertung'],
    topics: ['fees-payments'],
  },
  'kaufgut-produktsicherheit': { ...kaufgut, name: 'Kaufgut: Produktsicherheit' },
  'brightwharf-returns': {
    ...brightwharf,
    name: 'Brightwharf: returns and refunds',
    content: ['[class^="Article_body__"]'],
    title: 'h1',
  },
  'brightwharf-images': { ...brightwharf, name: 'Brightwharf: listing images' },
  'brightwharf-news': { ...brightwharf, name: 'Brightwharf: seller updates', listing: announcementList },
  'produktregister-pflichten': {
    name: 'Stiftung Produktregister: Pflichten',
    platform: 'produktregister',
    markets: ['DE'],
    language: 'de',
    timezone: 'Europe/Berlin',
    publisher: 'regulator',
    content: ['.doc-content'],
    title: '.doc-title',
    topics: ['product-compliance'],
  },
};

/** The sources of the demo, for a seller center at `baseUrl`. */
export function demoSources(baseUrl: string): readonly Source[] {
  return Object.entries(declarations).map(([id, declaration]) => {
    const page = pageOfSource(id);
    return toSource(id, `${baseUrl}${page.path}`, page.kind, declaration);
  });
}

function toSource(id: string, url: string, kind: Source['kind'], declaration: Declaration): Source {
  const { content = [], ignore = [], title, date, listing } = declaration;
  return {
    id,
    platform: declaration.platform,
    name: declaration.name,
    markets: declaration.markets,
    languages: [declaration.language],
    timezone: declaration.timezone,
    kind,
    fetch: 'http',
    publisher: declaration.publisher ?? 'official',
    permission: { status: 'allowed', note: 'Embedded in the demo.' },
    enabled: true,
    confidence: 'high',
    urls: [url],
    allowedHosts: [],
    headers: {},
    extraction: {
      content,
      ignore,
      ...(title !== undefined && { title }),
      ...(date !== undefined && { date }),
    },
    ...(listing && { listing }),
    validity: { mustContain: [], minChars: 0, blockMarkers: [] },
    topics: declaration.topics ?? [],
    file: 'demo',
  };
}
