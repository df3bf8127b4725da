import type { Assessment, SubstanceKind } from '../domain/assessment.js';
import type {
  ChecklistItemTemplate,
  ChecklistTemplate,
  ItemCause,
  SellerProfile,
} from '../domain/checklist.js';
import type { ProductFamily, TopicId } from '../domain/vocabulary.js';
import { type ChangeScope, testCondition } from './condition.js';

/** An item that a change calls for, and why. */
export interface SelectedItem {
  readonly item: ChecklistItemTemplate;
  readonly because: readonly ItemCause[];
}

/** How many items a checklist has at most, so that it is read to its end. */
const ITEM_LIMIT = 12;
/** What is low, or is what was known already at another day, asks for little more than that it is read and decided. */
const SHORT_LIMIT = 6;
/** From a secondary topic come the items due this early, and those that the change itself speaks of. */
const SECONDARY_DUE_HOURS = 8;
/** The topic in which the families of the profile count even where the change names none. */
const PRODUCT_TOPIC: TopicId = 'product-compliance';
/** Topics in which the goods themselves are at stake; a fee for electronics asks for no product papers. */
const GOODS_TOPICS: readonly TopicId[] = [PRODUCT_TOPIC, 'content-authenticity', 'logistics'];
/**
 * Where items have to be left out, the one due last goes first. These hours are added before they are compared:
 * what the change itself calls for outlasts what is listed for another reason.
 */
const CUT_HANDICAP = { secondary: 12, unknown: 12, profile: 4 } as const;

interface Candidate extends SelectedItem {
  /** Never left out. */
  readonly fixed: boolean;
  readonly secondary: boolean;
}

/**
 * Chooses the items for a change: those of the `always` templates, of its topics, and of the product families
 * concerned, as far as their conditions hold; each id once; at most twelve, or six where it is low or only moves a date, unless the `always` ones are more; those alone for
 * a rule that was dropped.
 */
export function selectItems(
  assessment: Assessment,
  scope: ChangeScope,
  templates: readonly ChecklistTemplate[],
  profile: SellerProfile,
): readonly SelectedItem[] {
  // Of a rule that was dropped nothing has to be prepared: it is read, told and undone.
  if (isDropped(assessment)) return commonItems(templates, scope, profile);
  const candidates = [
    ...commonItems(templates, scope, profile),
    ...topicItems(assessment, templates, scope, profile),
    ...familyItems(assessment, templates, scope, profile),
  ];
  return limitItems(withoutDuplicates(candidates), limitOf(assessment));
}

function isDropped({ kind }: Assessment): boolean {
  return kind === 'withdrawn';
}

function limitOf({ severity, substance = [] }: Assessment): number {
  const moved = substance.length > 0 && substance.every(({ kind }) => MOVES.includes(kind));
  return severity === 'low' || moved ? SHORT_LIMIT : ITEM_LIMIT;
}

const MOVES: readonly SubstanceKind[] = ['postponed', 'advanced'];

function commonItems(
  templates: readonly ChecklistTemplate[],
  scope: ChangeScope,
  profile: SellerProfile,
): readonly Candidate[] {
  const origin: ItemCause = { kind: 'always', values: [] };
  return templates
    .filter((template) => template.applies === 'always')
    .flatMap((template) => matchingItems(template, [origin], scope, profile))
    .map((selected) => ({ ...selected, fixed: true, secondary: false }));
}

function topicItems(
  assessment: Assessment,
  templates: readonly ChecklistTemplate[],
  scope: ChangeScope,
  profile: SellerProfile,
): readonly Candidate[] {
  const candidates: Candidate[] = [];
  for (const [rank, topic] of assessment.topics.entries()) {
    const secondary = rank > 0;
    for (const template of templates) {
      if (!appliesToTopic(template, topic.id)) continue;
      const origin: ItemCause = { kind: 'topic', values: [topic.id] };
      for (const selected of matchingItems(template, [origin], scope, profile)) {
        if (secondary && !countsForSecondary(selected)) continue;
        candidates.push({ ...selected, fixed: false, secondary });
      }
    }
  }
  return candidates;
}

function familyItems(
  assessment: Assessment,
  templates: readonly ChecklistTemplate[],
  scope: ChangeScope,
  profile: SellerProfile,
): readonly Candidate[] {
  const named = assessment.families.length > 0;
  if (!concernsGoods(assessment, named)) return [];
  const candidates: Candidate[] = [];
  for (const family of named ? assessment.families : profile.families) {
    const origin: readonly ItemCause[] = named
      ? [{ kind: 'family', values: [family] }]
      : [
          { kind: 'topic', values: [PRODUCT_TOPIC] },
          { kind: 'profile', values: [family] },
        ];
    for (const template of templates) {
      if (!appliesToFamily(template, family)) continue;
      for (const selected of matchingItems(template, origin, scope, profile)) {
        candidates.push({ ...selected, fixed: false, secondary: false });
      }
    }
  }
  return candidates;
}

/** A family that the change names counts in every topic about goods; one that is only sold, in the product topic. */
function concernsGoods(assessment: Assessment, named: boolean): boolean {
  if (!named) return assessment.topics[0]?.id === PRODUCT_TOPIC;
  return assessment.topics.some((topic) => GOODS_TOPICS.includes(topic.id));
}

function matchingItems(
  template: ChecklistTemplate,
  origin: readonly ItemCause[],
  scope: ChangeScope,
  profile: SellerProfile,
): readonly SelectedItem[] {
  const selected: SelectedItem[] = [];
  for (const item of template.items) {
    const causes = testCondition(item.when ?? {}, scope, profile);
    if (causes) selected.push({ item, because: mergeCauses([...origin, ...causes]) });
  }
  return selected;
}

/** Brings causes to one of each kind, in the order of their first mention. */
function mergeCauses(causes: readonly ItemCause[]): readonly ItemCause[] {
  const values = new Map<ItemCause['kind'], Set<string>>();
  for (const cause of causes) {
    const known = values.get(cause.kind) ?? new Set();
    for (const value of cause.values) known.add(value);
    values.set(cause.kind, known);
  }
  return [...values].map(([kind, set]) => ({ kind, values: [...set] }));
}

function countsForSecondary(selected: SelectedItem): boolean {
  if (hasCause(selected, 'unknown')) return false;
  return selected.item.dueHours <= SECONDARY_DUE_HOURS || hasCause(selected, 'condition');
}

function withoutDuplicates(candidates: readonly Candidate[]): readonly Candidate[] {
  const byId = new Map<string, Candidate>();
  for (const candidate of candidates) {
    if (!byId.has(candidate.item.id)) byId.set(candidate.item.id, candidate);
  }
  return [...byId.values()];
}

function limitItems(candidates: readonly Candidate[], limit: number): readonly Candidate[] {
  const fixed = candidates.filter((candidate) => candidate.fixed);
  const places = Math.max(0, limit - fixed.length);
  const kept = candidates
    .filter((candidate) => !candidate.fixed)
    .sort((a, b) => cutOrder(a) - cutOrder(b))
    .slice(0, places);
  return [...fixed, ...kept];
}

function cutOrder(candidate: Candidate): number {
  let hours = candidate.item.dueHours;
  if (candidate.secondary) hours += CUT_HANDICAP.secondary;
  if (hasCause(candidate, 'unknown')) hours += CUT_HANDICAP.unknown;
  if (hasCause(candidate, 'profile')) hours += CUT_HANDICAP.profile;
  return hours;
}

function hasCause(selected: SelectedItem, kind: ItemCause['kind']): boolean {
  return selected.because.some((cause) => cause.kind === kind);
}

function appliesToTopic(template: ChecklistTemplate, topic: TopicId): boolean {
  return template.applies !== 'always' && 'topic' in template.applies && template.applies.topic === topic;
}

function appliesToFamily(template: ChecklistTemplate, family: ProductFamily): boolean {
  return template.applies !== 'always' && 'family' in template.applies && template.applies.family === family;
}
