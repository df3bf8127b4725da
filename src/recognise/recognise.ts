import { recogniseBreakage } from '../compare/breakage/breakage.js';
import type { Document } from '../domain/document.js';
import type { FetchedContent } from '../domain/fetch.js';
import { type Anatomy, dissect } from '../extract/anatomy.js';
import { contentKind, htmlOf } from '../extract/content-kind.js';
import { extractDocument } from '../extract/document.js';
import type { Entry } from '../extract/entries/entry.js';
import { sureLanguage } from '../language/detect.js';
import { type FoundEntries, findEntries } from './changelog-rule.js';
import { findContentRule } from './content-rule.js';
import { type FoundData, findData } from './data-rule.js';
import { type FoundListing, findListingRule } from './listing-rule.js';
import { findFeedLinks, findTermsLink } from './page-links.js';
import type { Recognition, RecognitionReason, Shape } from './recognition.js';

const NOTHING = { content: [], ignore: [] };
const LINES = 10;
/** A page with so little text, and scripts in place of it, is made in the browser. */
const SHELL_CHARS = 250;
/** Without dates the links lead to the parts of a rule book, where they are most of the page. */
const MOST_LISTED = 0.75;
/** An item with so much text says all there is to say. */
const LONG_ITEM = 400;

/** What a page can be taken for, whatever it looks like. */
export const RECOGNISE_AS = ['document', 'listing', 'changelog'] as const;
export type RecogniseAs = (typeof RECOGNISE_AS)[number];

/**
 * Tells from what an address brought what could be watched there and how it would be declared: by the structure of
 * data, by the signs of walls and errors, by links of one build with dates, by dated entries, or as one text. Pure.
 *
 * @param address as it was given, with its fragment
 * @param as what somebody knows it to be
 */
export function recognise(content: FetchedContent, address = content.url, as?: RecogniseAs): Recognition {
  const data = findData(content);
  if (data) return recogniseData(data);
  const kind = contentKind(content);
  if (content.contentType === 'application/pdf') return recogniseText(content, 'pdf');
  if (kind !== 'html') return recogniseText(content, kind === 'other' ? 'empty' : 'document');
  return recognisePage(content, address, as);
}

const FORMATS: Readonly<Record<string, string>> = {
  rss: 'RSS',
  rdf: 'RDF',
  atom: 'Atom',
  'json-feed': 'JSON Feed',
};

function recogniseData(data: FoundData): Recognition {
  const { items } = data;
  const language = languageOf(items.map(({ title }) => title).join('\n'));
  const common = { items, lines: [], feeds: [], title: '', ...language };
  const count = items.length;
  if (data.shape === 'api') {
    const { itemPath = '', fields } = data.rule;
    const reasons = [reason('api', { count, itemPath, fields: Object.keys(fields).join(', ') })];
    return { ...common, shape: 'api', declaration: { kind: 'api', api: data.rule }, reasons };
  }
  const { shape, format, sitemaps } = data;
  if (count + sitemaps === 0) return { ...common, shape: 'empty', reasons: [reason('no-items', {})] };
  const found =
    shape === 'feed'
      ? reason('feed', { format: FORMATS[format] ?? format, count })
      : sitemaps > 0
        ? reason('sitemap-index', { count: sitemaps })
        : reason('sitemap', { count });
  return { ...common, shape, declaration: { kind: 'feed' }, reasons: [found] };
}

/** A PDF, Markdown or plain text is all content. */
function recogniseText(content: FetchedContent, shape: 'pdf' | 'document' | 'empty'): Recognition {
  const document = extractDocument(content, NOTHING);
  const about = aboutDocument(document);
  if (document.blocks.length === 0) {
    return { ...about, shape: 'empty', reasons: [reason('no-text', { type: content.contentType })] };
  }
  const entries = findEntries(document, content.fetchedAt.slice(0, 10));
  if (entries && shape === 'document') return changelog(about, entries.entries, {});
  return {
    ...about,
    shape,
    declaration: { kind: 'document' },
    reasons: [reason(shape === 'pdf' ? 'pdf' : 'text', sizes(document))],
  };
}

function recognisePage(content: FetchedContent, address: string, as: RecogniseAs | undefined): Recognition {
  const anatomy = dissect(htmlOf(content), NOTHING);
  const document = extractDocument(content, NOTHING);
  const termsUrl = findTermsLink(anatomy, content.finalUrl);
  const about = {
    ...aboutDocument(document),
    feeds: findFeedLinks(anatomy, content.finalUrl),
    ...(termsUrl !== undefined && { termsUrl }),
  };
  const wall = findWall(content, document, anatomy);
  if (wall) return { ...about, ...wall };
  const listing = as === 'document' ? undefined : findListingRule(content, anatomy, about.language);
  const entries = as === 'document' ? undefined : findEntries(document, content.fetchedAt.slice(0, 10));
  if (as === 'changelog' || (as !== 'listing' && entries && isChangelog(entries, listing, document))) {
    return changelog(about, entries?.entries ?? [], contentOf(content, anatomy, address));
  }
  if (listing && (as === 'listing' || isListing(listing, document))) {
    const { items, rule, dated } = listing;
    if (dated < 0.5 && as === undefined) {
      return {
        ...about,
        shape: 'document-set',
        declaration: { kind: 'document-set', follow: { links: rule.item } },
        items,
        reasons: [reason('document-set', { count: items.length })],
      };
    }
    return {
      ...about,
      shape: 'listing',
      declaration: { kind: 'listing', listing: rule },
      items,
      reasons: [reason('listing', { count: items.length, dated: Math.round(dated * 100) })],
    };
  }
  const extract = contentOf(content, anatomy, address);
  return {
    ...about,
    shape: 'document',
    declaration: { kind: 'document', ...extract },
    reasons: [reason('document', sizes(document)), ...contentReasons(extract)],
  };
}

/** Where both may be meant: a list leads on to what it says, a change log says it. */
function isChangelog(entries: FoundEntries, listing: FoundListing | undefined, document: Document): boolean {
  if (!listing || entries.share > listing.share) return true;
  return textPerItem(document, listing.items.length) > LONG_ITEM;
}

function isListing({ dated, share }: FoundListing, document: Document): boolean {
  return dated >= 0.5 || share >= MOST_LISTED || !hasProse(document);
}

type Wall = Pick<Recognition, 'shape' | 'reasons' | 'declaration'>;

/** What came in place of a page, as far as it can be told without having seen the page. */
function findWall(content: FetchedContent, document: Document, anatomy: Anatomy): Wall | undefined {
  const validity = { mustContain: [], minChars: 0, blockMarkers: [] };
  const { blocks } = document;
  const size = blocks.reduce((sum, { text }) => sum + text.length, 0);
  const scripts = anatomy.parts.scripts.length;
  const breakage = recogniseBreakage(content, document, undefined, { validity, languages: [] });
  const shapes: Readonly<Record<string, Shape>> = {
    'login-wall': 'login-wall',
    'block-page': 'blocked',
    'error-page': 'error-page',
  };
  const shape = breakage && shapes[breakage.noiseKind];
  if (shape) {
    const quoted = breakage.reasons[0]?.evidence ?? '';
    return { shape, reasons: [reason(shape, { quoted: quoted.slice(0, 120) })] };
  }
  if (size < SHELL_CHARS && (breakage !== undefined || isMadeByScripts(content.text, scripts, size))) {
    return {
      shape: 'script-shell',
      declaration: { kind: 'document', fetch: 'browser' },
      reasons: [reason('script-shell', { characters: size, scripts })],
    };
  }
  return undefined;
}

/** An application mounts itself into an empty element; a short page has its text beside few scripts. */
function isMadeByScripts(html: string, scripts: number, size: number): boolean {
  if (scripts === 0) return false;
  const hasRoot =
    /<(?:div|main|section)\b[^>]*\bid\s*=\s*["']?(?:root|app|__next|__nuxt|ice-container|container|main|mount|gatsby)[^>]*>\s*(?:<!--[^>]*-->\s*)?<\/(?:div|main|section)>/i.test(
      html,
    );
  const asksForScripts = /<noscript\b[^>]*>[\s\S]{0,500}?javascript/i.test(html);
  return hasRoot || asksForScripts || (size < 60 && scripts > 1);
}

function contentOf(
  content: FetchedContent,
  anatomy: Anatomy,
  address: string,
): { readonly extract?: { readonly content: string } } {
  const found = findContentRule(anatomy, address);
  if (!found) return {};
  if (found.isNamed) return { extract: { content: found.selector } };
  // The selector may not lose what is read without it.
  const whole = extractDocument(content, NOTHING);
  const chosen = extractDocument(content, { content: [found.selector], ignore: [] });
  if (chosen.contentMissing || lost(whole, chosen) > 0.03) return {};
  return { extract: { content: found.selector } };
}

function contentReasons({
  extract,
}: {
  readonly extract?: { readonly content: string };
}): RecognitionReason[] {
  return [extract ? reason('content', { selector: extract.content }) : reason('structure', {})];
}

/** How much of the longer texts of one document is missing in another, 0 to 1. */
function lost(whole: Document, part: Document): number {
  const kept = new Set(part.blocks.map(({ text }) => text));
  let total = 0;
  let missing = 0;
  for (const { text } of whole.blocks) {
    if (text.length < 60) continue;
    total += text.length;
    if (!kept.has(text)) missing += text.length;
  }
  return total === 0 ? 0 : missing / total;
}

function changelog(
  about: Omit<Recognition, 'shape' | 'reasons'>,
  entries: readonly Entry[],
  extract: object,
): Recognition {
  const dates = entries.flatMap(({ published }) => published ?? []).sort();
  return {
    ...about,
    shape: 'changelog',
    declaration: { kind: 'changelog', ...extract },
    items: entries.map(({ title, url = '', published }) => ({
      key: title,
      url,
      title,
      ...(published !== undefined && { published }),
    })),
    reasons: [reason('changelog', { count: entries.length, from: dates[0] ?? '', to: dates.at(-1) ?? '' })],
  };
}

function textPerItem({ blocks }: Document, items: number): number {
  return blocks.reduce((sum, { text }) => sum + text.length, 0) / Math.max(1, items);
}

function hasProse({ blocks }: Document): boolean {
  return blocks.filter(({ text, kind }) => kind === 'paragraph' && text.length > 200).length >= 3;
}

function aboutDocument(document: Document) {
  const text = document.blocks.map((block) => block.text).join('\n');
  return {
    title: document.title,
    ...languageOf(text, document.language),
    lines: document.blocks
      .slice(0, LINES)
      .map(({ kind, text: line }) => (kind === 'heading' ? `# ${line}` : line)),
    items: [],
    feeds: [],
  };
}

/** What the text is in counts more than what the page says; the region comes from the page. */
function languageOf(text: string, stated?: string): { language?: string } {
  const sure = sureLanguage(text.slice(0, 4_000));
  if (sure === undefined) return stated === undefined ? {} : { language: stated };
  return { language: stated?.split('-')[0] === sure ? stated : sure };
}

function sizes({ blocks }: Document): { blocks: number; characters: number } {
  return { blocks: blocks.length, characters: blocks.reduce((sum, { text }) => sum + text.length, 0) };
}

function reason(code: string, params: RecognitionReason['params']): RecognitionReason {
  return { code, params };
}
