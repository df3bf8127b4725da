import { type AssessInput, assess, type ChangedPassage } from '../assess/assess.js';
import { DOUBT_FROM, SURE_FROM } from '../assess/kind/classify.js';
import { changedEntries } from '../compare/changed.js';
import { compareDocuments } from '../compare/compare.js';
import { documentLanguage } from '../compare/language.js';
import { KINDS_FOR_HELD, withoutHeld } from '../compare/memory/held.js';
import { emptyMemory } from '../compare/memory/memory.js';
import { atThreshold, USUAL_THRESHOLD } from '../compare/model/sensitivity.js';
import { WEAK_EVIDENCE } from '../compare/weigh.js';
import type { Assessment } from '../domain/assessment.js';
import type { ChangeOrigin, Comparison, DiffEntry, Reason } from '../domain/change.js';
import type { Checklist } from '../domain/checklist.js';
import type { Document } from '../domain/document.js';
import type { MachineText } from '../domain/machine-text.js';
import type { HeldBack, PageMemory } from '../domain/memory.js';
import type { Source } from '../domain/source.js';
import type { IsoDate, IsoInstant } from '../domain/vocabulary.js';
import { buildChecklist } from '../impact/checklist.js';
import type { AffectedListings } from '../impact/listings/affected.js';
import { isUnderstood } from '../language/words.js';
import type { PageRole } from '../store/pages.js';
import type { Knowledge } from './context.js';

/** What judging needs to know of the user's business; plain data, so that it can be handed to a thread. */
export type JudgingKnowledge = Pick<Knowledge, 'topics' | 'checklists' | 'seller' | 'team'>;

/** What a difference is and means, ready to be recorded. */
export interface Judgement {
  readonly origin: ChangeOrigin;
  readonly comparison: Comparison;
  /** Absent for noise, which means nothing. */
  readonly assessment?: Assessment;
  /** Present where the response group has to act. */
  readonly checklist?: Checklist;
  /** Added before it is recorded (`complete.ts`), where the response group has to act and there is a catalogue. */
  readonly listings?: AffectedListings;
  /** Added before it is recorded, where a language model is set up and wrote something usable. */
  readonly machineTexts?: readonly MachineText[];
}

/** Of which source a difference is, when it was seen, and what is known of the business. */
export interface Circumstances {
  readonly source: Source;
  readonly knowledge: JudgingKnowledge;
  readonly at: IsoInstant;
  /** From which probability on an edit is a rule change; that of `balanced` without it. */
  readonly threshold?: number | undefined;
  /** Compares two versions of a page with the role of a list, where what it lists is what matters. */
  readonly compareList?: ListComparer | undefined;
}

/** Compares what a page lists; pure. */
export type ListComparer = (before: Document, after: Document) => Comparison;

const MAX_REASONS = 8;

/** Judges a page that was stored before against its new version. */
export function judgeEdit(
  before: Document,
  after: Document,
  memory: PageMemory,
  role: PageRole,
  circumstances: Circumstances,
): Judgement {
  const { at, threshold = USUAL_THRESHOLD, compareList } = circumstances;
  const found =
    role === 'listing' && compareList
      ? compareList(before, after)
      : atThreshold(compareDocuments(before, after, memory, at), threshold);
  const comparison = found.verdict === 'editorial' ? readOrTold(found, after, circumstances.source) : found;
  const { verdict } = comparison;
  if (verdict === 'noise' || verdict === 'breakage') return { origin: 'edited', comparison };
  const judgement = meaning('edited', after, comparison, circumstances);
  if (role !== 'article' || verdict !== 'material') return judgement;
  return announcedRule(judgement, before, after, circumstances);
}

/** An edit in a language without words is never passed over as a rewording. */
function readOrTold(comparison: Comparison, document: Document, source: Source): Comparison {
  const language = documentLanguage(document) ?? document.language ?? source.languages[0];
  if (language === undefined || isUnderstood(language)) return comparison;
  const reason = { code: 'unknown-language', params: { language } };
  return {
    ...comparison,
    verdict: 'material',
    reasons: [reason, ...comparison.reasons].slice(0, MAX_REASONS),
  };
}

/**
 * What an edit of an announcement is depends on what it announces, before the edit or after it. Where that is in doubt,
 * the edit speaks for itself.
 */
function announcedRule(
  judgement: Judgement,
  before: Document,
  after: Document,
  circumstances: Circumstances,
): Judgement {
  const announces = [before, after].some((document) => {
    const { assessment } = judgeAppearance(document, undefined, circumstances);
    return assessment?.isRuleChange === true || (assessment?.ruleProbability ?? 0) >= DOUBT_FROM;
  });
  return announces ? judgement : forInformation(judgement, [{ code: 'no-rule' }]);
}

/**
 * Judges what was held back as furniture of a page and has stood since: what holds a rule is told late, with the reason
 * for it; undefined where nothing does.
 */
export function judgeStayed(
  document: Document,
  stayed: readonly HeldBack[],
  role: PageRole,
  circumstances: Circumstances,
): Judgement | undefined {
  const { at, threshold = USUAL_THRESHOLD } = circumstances;
  const before = withoutHeld(document, stayed);
  const found = compareDocuments(before, document, emptyMemory(), at, KINDS_FOR_HELD);
  const comparison = atThreshold(found, threshold);
  const isSure = comparison.reasons.every(({ code }) => code !== WEAK_EVIDENCE.code);
  if (comparison.verdict !== 'material' || !isSure) return undefined;
  const [since = at] = stayed.map((piece) => piece.since).sort();
  const stood: Reason = { code: 'stood', params: { since: since.slice(0, 10) } };
  const told = { ...comparison, reasons: [stood, ...comparison.reasons], suspicious: false };
  const judgement = meaning('edited', document, told, circumstances);
  return role === 'document' ? judgement : announcedRule(judgement, before, document, circumstances);
}

/**
 * Judges a page in whose place another text stands for good: a change to look at, whatever its words. What it says is
 * what was added, and what is gone what was removed.
 */
export function judgeRebuilt(
  before: Document,
  after: Document,
  reason: Reason,
  role: PageRole,
  circumstances: Circumstances,
): Judgement {
  const comparison = compareDocuments(before, after, emptyMemory(), circumstances.at);
  const reasons = [reason, ...comparison.reasons].slice(0, MAX_REASONS);
  const { noiseKind: _none, ...rest } = comparison;
  const rebuilt: Comparison = { ...rest, verdict: 'material', reasons, suspicious: false };
  const judgement = meaning('edited', after, rebuilt, circumstances);
  return role !== 'article' ? judgement : announcedRule(judgement, before, after, circumstances);
}

/** An announcement this much older than the watch on its list came back up, and is no news. */
const OLD_NEWS_DAYS = 14;

/**
 * Judges an announcement that was not there before. One that is no rule, or that was published long before its list
 * was watched, is for the digest.
 */
export function judgeAppearance(
  after: Document,
  watchedSince: IsoInstant | undefined,
  circumstances: Circumstances,
  role: PageRole = 'article',
): Judgement {
  const judgement = announced('appeared', withoutText(after), after, role, circumstances);
  // A page that a rule book has now and had not before is news, whatever day it bears.
  if (watchedSince === undefined || role === 'document') return judgement;
  // A watch that began in the future was begun by a clock that was set back since.
  const began = Math.min(Date.parse(watchedSince), Date.parse(circumstances.at));
  const newsFrom = new Date(began - OLD_NEWS_DAYS * 86_400_000).toISOString();
  if (after.published === undefined || after.published >= newsFrom.slice(0, 10)) return judgement;
  return forInformation(judgement, [{ code: 'old-announcement', params: { published: after.published } }]);
}

/** Judges an announcement or a page that its publisher took away. */
export function judgeWithdrawal(
  before: Document,
  circumstances: Circumstances,
  role: PageRole = 'article',
): Judgement {
  return announced('withdrawn', before, withoutText(before), role, circumstances);
}

function announced(
  origin: 'appeared' | 'withdrawn',
  before: Document,
  after: Document,
  role: PageRole,
  circumstances: Circumstances,
): Judgement {
  const { diff, edits } = compareDocuments(before, after, emptyMemory());
  const comparison: Comparison = {
    verdict: 'material',
    reasons: [{ code: `${role === 'document' ? 'page' : 'announcement'}-${origin}` }],
    diff,
    evidence: [],
    edits,
    suspicious: false,
  };
  const judgement = meaning(origin, origin === 'appeared' ? after : before, comparison, circumstances);
  return judgeRule(judgement);
}

/**
 * What is no rule is for the digest, and so is what is too doubtful to wake anybody: the likelier it is a rule, the
 * higher it stands there.
 */
function judgeRule(judgement: Judgement): Judgement {
  const { assessment, comparison } = judgement;
  const { isRuleChange = false, ruleProbability: probability } = assessment ?? {};
  const weighed = { ...comparison, ...(probability !== undefined && { probability }) };
  if (assessment && alertsTo(assessment)) return { ...judgement, comparison: weighed };
  const doubt: Reason[] = isRuleChange ? [{ code: 'doubtful-rule' }] : [];
  return forInformation({ ...judgement, comparison: weighed }, [...doubt, ...comparison.reasons]);
}

/** Whether a new announcement is a rule so surely that somebody is told. */
export function alertsTo({ isRuleChange, ruleProbability = 1 }: Assessment): boolean {
  return isRuleChange && ruleProbability >= SURE_FROM;
}

function forInformation(judgement: Judgement, reasons: Comparison['reasons']): Judgement {
  const { checklist: _nothingToDo, ...rest } = judgement;
  return { ...rest, comparison: { ...judgement.comparison, verdict: 'editorial', reasons } };
}

function meaning(
  origin: ChangeOrigin,
  document: Document,
  comparison: Comparison,
  circumstances: Circumstances,
): Judgement {
  const input = assessInput(origin, document, comparison, circumstances);
  const assessment = assess(input, circumstances.knowledge.topics);
  return withChecklist({ origin, comparison, assessment }, circumstances);
}

/** What a difference is assessed from. */
export function assessInput(
  origin: ChangeOrigin,
  document: Document,
  comparison: Comparison,
  { source, knowledge, at }: Circumstances,
): AssessInput {
  return {
    title: document.title,
    origin,
    ...(document.language !== undefined && { language: document.language }),
    ...publishedOf(document),
    ...(document.isEntry && { isEntry: document.isEntry }),
    passages: passagesOf(changedEntries(comparison)),
    source,
    profile: knowledge.seller,
    now: at,
  };
}

/** With the checklist where somebody has to act, and without one where nobody has. */
export function withChecklist(
  { origin, comparison, assessment }: Pick<Judgement, 'origin' | 'comparison' | 'assessment'>,
  { source, knowledge, at }: Circumstances,
): Judgement {
  if (!assessment) return { origin, comparison };
  if (comparison.verdict !== 'material') return { origin, comparison, assessment };
  const checklist = buildChecklist(
    { assessment, source, detectedAt: at },
    knowledge.checklists,
    knowledge.seller,
    knowledge.team,
  );
  return { origin, comparison, assessment, checklist };
}

function publishedOf(document: Document): { published?: IsoDate } {
  return document.published === undefined ? {} : { published: document.published };
}

/** The judgement of a change that a second look did not find any more. */
export function goneAtSecondLook({ origin, comparison }: Judgement): Judgement {
  const reasons = [{ code: 'gone-at-second-look' }, ...comparison.reasons];
  return { origin, comparison: { ...comparison, verdict: 'noise', noiseKind: 'flip', reasons } };
}

/** What differs, as it is assessed. */
export function passagesOf(entries: readonly DiffEntry[]): ChangedPassage[] {
  const passages: ChangedPassage[] = [];
  for (const entry of entries) {
    const { section } = entry;
    if (entry.op === 'added' || entry.op === 'removed') {
      passages.push({ section, text: entry.block.text, kind: entry.op });
    } else if (entry.op === 'edited') {
      passages.push({ section, text: entry.after.text, before: entry.before.text, kind: 'edited' });
    }
  }
  return passages;
}

function withoutText(document: Document): Document {
  return { ...document, blocks: [] };
}
