import { type AnyNode, type Element, isTag, isText } from 'domhandler';
import { findWrittenDates } from '../../language/dates/written.js';
import { fold } from '../../language/fold.js';
import { createSignMatcher } from '../../language/matcher.js';
import { textOf, walk } from '../html/dom.js';
import { BLOCK_ELEMENTS } from '../html/elements.js';
import { type Measures, measureOf, type TextMeasure, textWeight } from '../html/measure.js';
import { normaliseText } from '../text/normalise.js';

/** One of the things that stand one below the other in an element: another element, or a line of inline text. */
export interface Unit {
  readonly nodes: readonly AnyNode[];
  /** The element, where the unit is a single one. */
  readonly element?: Element;
  readonly measure: TextMeasure;
}

/** The units with text that an element's children make. Elements in `apart` make units of their own. */
export function unitsOf(
  container: AnyNode,
  measures: Measures,
  skip: ReadonlySet<AnyNode>,
  apart: ReadonlySet<AnyNode>,
): Unit[] {
  const units: Unit[] = [];
  let line: AnyNode[] = [];
  const close = (): void => {
    const measure = measureTogether(line, measures);
    const [first] = line;
    const element = line.length === 1 && first !== undefined && isTag(first) ? first : undefined;
    if (measure.text > 0) units.push({ nodes: line, ...(element && { element }), measure });
    line = [];
  };
  for (const child of 'children' in container ? container.children : []) {
    if (skip.has(child) || (!isTag(child) && !isText(child))) continue;
    const standsApart = isTag(child) && (child.name === 'br' || isBlockLike(child) || apart.has(child));
    if (standsApart) close();
    line.push(child);
    if (standsApart) close();
  }
  close();
  return units;
}

function isBlockLike(element: Element): boolean {
  if (BLOCK_ELEMENTS.has(element.name) || element.name.includes('-')) return true;
  return element.children.some((child) => isTag(child) && BLOCK_ELEMENTS.has(child.name));
}

function measureTogether(nodes: readonly AnyNode[], measures: Measures): TextMeasure {
  let [text, linked, links] = [0, 0, 0];
  for (const node of nodes) {
    const measure = measureOf(measures, node);
    text += isText(node) ? textWeight(node.data) : measure.text;
    linked += measure.linked;
    links += measure.links;
  }
  return { text, linked, links };
}

export interface UnitText {
  /** Normalised, lower case. */
  readonly whole: string;
  /** The same without the text of links. */
  readonly unlinked: string;
  readonly linkTexts: readonly string[];
  /** Texts of the longest row of links with nothing but marks between them; a comma makes an enumeration of a row. */
  readonly linkRow: readonly string[];
  /** Normalised texts outside links as they are marked up, lower case. */
  readonly pieces: readonly string[];
  /** Whether a link leads to a file to read, as attachments and forms do. */
  readonly hasFile: boolean;
}

const MAX_LENGTH = 4_000;
const FILE = /\.(?:pdf|docx?|xlsx?|pptx?|odt|ods|csv|zip|rtf)(?:[?#]|$)/i;

export function readUnit({ nodes }: Unit, skip: ReadonlySet<AnyNode>): UnitText {
  const links = new Set<AnyNode>();
  const linkTexts: string[] = [];
  const pieces: string[] = [];
  let longest: string[] = [];
  let row: string[] = [];
  let hasFile = false;
  for (const root of nodes) {
    walk(root, {
      enter(node) {
        if (skip.has(node)) return false;
        if (isText(node)) {
          pieces.push(read(node, skip));
          if (/[\p{L}\p{N},、，]/u.test(node.data)) row = [];
        }
        if (!isTag(node)) return false;
        if (node.name !== 'a') return true;
        links.add(node);
        const { href = '', download } = node.attribs;
        if (download !== undefined || FILE.test(href)) hasFile = true;
        const text = read(node, skip);
        if (text !== '') {
          linkTexts.push(text);
          row.push(text);
          if (row.length > longest.length) longest = row;
        }
        return false;
      },
    });
  }
  const unlinked = { has: (node: AnyNode): boolean => skip.has(node) || links.has(node) };
  return {
    whole: nodes
      .map((node) => read(node, skip))
      .join(' ')
      .trim(),
    unlinked: nodes
      .map((node) => read(node, unlinked))
      .join(' ')
      .trim(),
    linkTexts,
    linkRow: longest,
    pieces: pieces.filter((piece) => piece !== ''),
    hasFile,
  };
}

function read(node: AnyNode, skip: Pick<ReadonlySet<AnyNode>, 'has'>): string {
  return normaliseText(textOf(node, skip, MAX_LENGTH)).toLowerCase();
}

/** None of money: that is what adverts offer. */
const ruleWords = createSignMatcher('rules/obligation', 'rules/prohibition', 'rules/time-units');
/** Weight from which the words of a link say more than where it leads. */
const NOTICE_WEIGHT = 25;

/**
 * Whether a unit is a notice that is one link as a whole, as bars above a page are: it stands for itself, says a day or
 * a figure of a rule, and none like it stands beside it. "Version 2.0 is here" is none.
 *
 * @param beside the units among which it stands
 */
export function isLinkedNotice(unit: Unit, { whole }: UnitText, beside: readonly Unit[]): boolean {
  const { measure, element } = unit;
  if (element === undefined || measure.links !== 1 || textWeight(whole) < NOTICE_WEIGHT) return false;
  if (element.name === 'li' || !saysFigure(whole)) return false;
  if (findWrittenDates(fold(whole)).length === 0 && ruleWords.find(whole) === undefined) return false;
  return !beside.some((other) => other !== unit && other.measure.links > 0 && kindOf(other) === kindOf(unit));
}

function kindOf({ element }: Unit): string {
  return `${element?.name} ${element?.attribs.class?.trim().split(/\s+/)[0] ?? ''}`;
}

/** Whether a text has a number that is no year. */
export function saysFigure(text: string): boolean {
  return /\p{Nd}/u.test(text.replace(/(?:19|20)\d\d/g, ''));
}

/** Whether links are part of a text that is read: a sentence goes on around them, or they lead to its attachments. */
export function readsOn({ hasFile, unlinked }: UnitText): boolean {
  return hasFile || (/[.!。！]["'”’」』)）]?$/.test(unlinked) && textWeight(unlinked) >= 8);
}
