import { type AnyNode, type Element, isTag, isText } from 'domhandler';
import { dataTable, isTable } from '../blocks/tables.js';
import { hasControl } from '../furniture/part.js';
import {
  countConsentWords,
  findRights,
  isCompanyLine,
  isRenderStamp,
  isSiteLink,
} from '../furniture/words.js';
import { nameTokens, walk } from '../html/dom.js';
import { headingLevel } from '../html/elements.js';
import { linkDensity, type Measures, measureOf, textWeight } from '../html/measure.js';
import { readsOn, readUnit, type Unit, type UnitText, unitsOf } from './layout-units.js';

/** Weight above which a part is not looked at as a whole. */
const MAX_PART = 2_000;
const MAX_DEPTH = 100;
/** Nodes of short lines that are passed in the search for a part of a footer before them. */
const MAX_LABELS = 12;

/**
 * Finds what a layout of boxes without meaning puts behind the end of a text: links, rights, the company, a bar that
 * asks for consent. Goes from the end of the page backwards, and on into the last part that stays, as long as parts
 * show what they are: the last paragraph of a rule may hold its exception.
 */
export function findPageEnd(
  body: AnyNode,
  title: Element | undefined,
  measures: Measures,
  skip: ReadonlySet<AnyNode>,
): AnyNode[] {
  const titles = new Set<AnyNode>();
  for (let node: AnyNode | null = title ?? null; node !== null; node = node.parentNode) titles.add(node);
  const offsets = proseOffsets(body, title, skip);
  const found: AnyNode[] = [];
  let level: AnyNode | undefined = body;
  for (let depth = 0; level !== undefined && depth < MAX_DEPTH; depth++) {
    const units: Unit[] = unitsOf(level, measures, skip, titles);
    const isInText = units.some(({ element }) => element !== undefined && TEXT_ELEMENTS.has(element.name));
    let labels: AnyNode[] = [];
    level = undefined;
    for (const unit of units.reverse()) {
      const proseBefore = offsets.get(unit.nodes[0] ?? body) ?? 0;
      const place: Place = { isInText, hasFooter: found.length > 0, proseBefore, skip };
      const judged = unit.nodes.some((node) => titles.has(node)) ? 'text' : judge(unit, place);
      if (judged === 'text' || labels.length > MAX_LABELS) {
        level = unit.element !== undefined && isOpen(unit.element, title, skip) ? unit.element : undefined;
        break;
      }
      for (const node of unit.nodes) labels.push(node);
      if (judged === 'label') continue;
      const parts = new Set(unit.nodes);
      for (const node of labels) {
        if (!parts.has(node)) found.push(node);
        else for (const part of footerParts(node, measures, skip)) found.push(part);
      }
      labels = [];
    }
  }
  return found;
}

/** What of a footer goes: all of it, but for the sentences in it that claim nothing. A rule may share its box. */
function footerParts(node: AnyNode, measures: Measures, skip: ReadonlySet<AnyNode>): AnyNode[] {
  const found: AnyNode[] = [];
  const open = [node];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const unit: Unit = { nodes: [at], ...(isTag(at) && { element: at }), measure: measureOf(measures, at) };
    const text = readUnit(unit, skip);
    if (isConsentBar(unit, text) || !holdsSentence(text)) {
      found.push(at);
      continue;
    }
    const inner = isTag(at) ? unitsOf(at, measures, skip, new Set()) : [];
    if (inner.length > 1 || inner[0]?.element !== undefined)
      for (const { nodes } of inner) open.push(...nodes);
  }
  return found;
}

/** Weight of the shortest sentence that a footer is searched for. */
const MIN_SENTENCE = 20;

function holdsSentence({ pieces }: UnitText): boolean {
  return pieces.some(
    (piece) =>
      ENDS_SENTENCE.test(piece) &&
      textWeight(piece) >= MIN_SENTENCE &&
      !isCompanyLine(piece) &&
      !isRenderStamp(piece) &&
      findRights(piece) === undefined,
  );
}

/** Where one of these stands, its neighbours are of the same text. */
const TEXT_ELEMENTS = new Set('h1 h2 h3 h4 h5 h6 p ul ol pre blockquote dl'.split(' '));

function isOpen(element: Element, title: Element | undefined, skip: ReadonlySet<AnyNode>): boolean {
  if (element === title || element.name === 'a' || TEXT_ELEMENTS.has(element.name)) return false;
  return !isTable(element) || dataTable(element, skip) === undefined;
}

/** For every node the weight of the text outside links that stands between the title and the node. */
function proseOffsets(
  body: AnyNode,
  title: Element | undefined,
  skip: ReadonlySet<AnyNode>,
): ReadonlyMap<AnyNode, number> {
  const offsets = new Map<AnyNode, number>();
  let isAfterTitle = title === undefined;
  let prose = 0;
  walk(body, {
    enter(node) {
      if (skip.has(node)) return false;
      offsets.set(node, prose);
      if (node === title) isAfterTitle = true;
      if (isText(node) && isAfterTitle) prose += textWeight(node.data);
      return isTag(node) ? node !== title && node.name !== 'a' : 'children' in node;
    },
  });
  return offsets;
}

interface Place {
  /** Whether paragraphs, lists or headings stand beside the unit. */
  readonly isInText: boolean;
  /** Whether a part of a footer has been found behind the unit. */
  readonly hasFooter: boolean;
  readonly proseBefore: number;
  readonly skip: ReadonlySet<AnyNode>;
}

/** `label` for a short line that goes only if a footer is found around it. */
type Judgement = 'footer' | 'label' | 'text';

function judge(unit: Unit, place: Place): Judgement {
  if (unit.measure.text > MAX_PART && linkDensity(unit.measure) <= 0.6) return 'text';
  const text = readUnit(unit, place.skip);
  if (text.hasFile) return 'text';
  if (place.isInText) return isFooterLine(unit, text, place) ? 'footer' : 'text';
  if (isFooter(unit, text, place)) return 'footer';
  return isLabel(unit, text) ? 'label' : 'text';
}

/** A line among paragraphs: it begins like a claim of rights, or is a row of links to what sites say about themselves. */
function isFooterLine({ element, measure }: Unit, { whole, linkRow }: UnitText, place: Place): boolean {
  if (
    element !== undefined &&
    (isTable(element) || headingLevel(element.name, element.attribs) !== undefined)
  )
    return false;
  if (isRenderStamp(whole)) return true;
  if (measure.text <= 200 && RIGHTS_START.test(whole) && findRights(whole) !== undefined) return true;
  const isList = element?.name === 'ul' || element?.name === 'ol' || element?.name === 'dl';
  return place.hasFooter && !isList && linkDensity(measure) > 0.5 && countSiteLinks(linkRow) >= 2;
}

/** Weight of other text that a footer with one mark may hold, and one with more. */
const MAX_OTHER = 120;
const MAX_MORE = 1_000;
/** Weight of text before a list of links below which the list may be what the page is about. */
const MIN_TEXT = 50;

function isFooter(unit: Unit, text: UnitText, { proseBefore }: Place): boolean {
  if (isConsentBar(unit, text)) return true;
  const isLinks = linkDensity(unit.measure) > 0.6 && (!readsOn(text) || text.linkRow.length > 2);
  const siteLinks = text.linkRow.length > 2 || isLinks ? countSiteLinks(text.linkRow) : 0;
  const linkMarks = Number(siteLinks > 1) + Number(siteLinks > 2) + Number(isLinks && unit.measure.links > 2);
  let other = 0;
  let claims = 0;
  for (const piece of text.pieces) {
    if (claimsRights(piece) || namesCompany(piece) || isRenderStamp(piece)) claims++;
    else other += textWeight(piece.replace(/[|｜·•\-/]/g, ''));
  }
  const marks = Math.min(claims, 2) + (proseBefore >= MIN_TEXT ? linkMarks : 0);
  if (marks === 0 || other > Math.max(proseBefore, MAX_OTHER / 4)) return false;
  return other <= (marks > 1 ? MAX_MORE : MAX_OTHER);
}

/** The beginning of a line of its own that claims rights. */
const RIGHTS_START = /^(?:©|\(c\)|copyright\b|(?:19|20)\d\d ?©)/;
const ENDS_SENTENCE = /[.!?。！？]["'”’」』)）]?$/;

/** A claim stands first in its line, or last, or in a line that is no sentence: "Example Ltd © 2026". */
function claimsRights(piece: string): boolean {
  if (textWeight(piece) > 300) return false;
  const claim = findRights(piece);
  if (claim === undefined)
    return RIGHTS_START.test(piece) && piece.length <= 60 && !ENDS_SENTENCE.test(piece);
  const isLast = claim.index + claim[0].length >= piece.length - 1;
  return RIGHTS_START.test(piece) || isLast || !ENDS_SENTENCE.test(piece);
}

function namesCompany(piece: string): boolean {
  return isCompanyLine(piece) && !ENDS_SENTENCE.test(piece);
}

function countSiteLinks(texts: readonly string[]): number {
  return texts.filter((text) => isSiteLink(text)).length;
}

const CONSENT_NAMES = new Set(['cookie', 'cookies', 'consent', 'gdpr', 'dsgvo', 'rgpd']);

function isConsentBar({ element, measure }: Unit, { whole }: UnitText): boolean {
  if (element === undefined || measure.text > 500) return false;
  const isNamed = nameTokens(element).some((token) => CONSENT_NAMES.has(token));
  return hasControl(element) && countConsentWords(whole) > (isNamed ? 0 : 1);
}

function isLabel({ element, measure }: Unit, { whole }: UnitText): boolean {
  if (measure.text > 100 || /[.!?。！？]["'”’」』)）]?(?:\s|$)/.test(whole)) return false;
  return (
    element === undefined || (!isTable(element) && headingLevel(element.name, element.attribs) === undefined)
  );
}
