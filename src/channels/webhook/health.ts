import type { HealthAlert, TroubleBundle, TroubleLine } from '../../domain/alert.js';
import type { IsoInstant } from '../../domain/vocabulary.js';
import { problemName } from '../../show/view/health.js';
import { cleanLine, safeUrl } from '../../text/clean.js';
import type { PayloadLimits } from './options.js';
import { type Named, type SourceData, short, sourceData } from './parts.js';

/** `data` of `source.failing` and `source.recovered`. */
export interface HealthData {
  readonly source: SourceData;
  readonly url?: string;
  /** Since when it fails, or failed. */
  readonly since: IsoInstant;
  readonly at: IsoInstant;
  readonly failures: number;
  /** `message` is English. */
  readonly problem: Named & { readonly message: string };
  /** Other pages of the source are read. */
  readonly partial?: true;
  /** A selector that finds what the declared one found. */
  readonly proposal?: { readonly field: string; readonly selector: string; readonly share: number };
  readonly lastGoodAt?: IsoInstant;
}

/** `data` of `sources.failing` and `sources.recovered`. */
export interface TroublesData {
  /** `outage`: nothing can be fetched from anywhere. */
  readonly cause: 'outage' | 'several';
  readonly since: IsoInstant;
  readonly at: IsoInstant;
  readonly count: number;
  readonly lines: readonly TroubleLineData[];
  /** How many sources the lines leave out. */
  readonly omitted: number;
  /** At the end of an outage: those that still fail, and how many wait for their next check. */
  readonly still?: readonly TroubleLineData[];
  readonly unchecked?: number;
}

type TroubleLineData = Pick<HealthData, 'source' | 'url' | 'since' | 'problem'>;

export function healthData(alert: HealthAlert): HealthData {
  const { at, failures, partial, proposal, lastGoodAt } = alert;
  return {
    ...troubleData(alert),
    at,
    failures,
    ...(partial ? { partial } : {}),
    ...(proposal && {
      proposal: {
        field: proposal.field,
        selector: cleanLine(proposal.selector, 400),
        share: proposal.share,
      },
    }),
    ...(lastGoodAt === undefined ? {} : { lastGoodAt }),
  };
}

export function troublesData(bundle: TroubleBundle, limits: PayloadLimits): TroublesData {
  const { cause, since, at, lines, still, unchecked } = bundle;
  const count = lines.length + bundle.omitted;
  const told = lines.slice(0, limits.items);
  return {
    cause,
    since,
    at,
    count,
    lines: told.map(troubleData),
    omitted: count - told.length,
    ...(still && { still: still.slice(0, limits.items).map(troubleData) }),
    ...(unchecked !== undefined && { unchecked }),
  };
}

function troubleData({ source, url: address, since, problem }: TroubleLine): TroubleLineData {
  const url = safeUrl(address);
  return {
    source: sourceData(source),
    ...(url === undefined ? {} : { url }),
    since,
    problem: {
      id: short(problem.kind),
      name: { en: problemName(problem.kind, 'en'), 'zh-CN': problemName(problem.kind, 'zh-CN') },
      message: cleanLine(problem.message, 400),
    },
  };
}
