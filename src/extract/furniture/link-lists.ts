import { type AnyNode, type Element, isTag } from 'domhandler';
import { nameTokens, textOf, walk } from '../html/dom.js';
import type { TextMeasure } from '../html/measure.js';
import { normaliseText } from '../text/normalise.js';

/** Lists of links that every site has, known by how they are built. All of these take an element that is mostly links. */

/** Links looked at in one list. */
const MAX_LINKS = 300;

export function isBreadcrumb(element: Element, measure: TextMeasure): boolean {
  if (measure.text > 300) return false;
  const { attribs } = element;
  if (attribs.itemtype?.endsWith('BreadcrumbList')) return true;
  if (attribs['aria-label']?.toLowerCase().includes('breadcrumb')) return true;
  const tokens = nameTokens(element);
  return tokens.includes('breadcrumb') || tokens.includes('breadcrumbs') || tokens.includes('crumbs');
}

/** Three or more links, all to places on the same page. */
export function isInPageList(element: Element): boolean {
  const links = linksOf(element);
  return (
    links.length >= 3 &&
    links.every((link) => link.attribs.href?.startsWith('#') && link.attribs.href.length > 1)
  );
}

export function isLanguageList(element: Element, skip: ReadonlySet<AnyNode>): boolean {
  const links = linksOf(element);
  if (links.length < 3) return false;
  let languages = 0;
  for (const link of links) {
    if (link.attribs.hreflang !== undefined || isLanguageName(textOf(link, skip, 60))) languages++;
  }
  return languages / links.length >= 0.8;
}

const SHARE_TARGET =
  /(?:facebook\.com\/(?:sharer|share|dialog)|(?:twitter|x)\.com\/(?:intent|share)|linkedin\.com\/(?:share|sharing|cws)|pinterest\.[a-z.]+\/pin\/create|wa\.me\/|whatsapp\.com\/send|whatsapp:\/\/|t\.me\/share|telegram\.me\/share|reddit\.com\/submit|service\.weibo\.com\/share|qzone\.qq\.com|connect\.qq\.com|line\.me\/R|lineit|vk\.com\/share|mailto:\?)/i;

export function isShareBar(element: Element): boolean {
  const links = linksOf(element);
  let shares = 0;
  for (const link of links) if (SHARE_TARGET.test(link.attribs.href ?? '')) shares++;
  return shares >= 2 && shares / links.length >= 0.6;
}

export function isPagination(element: Element, skip: ReadonlySet<AnyNode>): boolean {
  const links = linksOf(element);
  let numbers = 0;
  for (const link of links) if (/^\d{1,4}$/.test(normaliseText(textOf(link, skip, 20)))) numbers++;
  return numbers >= 2 && numbers / links.length >= 0.6;
}

function linksOf(element: Element): Element[] {
  const links: Element[] = [];
  walk(element, {
    enter(node) {
      if (links.length >= MAX_LINKS) return 'stop';
      if (isTag(node) && node.name === 'a') {
        links.push(node);
        return false;
      }
      return 'children' in node;
    },
  });
  return links;
}

const LANGUAGES =
  'ar bg bn cs da de el en es et fa fi fr he hi hr hu id it ja ko lt lv ms nb nl no pl pt ro ru sk sl sr sv sw ta th tl tr uk ur vi zh zh-Hans zh-Hant'.split(
    ' ',
  );
const LANGUAGE_NAMES = new Set([
  '中文',
  '简体中文',
  '繁體中文',
  '中文(简体)',
  '中文(繁體)',
  'bahasa indonesia',
  'bahasa melayu',
  'brasil',
]);
for (const language of LANGUAGES) {
  const name = new Intl.DisplayNames([language], { type: 'language', fallback: 'none' }).of(language);
  if (name !== undefined) LANGUAGE_NAMES.add(normaliseText(name).toLowerCase());
}

/** "Deutsch", "English (UK)", "Português - Brasil": a language's name for itself, perhaps with a region. */
export function isLanguageName(text: string): boolean {
  const name = normaliseText(text).toLowerCase();
  return LANGUAGE_NAMES.has(name) || LANGUAGE_NAMES.has(name.split(/[(\-/|,]/, 1)[0]?.trim() ?? '');
}
