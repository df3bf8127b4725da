import type { Block, Document } from '../../domain/document.js';
import { rememberedByObject } from '../../language/remembered.js';
import { sectionPaths } from '../diff/sections.js';
import { audiencesIn } from '../words/audiences.js';
import { foldLayout } from '../words/fold.js';
import { allows, forbids } from '../words/rules.js';

/** Text that is the same, but stands under words that make another rule of it. */
export interface Rescoped {
  readonly text: string;
  readonly block: Block;
  readonly section: readonly string[];
  /** The words that it stood under, and those that it stands under now. */
  readonly from: string;
  readonly to: string;
  readonly oldIndex: number;
  readonly newIndex: number;
}

/** "Yes.", "5 %": what it says depends on the line before it. */
const MAX_ANSWER = 6;
const MAX_FIGURE = 12;
/** Longer texts lead nothing in. */
const MAX_LEAD = 200;
const MAX_FOUND = 50;

interface Placed {
  readonly index: number;
  /** What the text stands under, the nearest first. */
  readonly leads: readonly string[];
}

/**
 * Finds texts that stand in both versions, but under another heading or lead-in now, where that makes another rule of
 * them: from a list of what is allowed to one of what is not, from one country or kind of goods to another, an answer
 * from one question to another. Words that stand in one version only are told of as such, not here.
 */
export function findRescoped(before: Document, after: Document): Rescoped[] {
  const olds = placesOf(before);
  const youngs = placesOf(after);
  const known = { before: leadsOf(olds), after: leadsOf(youngs) };
  const paths = sectionPaths(after.blocks);
  const found: Rescoped[] = [];
  for (const [key, places] of olds) {
    const others = youngs.get(key);
    if (others === undefined || others.length !== places.length) continue;
    for (const [old, young] of unlike(places, others)) {
      const block = after.blocks[young.index];
      if (block === undefined || found.length >= MAX_FOUND) continue;
      const scopes = isAnswer(block.text) ? otherQuestion(old, young) : otherScope(old, young);
      if (scopes === undefined) continue;
      const [from, to] = scopes;
      const stay = [from, to].every((lead) => known.before.has(lead) && known.after.has(lead));
      if (!stay) continue;
      const section = paths[young.index] ?? [];
      found.push({ text: block.text, block, section, from, to, oldIndex: old.index, newIndex: young.index });
    }
  }
  return found.sort((one, other) => one.newIndex - other.newIndex);
}

function isAnswer(text: string): boolean {
  return text.length <= (/\p{Nd}/u.test(text) ? MAX_FIGURE : MAX_ANSWER);
}

/** The places of a text on both sides that do not stand under the same words, in order. */
function unlike(olds: readonly Placed[], youngs: readonly Placed[]): [Placed, Placed][] {
  const keyOf = ({ leads }: Placed): string => leads.join('\n');
  const left = [...youngs];
  const moved = olds.filter((old) => {
    const at = left.findIndex((young) => keyOf(young) === keyOf(old));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  return moved.flatMap((old, index) => {
    const young = left[index];
    return young === undefined ? [] : [[old, young] as [Placed, Placed]];
  });
}

/** Where each text stands, by its folded form. */
const placesOf = rememberedByObject(({ blocks }: Document): ReadonlyMap<string, Placed[]> => {
  const paths = sectionPaths(blocks);
  const places = new Map<string, Placed[]>();
  for (const [index, block] of blocks.entries()) {
    if (block.kind === 'heading') continue;
    const key = foldLayout(block.text);
    if (key === '') continue;
    const leads = [...leadsInto(blocks, index), ...[...(paths[index] ?? [])].reverse()];
    const placed = { index, leads };
    const known = places.get(key);
    if (known === undefined) places.set(key, [placed]);
    else known.push(placed);
  }
  return places;
});

/** The item above an item, the line before a list, the line before an answer. */
function leadsInto(blocks: readonly Block[], index: number): string[] {
  const block = blocks[index];
  const previous = blocks[index - 1];
  if (block === undefined || previous === undefined) return [];
  if (block.kind === 'paragraph') {
    return isAnswer(block.text) && previous.kind !== 'heading' ? [previous.text] : [];
  }
  if (block.kind !== 'list-item') return [];
  const leads: string[] = [];
  let level = block.level ?? 1;
  for (let at = index - 1; at >= 0; at--) {
    const above = blocks[at];
    if (above === undefined || above.kind === 'heading' || above.kind === 'table-row') break;
    if (above.kind === 'list-item') {
      if ((above.level ?? 1) >= level) continue;
      level = above.level ?? 1;
      leads.push(above.text);
      continue;
    }
    const leadsIn = above.text.length <= MAX_LEAD && /[:：]\s*$/u.test(above.text);
    if (leadsIn) leads.push(above.text);
    break;
  }
  return leads;
}

function leadsOf(places: ReadonlyMap<string, readonly Placed[]>): Set<string> {
  const leads = new Set<string>();
  for (const list of places.values())
    for (const placed of list) for (const lead of placed.leads) leads.add(lead);
  return leads;
}

/** The lines before an answer, where they are others. */
function otherQuestion(old: Placed, young: Placed): [string, string] | undefined {
  const [from] = old.leads;
  const [to] = young.leads;
  return from === undefined || to === undefined || from === to ? undefined : [from, to];
}

/** The nearest words on both sides that make different rules of what stands under them. */
function otherScope(old: Placed, young: Placed): [string, string] | undefined {
  for (const tell of [polarityOf, audienceOf]) {
    const from = nearest(old, tell);
    const to = nearest(young, tell);
    if (from !== undefined && to !== undefined && from.says !== to.says) return [from.lead, to.lead];
  }
  return undefined;
}

function nearest({ leads }: Placed, tell: (lead: string) => string) {
  for (const lead of leads) {
    const says = lead.length <= MAX_LEAD ? tell(lead) : '';
    if (says !== '') return { lead, says };
  }
  return undefined;
}

function polarityOf(lead: string): string {
  if (forbids(lead)) return 'no';
  return allows(lead) ? 'yes' : '';
}

function audienceOf(lead: string): string {
  return audiencesIn(lead).join(' ');
}
