import type { IsoDate, Severity } from '../../../domain/vocabulary.js';
import type { RenderOptions } from '../../../show/options.js';
import { cleanLine } from '../../../text/clean.js';
import { inLanguage } from '../../../text/texts.js';
import { lineTitle, placesOf } from '../layout/bits.js';
import type { SiteWorks } from '../works.js';
import { calendarTexts } from './texts.js';

/** A day that somebody has to know of. */
export interface DayEvent {
  /** The same for the same thing, also when its day moves. */
  readonly key: string;
  readonly date: IsoDate;
  readonly kind: 'effective' | 'deadline' | 'certificate' | 'known';
  readonly title: string;
  readonly severity?: Severity;
  readonly caseId?: number;
  readonly about?: string;
}

/** What has its day between two days, both included, in order. */
export function eventsBetween(
  from: IsoDate,
  to: IsoDate,
  works: SiteWorks,
  options: RenderOptions,
): DayEvent[] {
  const { store, configuration, context } = works;
  const texts = inLanguage(calendarTexts, options.language);
  const places = placesOf(configuration);
  const ofCases = store.ledger.days(from, to).map(
    (day): DayEvent => ({
      key: `${day.role}-${day.caseId}-${day.date}`,
      date: day.date,
      kind: day.role,
      title: lineTitle(day, places, options),
      severity: day.severity,
      caseId: day.caseId,
    }),
  );
  const today = works.clock().toISOString().slice(0, 10);
  const certificates = context.knowledge.certificates?.(today) ?? [];
  const ofCertificates = certificates
    .filter(({ expires }) => expires >= from && expires <= to)
    .map(
      ({ name, number = '', expires, listings }): DayEvent => ({
        key: `certificate-${name}-${number}`,
        date: expires,
        kind: 'certificate',
        title: cleanLine(`${name} ${number}`.trim(), 120),
        about: texts.listings(listings),
      }),
    );
  return [...ofCases, ...ofCertificates].sort((one, other) => one.date.localeCompare(other.date));
}
