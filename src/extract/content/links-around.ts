import type { AnyNode } from 'domhandler';
import { headingLevel } from '../html/elements.js';
import { linkDensity, type Measures } from '../html/measure.js';
import {
  isLinkedNotice,
  readsOn,
  readUnit,
  saysFigure,
  type Unit,
  type UnitText,
  unitsOf,
} from './layout-units.js';

/** Weight above which a part is not looked at as a whole. */
const MAX_PART = 4_000;
const MAX_DEPTH = 100;

/**
 * Finds the links that stand outside the content that a page declares, with the headings over them. What says a
 * sentence or a figure between its links is none of them.
 */
export function findLinksAround(
  body: AnyNode,
  content: readonly AnyNode[],
  measures: Measures,
  skip: ReadonlySet<AnyNode>,
): AnyNode[] {
  const path = new Set<AnyNode>();
  for (const root of content) {
    for (let node: AnyNode | null = root; node !== null; node = node.parentNode) path.add(node);
  }
  const inside = new Set(content);
  const found: AnyNode[] = [];
  const open: { node: AnyNode; depth: number }[] = [{ node: body, depth: 0 }];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (at.depth > MAX_DEPTH || inside.has(at.node)) continue;
    /** Headings and labels that wait for what they stand over. */
    let labels: AnyNode[] = [];
    const units = unitsOf(at.node, measures, skip, path);
    for (const unit of units) {
      const isOnPath = unit.element !== undefined && path.has(unit.element);
      const judged = isOnPath ? 'text' : judge(unit, units, skip);
      if (judged === 'heading') {
        for (const node of unit.nodes) labels.push(node);
        continue;
      }
      if (judged === 'links') {
        found.push(...labels, ...unit.nodes);
      } else if (unit.element !== undefined && judged !== 'notice')
        open.push({ node: unit.element, depth: at.depth + 1 });
      labels = [];
    }
    found.push(...labels);
  }
  return found;
}

function judge(
  unit: Unit,
  beside: readonly Unit[],
  skip: ReadonlySet<AnyNode>,
): 'links' | 'heading' | 'notice' | 'text' {
  const { measure, element } = unit;
  if (measure.text > MAX_PART && linkDensity(measure) <= 0.6) return 'text';
  const text = readUnit(unit, skip);
  if (text.hasFile) return 'text';
  if (
    element !== undefined &&
    headingLevel(element.name, element.attribs) !== undefined &&
    !/\p{Nd}/u.test(text.whole)
  )
    return 'heading';
  if (!isLinks(unit, text)) return 'text';
  return isLinkedNotice(unit, text, beside) ? 'notice' : 'links';
}

function isLinks({ measure }: Unit, text: UnitText): boolean {
  return measure.links > 0 && linkDensity(measure) > 0.5 && !readsOn(text) && !saysFigure(text.unlinked);
}
