import type {
  ClockStep,
  FulfilmentMode,
  IsoDate,
  IsoInstant,
  LocalizedText,
  ProductFamily,
  Role,
  SellerFeature,
  TopicId,
} from './vocabulary.js';

/**
 * What switches a checklist item on: a logical AND between keys, OR within a list. A key is tested against what
 * the change says and, where it says nothing, against the seller's profile; unknown on both sides counts as a
 * match, so that a doubtful item is shown rather than lost.
 */
export interface ChecklistCondition {
  readonly markets?: readonly string[];
  readonly families?: readonly ProductFamily[];
  readonly fulfilment?: readonly FulfilmentMode[];
  readonly features?: readonly SellerFeature[];
  /** Platform ids as in `sources/*.yaml`; a regulator's page names none. */
  readonly platforms?: readonly string[];
  /** Only where what changed speaks of money. */
  readonly money?: true;
}

/** A fact printed under a checklist item; only verified facts may be declared. */
export interface ChecklistFact {
  readonly text: LocalizedText;
  /** Where it stands: publisher and document. */
  readonly source: string;
  /** The day on which the source was read. */
  readonly asOf: IsoDate;
  /** Not printed after this day, because it is superseded or over. */
  readonly until?: IsoDate;
  /** Printed only where this holds for certain: a doubtful fact is left out, unlike a doubtful item. */
  readonly when?: ChecklistCondition;
}

/** An item as declared in `config/checklists/*.yaml`. */
export interface ChecklistItemTemplate {
  readonly id: string;
  readonly role: Role;
  /** Hours after detection, 1 to 24. */
  readonly dueHours: number;
  readonly question: LocalizedText;
  /** What to attach as proof. */
  readonly evidence: LocalizedText;
  readonly when?: ChecklistCondition;
  /** The step of the clock that it belongs to; `execute` without it. */
  readonly step?: ClockStep;
  readonly facts: readonly ChecklistFact[];
}

/** A checklist file: for one topic, for one product family, or in front of all. */
export interface ChecklistTemplate {
  readonly id: string;
  readonly applies: { readonly topic: TopicId } | { readonly family: ProductFamily } | 'always';
  readonly items: readonly ChecklistItemTemplate[];
  readonly file: string;
}

/** Why an item is in a checklist, shown to the reader. */
export interface ItemCause {
  readonly kind: 'always' | 'topic' | 'family' | 'condition' | 'profile' | 'unknown';
  /** The topic, market, family … that switched it on. */
  readonly values: readonly string[];
}

/** Why an item is with somebody: somebody else is not at work, or nobody holds the role. */
export type Assignment =
  | {
      readonly kind: 'stand-in';
      /** The person who holds the role. */
      readonly for: string;
      readonly absence: Unavailability;
    }
  | {
      /** Not at work either, but nobody who is could take over. */
      readonly kind: 'holder';
      readonly absence: Unavailability;
    }
  | {
      /** Nobody holds the role: the operations lead, or the first person of the team where there is none. */
      readonly kind: 'lead' | 'anybody';
      readonly role: Role;
    };

/** Why somebody is not at work at a moment. `until` is the last day of an absence. */
export type Unavailability =
  | { readonly kind: 'away'; readonly until: IsoDate }
  | { readonly kind: 'off-hours' };

/** An item of one change's checklist. */
export interface ChecklistItem {
  readonly id: string;
  readonly role: Role;
  /** The person in charge; absent only where the team names nobody. */
  readonly assignee?: string;
  /** Why that person, where it is more than that they hold the role. */
  readonly assignment?: Assignment;
  readonly dueAt: IsoInstant;
  readonly question: LocalizedText;
  readonly evidence: LocalizedText;
  readonly facts: readonly ChecklistFact[];
  readonly because: readonly ItemCause[];
  /** The step of the clock that it belongs to; `execute` without it. */
  readonly step?: ClockStep;
  readonly done?: ItemMark & { readonly evidence?: string };
  /** Somebody said why it need not be answered. */
  readonly waived?: ItemMark & { readonly reason: string };
  /** The case that brought the item along when it was joined. */
  readonly from?: number;
}

/** Who did it, and when. */
export interface ItemMark {
  readonly by: string;
  readonly at: IsoInstant;
}

export interface Checklist {
  readonly items: readonly ChecklistItem[];
}

/** What the seller sells, where and how; from `seller:` in the settings. Empty lists mean unknown. */
export interface SellerProfile {
  readonly platforms: readonly string[];
  readonly markets: readonly string[];
  readonly families: readonly ProductFamily[];
  readonly fulfilment: readonly FulfilmentMode[];
  readonly features: readonly SellerFeature[];
}
