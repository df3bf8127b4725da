import { percentOf } from '../../compare/model/likelihood.js';
import type { HealthAlert } from '../../domain/alert.js';
import { asksForLogin } from '../../domain/source-health.js';
import type { UiLanguage } from '../../domain/vocabulary.js';
import { problemLabel } from '../../i18n/labels.js';
import { cleanLine, safeUrl } from '../../text/clean.js';
import { inLanguage, type Spoken } from '../../text/texts.js';
import { messages } from '../messages.js';
import type { RenderOptions } from '../options.js';
import { formatInstant, formatSpan } from '../text/dates.js';
import { type SourceNames, sourceNames } from '../text/names.js';

/** A source-health alert in the reader's language, cleaned and bounded. */
export interface HealthView {
  readonly state: 'failing' | 'recovered';
  readonly headline: string;
  readonly source: SourceNames;
  readonly url: string | undefined;
  readonly shownUrl: string;
  /** What is wrong, and what happened and what to do about it, in one sentence. */
  readonly problem: { readonly name: string; readonly message: string };
  readonly facts: readonly { readonly label: string; readonly text: string }[];
  readonly consequence: string;
  /** What can be done about it, as a command. */
  readonly step: { readonly label: string; readonly command: string };
}

/** What a reader gets to see of a source-health alert. */
export function viewHealth(alert: HealthAlert, options: RenderOptions): HealthView {
  const { health: texts, aside } = inLanguage(messages, options.language);
  const source = sourceNames(alert.source, options);
  const failing = alert.state === 'failing';
  const span = formatSpan(alert.since, failing ? options.now : alert.at, options.language);
  return {
    state: alert.state,
    headline: headlineOf(alert, source.name, texts),
    source,
    url: safeUrl(alert.url),
    shownUrl: cleanLine(alert.url, 300),
    problem: {
      name: problemName(alert.problem.kind, options.language),
      message: cleanLine(alert.problem.explained?.[options.language] ?? alert.problem.message, 400),
    },
    facts: [
      failing
        ? { label: texts.since, text: formatInstant(alert.since, options) + aside(span) }
        : { label: texts.lasted, text: span + aside(texts.started(formatInstant(alert.since, options))) },
      { label: texts.checks, text: texts.attempts(alert.failures) },
      {
        label: texts.lastGood,
        text: alert.lastGoodAt === undefined ? texts.never : formatInstant(alert.lastGoodAt, options),
      },
      ...proposed(alert, texts),
    ],
    consequence: failing ? texts.unwatched : texts.watchedAgain,
    step: stepOf(alert, texts),
  };
}

type HealthTexts = Spoken<typeof messages>['health'];

function headlineOf({ state, partial }: HealthAlert, name: string, texts: HealthTexts): string {
  if (state === 'recovered') return texts.recovered(name);
  return partial ? texts.partlyFailing(name) : texts.failing(name);
}

/** Where a person has to sign in, nothing else mends it. */
function stepOf({ source, problem }: HealthAlert, texts: HealthTexts): HealthView['step'] {
  const id = cleanLine(source.id, 100);
  if (asksForLogin(problem.kind)) return { label: texts.login, command: `rulewatch sources login ${id}` };
  return { label: texts.test, command: `rulewatch sources test ${id}` };
}

function proposed({ state, proposal }: HealthAlert, texts: HealthTexts): HealthView['facts'] {
  if (state === 'recovered' || !proposal) return [];
  const { field, selector, share } = proposal;
  const text = texts.proposed(field, cleanLine(selector, 300), percentOf(share));
  return [{ label: texts.likelySelector, text }];
}

/** The name of what is wrong, cleaned. */
export function problemName(kind: string, language: UiLanguage): string {
  return cleanLine(problemLabel(kind)[language], 60);
}
