import { type Assist, createAssist } from '../../assist/assist.js';
import type { AssistSettings } from '../../config/configuration.js';
import type { Clock } from '../../domain/clock.js';
import { type Mask, noMask } from '../../store/mask.js';
import type { Store } from '../../store/store.js';

/** The language model of the settings, with its caps kept in the store. */
export function openAssist(
  settings: AssistSettings,
  store: Store,
  clock: Clock,
  onFailure: (message: string) => void,
  mask: Mask = noMask,
): Assist {
  const { url, apiKey, model, timeoutSeconds, maxTokensPerDay, maxTokensPerMonth } = settings;
  const caps = { perDay: maxTokensPerDay, perMonth: maxTokensPerMonth };
  const assist = createAssist({
    endpoint: { url, ...(apiKey !== undefined && { apiKey }), model },
    timeoutMs: timeoutSeconds * 1000,
    budget: {
      reserve: (tokens, at) => store.assist.reserve(tokens, at, caps),
      settle: store.assist.settle,
    },
    clock,
    onFailure: (error) => onFailure(error.message),
  });
  // What a page repeats of its own address goes to no third party.
  return { explain: (question, signal) => assist.explain(mask(question), signal) };
}
