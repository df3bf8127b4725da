import type { AnyNode } from 'domhandler';
import { linkDensity, type Measures, textWeight } from '../html/measure.js';
import { isLinkedNotice, readsOn, readUnit, type Unit, type UnitText, unitsOf } from './layout-units.js';
import type { ShownTitle } from './page-title.js';

/** Weight above which a part is not looked at as a whole. */
const MAX_PART = 1_000;
const MAX_DEPTH = 100;

/**
 * Finds what a layout of boxes without meaning puts before the title of a text: site name, links, teasers, breadcrumb.
 * Only what shows what it is goes: a line of plain words there may say that the rule is a draft.
 */
export function findPageStart(
  body: AnyNode,
  title: ShownTitle,
  measures: Measures,
  skip: ReadonlySet<AnyNode>,
): AnyNode[] {
  const path = new Set<AnyNode>();
  for (let node: AnyNode | null = title.element; node !== null; node = node.parentNode) path.add(node);
  const found: AnyNode[] = [];
  const open: { node: AnyNode; depth: number }[] = [{ node: body, depth: 0 }];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (at.depth > MAX_DEPTH || at.node === title.element) continue;
    const units = unitsOf(at.node, measures, skip, path);
    for (const unit of units) {
      const isOnPath = unit.element !== undefined && path.has(unit.element);
      const mayBeNotice = !isOnPath && unit.measure.links === 1 && unit.measure.text <= MAX_PART;
      if (mayBeNotice && isLinkedNotice(unit, readUnit(unit, skip), units)) continue;
      if (!isOnPath && isFurniture(unit, title, skip)) {
        for (const node of unit.nodes) found.push(node);
      } else if (unit.element !== undefined && (isOnPath || unit.measure.text <= MAX_PART))
        open.push({ node: unit.element, depth: at.depth + 1 });
      if (isOnPath) break;
    }
  }
  return found;
}

function isFurniture(unit: Unit, title: ShownTitle, skip: ReadonlySet<AnyNode>): boolean {
  const { measure } = unit;
  const isLinks = measure.links > 0 && linkDensity(measure) >= 0.6;
  if (!isLinks && measure.text > MAX_PART) return false;
  const text = readUnit(unit, skip);
  if (text.hasFile) return false;
  return (isLinks && !readsOn(text)) || title.siteNames.has(text.whole) || isBreadcrumbLine(text, title);
}

const SEPARATOR = /[»›>→≫＞/／|｜·•:：]/g;
const SENTENCE_END = /[.!?。！？…]["'”’」』)）]?(?:\s|$)/;

/** "Home » Policies » Fees": links and short names in a row, the last of them perhaps the title. */
function isBreadcrumbLine({ whole, unlinked, linkTexts }: UnitText, title: ShownTitle): boolean {
  if (textWeight(whole) > 300) return false;
  const separators = unlinked.match(SEPARATOR)?.length ?? 0;
  const endsWithTitle = whole.endsWith(title.text);
  if (separators === 0 || (linkTexts.length === 0 && !(separators > 1 && endsWithTitle))) return false;
  const names = endsWithTitle
    ? unlinked.slice(0, Math.max(0, unlinked.length - title.text.length))
    : unlinked;
  const words = names.replace(SEPARATOR, ' ').trim();
  return textWeight(words) <= 60 && !/\d/.test(words) && !SENTENCE_END.test(words);
}
