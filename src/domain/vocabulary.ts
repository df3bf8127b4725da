/**
 * The closed vocabularies of RuleWatch, each as a readonly list and the union made from it.
 * `docs/glossary.md` explains the words; schemas and databases are built from these lists.
 */

/** A calendar day, ISO 8601 (`2026-03-05`). */
export type IsoDate = string;
/** An instant in UTC, ISO 8601 with milliseconds (`2026-03-05T08:00:00.000Z`). */
export type IsoInstant = string;

/** The languages in which RuleWatch speaks to its users. */
export const UI_LANGUAGES = ['zh-CN', 'en'] as const;
export type UiLanguage = (typeof UI_LANGUAGES)[number];

/** A text that a user reads, in every language RuleWatch speaks. */
export type LocalizedText = Readonly<Record<UiLanguage, string>>;

export const VERDICTS = ['material', 'editorial', 'noise', 'breakage'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** How likely a rule change has to be for an alert. */
export const SENSITIVITIES = ['everything', 'balanced', 'sure'] as const;
export type Sensitivity = (typeof SENSITIVITIES)[number];

export const NOISE_KINDS = [
  'render-date',
  'whitespace',
  'invisible-chars',
  'link-target',
  'flip',
  'widget',
  'counter',
  'locale-flip',
  'markup',
  'order',
  'login-wall',
  'block-page',
  'error-page',
  'partial-load',
  'wrong-page',
  'recovery',
] as const;
/** What kind of noise or breakage a transition is. */
export type NoiseKind = (typeof NOISE_KINDS)[number];

export const TOPIC_IDS = [
  'tax',
  'ip',
  'content-authenticity',
  'logistics',
  'product-compliance',
  'data-privacy',
  'fees-payments',
  'account-health',
  'customer-service',
  'promotion',
  'legal-terms',
] as const;
/** The shipped topics; users may add their own, so a topic id elsewhere is a plain string. */
export type ShippedTopicId = (typeof TOPIC_IDS)[number];
export type TopicId = string;

export const CHANGE_KINDS = [
  'new-rule',
  'rule-change',
  'withdrawn',
  'reminder',
  'regulation',
  'marketing',
  'service-notice',
] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

export const SEVERITIES = ['critical', 'high', 'medium', 'low'] as const;
export type Severity = (typeof SEVERITIES)[number];

export const ROLES = [
  'operations-lead',
  'tech',
  'customer-service',
  'logistics',
  'compliance-legal',
  'finance-tax',
  'listing-content',
] as const;
/** The roles of a rule-response group. */
export type Role = (typeof ROLES)[number];

export const FULFILMENT_MODES = ['direct-mail', 'overseas-warehouse', 'platform'] as const;
export type FulfilmentMode = (typeof FULFILMENT_MODES)[number];

export const PRODUCT_FAMILIES = [
  'electronics',
  'radio',
  'toys-children',
  'food-supplement',
  'cosmetics',
  'medical',
  'textile',
  'battery',
  'chemical',
  'ppe',
  'furniture',
  'e-mobility',
  'general',
] as const;
export type ProductFamily = (typeof PRODUCT_FAMILIES)[number];

export const SELLER_FEATURES = [
  'own-brand',
  'reseller',
  'live-stream',
  'video',
  'affiliates',
  'paid-ads',
  'ai-content',
  'reviews',
  'api-app',
  'local-entity',
  'returns-local',
] as const;
export type SellerFeature = (typeof SELLER_FEATURES)[number];

export const CASE_STATES = ['needs-attention', 'adapting', 'adapted', 'not-affected'] as const;
export type CaseState = (typeof CASE_STATES)[number];

export const CLOCK_STEPS = ['acknowledge', 'assess', 'decide', 'execute', 'verify'] as const;
/** The steps in which a case is worked, in their order; each has its target time. */
export type ClockStep = (typeof CLOCK_STEPS)[number];

export const RELATIONS = ['edited-again', 'announced', 'same-text', 'same-substance'] as const;
/**
 * Why two changes are worked on in one case. `edited-again`: the same page changed the same passage once more;
 * `announced`: one announces the other; `same-text`: another page of the platform says the same, as on another country's
 * site or in a correction; `same-substance`: the same figures, from the same day, in other words or another language.
 */
export type RelationKind = (typeof RELATIONS)[number];

export const SOURCE_KINDS = [
  'document',
  'document-set',
  'changelog',
  'listing',
  'feed',
  'api',
  'import',
] as const;
/** One of {@link SOURCE_KINDS}, or a kind that was added to the list in `pipeline/kinds`. */
export type SourceKind = string;

export const FETCH_MODES = ['http', 'browser'] as const;
/** One of {@link FETCH_MODES}, or a mode that was added to the list in `collect`. */
export type FetchMode = string;

export const PUBLISHERS = ['official', 'regulator', 'community'] as const;
export type Publisher = (typeof PUBLISHERS)[number];

export const PERMISSIONS = ['allowed', 'owner-decision', 'denied', 'unreviewed'] as const;
/** Whether the publisher permits watching a source; what is not `allowed` is off until the user switches it on. */
export type Permission = (typeof PERMISSIONS)[number];

export const CONFIDENCES = ['high', 'medium', 'low'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

export const SOURCE_STATES = [
  'ok',
  'degraded',
  'broken',
  'login-needed',
  'blocked',
  'paused',
  'not-checked',
] as const;
/**
 * How a source does. `degraded`: not all of it can be read, or not every time; `broken`: nothing comes; `blocked`: its
 * server turns RuleWatch away; `not-checked`: nobody looks, so nothing is known of it.
 */
export type SourceState = (typeof SOURCE_STATES)[number];

export const SOURCE_STATUSES = ['unchanged', 'changed', 'first-seen', 'broken', 'failed'] as const;
/** How one check of a source ended. `failed`: it could not be fetched; `broken`: what came is not the page. */
export type SourceStatus = (typeof SOURCE_STATUSES)[number];
