import type { Role, Severity, TopicId } from './vocabulary.js';

/** Where alerts of some kind go, besides what other routes say. */
export interface Route {
  /** A logical AND between keys, OR within a list; no key at all means every alert. */
  readonly when: RouteCondition;
  readonly to: readonly RouteTarget[];
}

export interface RouteCondition {
  readonly topics?: readonly TopicId[];
  readonly platforms?: readonly string[];
  readonly markets?: readonly string[];
  readonly sources?: readonly string[];
  /** Languages of the page, `zh` for all of Chinese. */
  readonly languages?: readonly string[];
  /** Roles that the checklist has an item for. */
  readonly roles?: readonly Role[];
  /** This severe or more. */
  readonly severity?: Severity;
}

export type RouteTarget =
  /** A channel by its id; `email` stands for all its addresses. */
  | { readonly kind: 'channel'; readonly id: string }
  /** Whoever is in charge of the role. */
  | { readonly kind: 'role'; readonly role: Role }
  | { readonly kind: 'person'; readonly name: string };
