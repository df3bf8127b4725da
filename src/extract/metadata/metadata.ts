import type { CheerioAPI } from 'cheerio';
import { type AnyNode, type Element, isTag } from 'domhandler';
import type { ExtractionRule } from '../../domain/source.js';
import type { IsoDate } from '../../domain/vocabulary.js';
import { hasTitle } from '../furniture/part.js';
import { isBelowAny, textOf } from '../html/dom.js';
import { CONTENT_ELEMENTS, FRAME_ELEMENTS } from '../html/elements.js';
import { jsonIslands, stringFields } from '../html/json-islands.js';
import type { PageParts } from '../html/page-parts.js';
import { select } from '../html/select.js';
import { normaliseText } from '../text/normalise.js';
import { type DateReading, readDate } from './dates.js';

export interface PageMetadata {
  readonly title: string;
  readonly language?: string;
  readonly published?: IsoDate;
}

/** What a page states about itself. `skip` holds nodes that are not read, such as furniture. */
export function readMetadata(
  $: CheerioAPI,
  parts: PageParts,
  rule: ExtractionRule,
  url: string,
  skip: ReadonlySet<AnyNode>,
): PageMetadata {
  const metas = metaContents(parts);
  const language = readLanguage(parts, metas);
  const published = readPublished($, parts, metas, rule, language, skip);
  return {
    title: readTitle($, parts, metas, rule, url, skip),
    ...(language !== undefined && { language }),
    ...(published !== undefined && { published }),
  };
}

const MAX_TITLE = 300;

function readTitle(
  $: CheerioAPI,
  parts: PageParts,
  metas: MetaContents,
  rule: ExtractionRule,
  url: string,
  skip: ReadonlySet<AnyNode>,
): string {
  const ruled = rule.title === undefined ? '' : firstText(select($, rule.title), new Set());
  if (ruled !== '') return ruled;
  const heading = firstText(parts.topHeadings, skip);
  const sites = siteNames(metas, url);
  for (const name of ['og:title', 'twitter:title']) {
    const title = cutSiteName(normaliseText(metas.get(name) ?? ''), heading, sites);
    if (title !== '' && !sites.has(title.toLowerCase())) return title.slice(0, MAX_TITLE);
  }
  if (heading !== '') return heading;
  const title = parts.title === undefined ? '' : normaliseText(textOf(parts.title, undefined, MAX_TITLE * 2));
  return cutSiteName(title, '', sites).slice(0, MAX_TITLE);
}

function firstText(elements: readonly Element[], skip: ReadonlySet<AnyNode>): string {
  for (const element of elements) {
    if (isBelowAny(element, skip)) continue;
    const text = normaliseText(textOf(element, skip, MAX_TITLE * 2)).slice(0, MAX_TITLE);
    if (text !== '') return text;
  }
  return '';
}

/** How the site may call itself in a title: by its stated name, or by a label of its host. */
function siteNames(metas: MetaContents, url: string): ReadonlySet<string> {
  const names = new Set<string>();
  for (const name of ['og:site_name', 'application-name']) {
    const normal = normaliseText(metas.get(name) ?? '').toLowerCase();
    if (normal !== '') names.add(normal);
  }
  for (const label of (URL.canParse(url) ? new URL(url).hostname : '').split('.'))
    if (label.length > 3) names.add(label);
  return names;
}

/** Cuts the parts of a title that only name the site: "Fees | Example Seller Center". */
function cutSiteName(title: string, heading: string, sites: ReadonlySet<string>): string {
  if (heading !== '' && title.startsWith(heading)) return heading;
  const parts = title.split(/ [|·—-] | :: |\s?[_|｜]\s?/);
  while (parts.length > 1 && sites.has(parts.at(-1)?.toLowerCase() ?? '')) parts.pop();
  while (parts.length > 1 && sites.has(parts[0]?.toLowerCase() ?? '')) parts.shift();
  const first = parts[0] ?? '';
  const start = title.indexOf(first);
  const last = parts.at(-1) ?? '';
  return title.slice(start, title.lastIndexOf(last) + last.length).trim();
}

function readLanguage(parts: PageParts, metas: MetaContents): string | undefined {
  const { html } = parts;
  const stated = [
    html?.attribs.lang,
    html?.attribs['xml:lang'],
    metas.get('content-language'),
    metas.get('og:locale'),
  ];
  for (const tag of stated) {
    const language = validLanguage(tag?.split(',', 1)[0]);
    if (language !== undefined) return language;
  }
  return undefined;
}

function validLanguage(tag: string | undefined): string | undefined {
  if (tag === undefined || tag.length > 35) return undefined;
  try {
    const [language] = Intl.getCanonicalLocales(tag.trim().replaceAll('_', '-'));
    return language === undefined || /^(?:und|mul|zxx|root)\b/.test(language) ? undefined : language;
  } catch {
    return undefined;
  }
}

/** Fields of JSON-LD that are looked at for a date. */
const MAX_LD_FIELDS = 5_000;
const DATE_META =
  'article:published_time datepublished publishdate pubdate publish-date publish_date published date dc.date dc.date.issued dcterms.issued dcterms.date dcterms.created sailthru.date parsely-pub-date firstpublishedtime'.split(
    ' ',
  );

function readPublished(
  $: CheerioAPI,
  parts: PageParts,
  metas: MetaContents,
  rule: ExtractionRule,
  language: string | undefined,
  skip: ReadonlySet<AnyNode>,
): IsoDate | undefined {
  for (const element of rule.date === undefined ? [] : select($, rule.date)) {
    const date = statedDate(element, { language });
    if (date !== undefined) return date;
  }
  for (const island of jsonIslands(parts.scripts, ['ld'])) {
    for (const { key, text } of stringFields(island.value, MAX_LD_FIELDS)) {
      const date = key === 'datePublished' ? readDate(text, { language }) : undefined;
      if (date !== undefined) return date;
    }
  }
  for (const name of DATE_META) {
    const date = readDate(metas.get(name) ?? '', { language });
    if (date !== undefined) return date;
  }
  for (const element of parts.times) {
    if (isBelowAny(element, skip) || isInFrame(element)) continue;
    const date = statedDate(element, { language });
    if (date !== undefined) return date;
  }
  return undefined;
}

/** Whether an element stands in what is around the text of the page: a clock there is no day of publication. */
function isInFrame(element: Element): boolean {
  for (let node = element.parent; node !== null && isTag(node); node = node.parent) {
    if (CONTENT_ELEMENTS.has(node.name)) return false;
    if (FRAME_ELEMENTS.has(node.name)) return !hasTitle(node);
  }
  return false;
}

/** The day that an element states, in the attribute for machines or in its text. */
export function statedDate(element: Element, reading: DateReading): IsoDate | undefined {
  const { datetime, content, title } = element.attribs;
  for (const text of [datetime, content, textOf(element, undefined, 600), title]) {
    const date = text === undefined ? undefined : readDate(text, reading);
    if (date !== undefined) return date;
  }
  return undefined;
}

type MetaContents = ReadonlyMap<string, string>;

/** Contents of the meta elements by their name, property, itemprop or http-equiv in lower case, the first of each. */
function metaContents(parts: PageParts): MetaContents {
  const contents = new Map<string, string>();
  for (const { attribs } of parts.metas) {
    const { content } = attribs;
    if (content === undefined) continue;
    for (const name of [attribs.name, attribs.property, attribs.itemprop, attribs['http-equiv']]) {
      const key = name?.toLowerCase();
      if (key !== undefined && !contents.has(key)) contents.set(key, content.slice(0, 1_000));
    }
  }
  return contents;
}
