import { createAsking } from '../../assist/asking.js';
import { type Assist, createAssist } from '../../assist/assist.js';
import { createSecondReader, type SecondReader } from '../../assist/second-reader/second-reader.js';
import type { AssistSettings } from '../../config/configuration.js';
import type { Clock } from '../../domain/clock.js';
import type { UiLanguage } from '../../domain/vocabulary.js';
import { type Mask, noMask } from '../../store/mask.js';
import type { Store } from '../../store/store.js';

/** What a language model does for changes. */
export interface OpenAssist {
  readonly assist: Assist;
  readonly languages: readonly UiLanguage[];
  /** Where it is to read changes in doubt a second time. */
  readonly secondReader: SecondReader | undefined;
}

/** The language model of the settings, with its caps and its answers kept in the store. */
export function openAssist(
  settings: AssistSettings,
  store: Store,
  clock: Clock,
  onFailure: (message: string) => void,
  mask: Mask = noMask,
): OpenAssist {
  const { url, apiKey, model, timeoutSeconds, maxTokensPerDay, maxTokensPerMonth } = settings;
  const caps = { perDay: maxTokensPerDay, perMonth: maxTokensPerMonth };
  const asking = createAsking({
    endpoint: { url, ...(apiKey !== undefined && { apiKey }), model },
    timeoutMs: timeoutSeconds * 1000,
    budget: {
      reserve: (tokens, at) => store.assist.reserve(tokens, at, caps),
      settle: store.assist.settle,
    },
    clock,
    onFailure: (error) => onFailure(error.message),
  });
  const assist = createAssist(asking);
  const reader = settings.judge ? createSecondReader(asking, store.secondReadings) : undefined;
  // What a page repeats of its own address goes to no third party.
  return {
    assist: { explain: (question, signal) => assist.explain(mask(question), signal) },
    languages: settings.languages,
    secondReader: reader && { read: (question, signal) => reader.read(mask(question), signal) },
  };
}
