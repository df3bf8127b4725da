import type { Logger } from 'pino';
import { isWanted, type Standing, standingsOf } from '../../../health/standings.js';
import { inLanguage } from '../../../text/texts.js';
import type { Invocation } from '../../shared/global-options.js';
import type { Runtime } from '../../shared/runtime.js';
import { watchedSources } from '../../shared/selection.js';
import { texts } from './texts.js';

/** Says what is watched, and what is not although it should be. */
export function tellStart(runtime: Runtime, log: Logger, { language }: Invocation): void {
  const { configuration, context, store, clock } = runtime;
  const text = inLanguage(texts, language);
  const standings = standingsOf(configuration, store, { now: clock(), kinds: context.kinds });
  for (const { id, health } of standings.filter(isUnwatchable)) {
    const reasons = health.reasons.map((reason) => reason.text[language]);
    log.warn({ source: id }, text.notWatched(id, reasons.join('; ')));
  }
  const { schedules } = configuration.settings;
  log.info(text.started(watchedSources(runtime).length, schedules.check, schedules.digest));
}

/** What is declared wrongly, or for what this version has no check, is told here and by `sources lint`, never by alert. */
function isUnwatchable(standing: Standing): boolean {
  const { reasons } = standing.health;
  return isWanted(standing) && reasons.some(({ code }) => code === 'misdeclared' || code === 'unsupported');
}
