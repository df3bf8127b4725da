import { DateTime } from 'luxon';
import { openCatalogue } from '../../../catalogue/catalogue.js';
import type { Configuration } from '../../../config/configuration.js';
import type { IsoDate, UiLanguage } from '../../../domain/vocabulary.js';
import { caseStateLabels } from '../../../i18n/labels.js';
import { expiringCertificates } from '../../../impact/listings/certificates.js';
import {
  daysOfCalendar,
  daysOfCases,
  daysOfCertificates,
  type UpcomingDay,
  within,
} from '../../../respond/upcoming.js';
import { namedHeadline } from '../../../show/text/names.js';
import { redact } from '../../../text/redact.js';
import { inLanguage } from '../../../text/texts.js';
import { explainCatalogue } from '../../shared/catalogue.js';
import type { Invocation } from '../../shared/global-options.js';
import { openReading } from '../../shared/reading.js';
import { colors, plain, print, printAside, printJson, table } from '../../shared/terminal.js';
import { texts } from './texts.js';

const EVERYTHING = { markets: [], families: [] } as const;

export async function showUpcoming(
  { days, all }: { readonly days: number; readonly all: boolean },
  invocation: Invocation,
): Promise<void> {
  const { store, configuration, secrets, close } = await openReading(invocation);
  try {
    const today = DateTime.now().setZone(configuration.settings.timezone);
    const from = today.toFormat('yyyy-MM-dd');
    const until = today.plus({ days }).toFormat('yyyy-MM-dd');
    const found = within(
      [
        ...daysOfCases(store),
        ...daysOfCertificates(certificates(configuration, from, days, invocation)),
        ...daysOfCalendar(configuration.calendar, all ? EVERYTHING : configuration.seller),
      ],
      { from, until },
    );
    if (invocation.json) printJson({ from, until, days: found }, secrets);
    else print(redact(describe(found, from, days, invocation.language), secrets));
  } finally {
    close();
  }
}

function certificates(
  { settings, sources }: Configuration,
  today: IsoDate,
  days: number,
  { config, language }: Invocation,
) {
  const catalogue = openCatalogue({
    configDir: config,
    settings: settings.catalogue,
    platforms: [...new Set(sources.map(({ platform }) => platform))],
    onProblems: (problems) => printAside(explainCatalogue(problems, language)),
  });
  return expiringCertificates(catalogue.current(), today, [days]);
}

function describe(found: readonly UpcomingDay[], today: IsoDate, days: number, language: UiLanguage): string {
  const { columns, kinds, sure, nothing } = inLanguage(texts, language);
  if (found.length === 0) return nothing(days);
  const rows = found.map((day) => [
    day.latest ? `≤ ${day.date}` : day.date,
    String(DateTime.fromISO(day.date).diff(DateTime.fromISO(today), 'days').days),
    kinds[day.kind],
    day.caseId === undefined ? '' : `${day.caseId} ${day.state ? caseStateLabels[day.state][language] : ''}`,
    plain(namedHeadline(day.title[language])) +
      (day.sure === undefined ? '' : ` [${sure[day.sure]}: ${day.sources?.join('; ')}]`),
  ]);
  return table([Object.values(columns).map((cell) => colors.bold(cell)), ...rows]);
}
