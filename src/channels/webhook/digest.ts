import type { Digest, DigestLine } from '../../domain/alert.js';
import type { IsoDate, IsoInstant, LocalizedText } from '../../domain/vocabulary.js';
import { severityLabels, sourceStateLabels } from '../../i18n/labels.js';
import type { DigestGroupKey } from '../../show/view/digest.js';
import { problemName } from '../../show/view/health.js';
import { cleanLine, safeUrl } from '../../text/clean.js';
import { type CertificateData, certificateData } from './listings.js';
import type { PayloadLimits, PayloadOptions } from './options.js';
import { bothShort, type Named, type SourceData, short, sourceData, topicsData } from './parts.js';

/** `data` of `digest.daily`. */
export interface DigestData {
  /** The day, in `timezone`. */
  readonly date: IsoDate;
  readonly timezone: string;
  /** By what has to happen when; `count` counts those that are not told too. */
  readonly groups: Readonly<Record<DigestGroupKey, DigestGroupData>>;
  readonly sourcesInTrouble: readonly TroubleData[];
  /** Sources that nobody looked at although they are on: nothing is known of them. */
  readonly notChecked: readonly {
    readonly id: string;
    readonly state: Named;
    readonly reason: LocalizedText;
  }[];
  /** Certificates that end soon or ended lately, the first to end first. */
  readonly certificates: readonly CertificateData[];
  readonly counts: Digest['counts'];
}

export interface DigestGroupData {
  readonly count: number;
  readonly lines: readonly DigestLineData[];
}

export interface DigestLineData {
  readonly changeId: number;
  readonly caseId?: number;
  readonly caseState?: string;
  readonly caseDueAt?: IsoInstant;
  readonly acknowledgedBy?: string;
  readonly severity: Named;
  readonly verdict: string;
  readonly headline: LocalizedText;
  readonly source: SourceData;
  readonly page: { readonly title: string; readonly url?: string };
  readonly topics: readonly Named[];
  readonly effective?: IsoDate;
  readonly deadline?: IsoDate;
  readonly detectedAt: IsoInstant;
  /** What a second reader quoted from the page, where its answer counted. */
  readonly machineRead?: { readonly model: string; readonly quote: string };
}

export interface TroubleData {
  readonly source: SourceData;
  readonly since: IsoInstant;
  readonly problem: Named & { readonly message: string };
}

export function digestData(digest: Digest, options: PayloadOptions, limits: PayloadLimits): DigestData {
  const group = (lines: readonly DigestLine[]): DigestGroupData => ({
    count: lines.length,
    lines: lines.slice(0, limits.items).map((line) => lineData(line, options)),
  });
  return {
    date: short(digest.date),
    timezone: short(digest.timezone),
    groups: {
      overdue: group(digest.overdue),
      today: group(digest.today),
      thisWeek: group(digest.thisWeek),
      later: group(digest.later),
      information: group(digest.information),
    },
    sourcesInTrouble: digest.sourcesInTrouble.slice(0, limits.items).map(({ source, since, problem }) => ({
      source: sourceData(source),
      since,
      problem: {
        id: short(problem.kind),
        name: { en: problemName(problem.kind, 'en'), 'zh-CN': problemName(problem.kind, 'zh-CN') },
        message: cleanLine(problem.message, 400),
      },
    })),
    notChecked: (digest.notChecked ?? []).slice(0, limits.items).map(({ id, state, reason }) => ({
      id: short(id),
      state: { id: state, name: sourceStateLabels[state] },
      reason: bothShort(reason, 400),
    })),
    certificates: (digest.certificates ?? []).slice(0, limits.items).map(certificateData),
    counts: digest.counts,
  };
}

export function lineData(line: DigestLine, options: PayloadOptions): DigestLineData {
  const url = safeUrl(line.url);
  return {
    changeId: line.changeId,
    ...(line.caseId === undefined ? {} : { caseId: line.caseId }),
    ...(line.caseState === undefined ? {} : { caseState: line.caseState }),
    ...(line.caseDueAt === undefined ? {} : { caseDueAt: line.caseDueAt }),
    ...(line.acknowledgedBy === undefined ? {} : { acknowledgedBy: short(line.acknowledgedBy) }),
    severity: { id: line.severity, name: severityLabels[line.severity] },
    verdict: line.verdict,
    headline: bothShort(line.headline, 400),
    source: sourceData(line.source),
    page: { title: short(line.title), ...(url === undefined ? {} : { url }) },
    topics: topicsData(line.topics, options),
    ...(line.effective === undefined ? {} : { effective: line.effective }),
    ...(line.deadline === undefined ? {} : { deadline: line.deadline }),
    detectedAt: line.detectedAt,
    ...(line.machineRead === undefined
      ? {}
      : {
          machineRead: {
            model: short(line.machineRead.model),
            quote: cleanLine(line.machineRead.quote, 300),
          },
        }),
  };
}
