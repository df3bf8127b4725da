import { explainSeverity } from '../../assess/messages.js';
import { explainReason } from '../../compare/explain.js';
import type { ChangeAlert } from '../../domain/alert.js';
import type { DatedEvidence } from '../../domain/assessment.js';
import type { DiffEntry, Reason, WordPart } from '../../domain/change.js';
import type { ChecklistItem } from '../../domain/checklist.js';
import type { MachineText } from '../../domain/machine-text.js';
import type { IsoDate, IsoInstant, LocalizedText, UiLanguage } from '../../domain/vocabulary.js';
import { changeKindLabels, relationLabels, roleLabels, severityLabels } from '../../i18n/labels.js';
import { excerptWords } from '../../show/text/excerpt.js';
import { cleanLine, safeUrl } from '../../text/clean.js';
import { type ListingsData, listingsData } from './listings.js';
import type { PayloadLimits, PayloadOptions } from './options.js';
import { bothShort, type Named, type SourceData, short, sourceData, topicsData } from './parts.js';
import { type SecondReadingData, secondReadingData } from './second-reading.js';

/** `data` of `rule.changed`. Texts of the page are one line each, cut to a length that is not promised. */
export interface ChangeData {
  readonly changeId: number;
  readonly case: { readonly id: number; readonly dueAt: IsoInstant; readonly acknowledge: string };
  readonly severity: Named;
  readonly severityReasons: readonly ReasonData[];
  readonly kind: Named;
  readonly origin: string;
  readonly headline: LocalizedText;
  readonly source: SourceData;
  /** `url` is there only where it is http or https. */
  readonly page: { readonly title: string; readonly url?: string };
  readonly language: string;
  readonly topics: readonly Named[];
  readonly effective?: DateData;
  readonly deadline?: DateData;
  /** Every day of the two roles, in order of time. */
  readonly days?: readonly (DateData & { readonly role: string })[];
  readonly detectedAt: IsoInstant;
  readonly previousAt?: IsoInstant;
  readonly mustDo: readonly string[];
  readonly verdictReasons: readonly ReasonData[];
  readonly differences: readonly DifferenceData[];
  /** How many differences are not told. */
  readonly omittedDifferences: number;
  readonly checklist: readonly ItemData[];
  readonly omittedItems: number;
  /** What a language model wrote, not checked, by language. */
  readonly machineTexts?: readonly MachineTextData[];
  /** What a second reader said, each part with the words of the page that prove it. */
  readonly secondReading?: SecondReadingData;
  /** Cases of earlier changes of the page that are still open. */
  readonly earlierCases?: readonly number[];
  /** Where the change is worked on in the case of an earlier one: why, and what both share. */
  readonly joined?: { readonly why: Named; readonly evidence: string };
  /** Where there is a catalogue. */
  readonly listings?: ListingsData;
  /** Where the group meets about it. */
  readonly roomUrl?: string;
  readonly evidence: {
    readonly url?: string;
    readonly command: string;
    readonly beforeSha256?: string;
    readonly afterSha256: string;
  };
}

export interface ReasonData {
  readonly code: string;
  readonly text: LocalizedText;
  /** The words of the page that it rests on. */
  readonly evidence?: string;
}

export interface DateData {
  readonly date: IsoDate;
  /** The words on the page, and the sentence that they stand in. */
  readonly text: string;
  readonly sentence: string;
  /** A second reader read it on the page. */
  readonly machineRead?: true;
}

export interface MachineTextData {
  readonly language: UiLanguage;
  readonly model: string;
  readonly summary?: string;
  readonly translations: readonly { readonly original: string; readonly text: string }[];
}

export interface DifferenceData {
  readonly op: DiffEntry['op'];
  /** The headings above it, outermost first. */
  readonly section: readonly string[];
  /** Joined without `added` they give the old words, without `removed` the new ones. */
  readonly words: readonly WordPart[];
}

export interface ItemData {
  readonly id: string;
  readonly role: Named;
  readonly assignee?: string;
  readonly dueAt: IsoInstant;
  readonly question: LocalizedText;
  readonly proof: LocalizedText;
  readonly facts: readonly {
    readonly text: LocalizedText;
    readonly source: string;
    readonly asOf: IsoDate;
  }[];
}

export function changeData(alert: ChangeAlert, options: PayloadOptions, limits: PayloadLimits): ChangeData {
  const { assessment, evidence, page, checklist } = alert;
  const url = safeUrl(page.url);
  const evidenceUrl = safeUrl(evidence.url);
  const roomUrl = safeUrl(alert.roomUrl);
  const { effective, deadline, severity, kind } = assessment;
  const differences = alert.highlights.slice(0, limits.differences).map((entry) => difference(entry, limits));
  return {
    changeId: alert.changeId,
    case: { id: alert.caseId, dueAt: alert.caseDueAt, acknowledge: `rulewatch cases ack ${alert.caseId}` },
    severity: { id: severity, name: severityLabels[severity] },
    severityReasons: assessment.severityReasons
      .slice(0, 10)
      .map((reason) => reasonData(reason, explainSeverity)),
    kind: { id: kind, name: changeKindLabels[kind] },
    origin: alert.origin,
    headline: bothShort(assessment.headline, 400),
    source: sourceData(alert.source),
    page: { title: short(page.title), ...(url === undefined ? {} : { url }) },
    language: short(assessment.language),
    topics: topicsData(
      assessment.topics.map((topic) => topic.id),
      options,
    ),
    ...(effective ? { effective: dateData(effective) } : {}),
    ...(deadline ? { deadline: dateData(deadline) } : {}),
    ...(assessment.days === undefined
      ? {}
      : { days: assessment.days.map((day) => ({ role: day.role, ...dateData(day) })) }),
    detectedAt: alert.detectedAt,
    ...(alert.previousAt === undefined ? {} : { previousAt: alert.previousAt }),
    mustDo: assessment.mustDo.slice(0, 5).map((sentence) => cleanLine(sentence, limits.text)),
    verdictReasons: alert.verdictReasons.slice(0, 10).map((reason) => reasonData(reason, explainReason)),
    differences,
    omittedDifferences: alert.omitted + alert.highlights.length - differences.length,
    checklist: checklist.items.slice(0, limits.items).map(itemData),
    omittedItems: Math.max(0, checklist.items.length - limits.items),
    ...(alert.machineTexts === undefined
      ? {}
      : { machineTexts: alert.machineTexts.slice(0, 4).map((written) => machineTextData(written, limits)) }),
    ...(alert.joined === undefined
      ? {}
      : {
          joined: {
            why: { id: alert.joined.kind, name: relationLabels[alert.joined.kind] },
            evidence: cleanLine(alert.joined.evidence, 300),
          },
        }),
    ...(assessment.secondReading === undefined
      ? {}
      : { secondReading: secondReadingData(assessment.secondReading) }),
    ...(alert.earlier === undefined ? {} : { earlierCases: alert.earlier.map(({ caseId }) => caseId) }),
    ...(alert.listings === undefined ? {} : { listings: listingsData(alert.listings, alert.changeId) }),
    ...(roomUrl === undefined ? {} : { roomUrl }),
    evidence: {
      ...(evidenceUrl === undefined ? {} : { url: evidenceUrl }),
      command: short(evidence.command),
      ...(evidence.beforeSha256 === undefined ? {} : { beforeSha256: evidence.beforeSha256 }),
      afterSha256: evidence.afterSha256,
    },
  };
}

function difference(entry: DiffEntry, limits: PayloadLimits): DifferenceData {
  return {
    op: entry.op,
    section: entry.section.slice(-6).map(short),
    words: wordsOf(entry, limits.text),
  };
}

function wordsOf(entry: DiffEntry, max: number): readonly WordPart[] {
  switch (entry.op) {
    case 'edited':
      return excerptWords(entry.words, max);
    case 'moved':
      return [{ op: 'same', text: cleanLine(entry.block.text, max) }];
    case 'added':
    case 'removed':
      return [{ op: entry.op, text: cleanLine(entry.block.text, max) }];
  }
}

function reasonData(reason: Reason, explain: (reason: Reason, language: UiLanguage) => string): ReasonData {
  const text = bothShort({ en: explain(reason, 'en'), 'zh-CN': explain(reason, 'zh-CN') }, 300);
  return {
    code: short(reason.code),
    text,
    ...(reason.evidence === undefined ? {} : { evidence: cleanLine(reason.evidence, 300) }),
  };
}

function dateData({ date, text, sentence, machineRead }: DatedEvidence): DateData {
  const words = { text: short(text), sentence: cleanLine(sentence, 300) };
  return { date: short(date), ...words, ...(machineRead && { machineRead }) };
}

function machineTextData(
  { language, model, summary, translations }: MachineText,
  limits: PayloadLimits,
): MachineTextData {
  return {
    language,
    model: short(model),
    ...(summary === undefined ? {} : { summary: cleanLine(summary, limits.text) }),
    translations: translations.slice(0, 5).map(({ original, text }) => ({
      original: cleanLine(original, limits.text),
      text: cleanLine(text, limits.text),
    })),
  };
}

function itemData({ id, role, assignee, dueAt, question, evidence, facts }: ChecklistItem): ItemData {
  return {
    id: short(id),
    role: { id: role, name: roleLabels[role] },
    ...(assignee === undefined ? {} : { assignee: short(assignee) }),
    dueAt,
    question: bothShort(question, 300),
    proof: bothShort(evidence, 200),
    facts: facts.slice(0, 10).map(({ text, source, asOf }) => ({
      text: bothShort(text, 300),
      source: short(source),
      asOf: short(asOf),
    })),
  };
}
