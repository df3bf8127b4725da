import type { Assessment } from '../../src/domain/assessment.js';
import type {
  ChecklistCondition,
  ChecklistItemTemplate,
  ChecklistTemplate,
  SellerProfile,
} from '../../src/domain/checklist.js';
import type { TeamMember } from '../../src/domain/team.js';
import type { ShippedTopicId } from '../../src/domain/vocabulary.js';
import { buildChecklist, type ChecklistInput } from '../../src/impact/checklist.js';

/** Parts for checklists in tests: a change detected on a Monday morning, and whatever a test says about it. */

export const DETECTED_AT = '2026-11-23T08:00:00.000Z';

export const UNKNOWN_SELLER: SellerProfile = {
  platforms: [],
  markets: [],
  families: [],
  fulfilment: [],
  features: [],
};

export function seller(known: Partial<SellerProfile>): SellerProfile {
  return { ...UNKNOWN_SELLER, ...known };
}

interface ChangeParts {
  readonly topics?: readonly ShippedTopicId[];
  readonly source?: Partial<ChecklistInput['source']>;
  readonly effective?: string;
  readonly deadline?: string;
  readonly markets?: readonly string[];
  readonly families?: Assessment['families'];
  readonly fulfilment?: Assessment['fulfilment'];
  readonly features?: Assessment['features'];
}

export function change(parts: ChangeParts): ChecklistInput {
  const dated = (date: string) => ({ date, text: date, sentence: `From ${date} the rule applies.` });
  return {
    detectedAt: DETECTED_AT,
    source: { platform: 'bazaar', markets: ['GLOBAL'], publisher: 'official', ...parts.source },
    assessment: {
      language: 'en',
      kind: 'rule-change',
      isRuleChange: true,
      topics: (parts.topics ?? ['tax']).map((id, rank) => ({ id, score: 10 - rank, evidence: [] })),
      ...(parts.effective !== undefined && { effective: dated(parts.effective) }),
      ...(parts.deadline !== undefined && { deadline: dated(parts.deadline) }),
      severity: 'medium',
      severityReasons: [],
      kindReasons: [],
      markets: parts.markets ?? [],
      families: parts.families ?? [],
      fulfilment: parts.fulfilment ?? [],
      features: parts.features ?? [],
      mustDo: [],
      headline: { en: 'A rule changed', 'zh-CN': '规则变更' },
    },
  };
}

export function item(id: string, parts: Partial<ChecklistItemTemplate> = {}): ChecklistItemTemplate {
  return {
    id,
    role: 'operations-lead',
    dueHours: 4,
    question: { en: `Is ${id} done?`, 'zh-CN': `${id} 是否完成？` },
    evidence: { en: 'Screenshot', 'zh-CN': '截图' },
    facts: [],
    ...parts,
  };
}

export function itemWhen(id: string, when: ChecklistCondition): ChecklistItemTemplate {
  return item(id, { when });
}

export function template(
  applies: ChecklistTemplate['applies'],
  items: readonly ChecklistItemTemplate[],
): ChecklistTemplate {
  return { id: 'test', applies, items, file: 'config/checklists/test.yaml' };
}

export function topicTemplate(topic: ShippedTopicId, ...items: ChecklistItemTemplate[]): ChecklistTemplate {
  return template({ topic }, items);
}

/** The ids of the items that a change gets. */
export function itemIds(
  input: ChecklistInput,
  templates: readonly ChecklistTemplate[],
  profile: SellerProfile = UNKNOWN_SELLER,
  team: readonly TeamMember[] = [],
): string[] {
  return buildChecklist(input, templates, profile, team).items.map(({ id }) => id);
}
