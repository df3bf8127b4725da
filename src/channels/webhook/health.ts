import type { HealthAlert } from '../../domain/alert.js';
import type { IsoInstant } from '../../domain/vocabulary.js';
import { problemName } from '../../show/view/health.js';
import { cleanLine, safeUrl } from '../../text/clean.js';
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
  readonly lastGoodAt?: IsoInstant;
}

export function healthData(alert: HealthAlert): HealthData {
  const { source, since, at, failures, problem, lastGoodAt } = alert;
  const url = safeUrl(alert.url);
  return {
    source: sourceData(source),
    ...(url === undefined ? {} : { url }),
    since,
    at,
    failures,
    problem: {
      id: short(problem.kind),
      name: { en: problemName(problem.kind, 'en'), 'zh-CN': problemName(problem.kind, 'zh-CN') },
      message: cleanLine(problem.message, 400),
    },
    ...(lastGoodAt === undefined ? {} : { lastGoodAt }),
  };
}
