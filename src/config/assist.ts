import type { UiLanguage } from '../domain/vocabulary.js';
import type { FieldProblem } from '../schema/describe.js';
import type { AssistSettings } from './configuration.js';
import { messages } from './messages.js';
import type { SettingsDeclaration } from './schema/settings.js';

/** The language model if it is on, and what is missing if it is on and not complete. */
export function decideAssist(
  declared: SettingsDeclaration['assist'],
  language: UiLanguage,
): { readonly assist?: AssistSettings; readonly problems: readonly FieldProblem[] } {
  const { enabled, url, apiKey, model, languages, ...limits } = declared;
  if (!enabled) return { problems: [] };
  if (url === undefined || model === undefined) {
    const missing = Object.entries({ url, model }).filter(([, value]) => value === undefined);
    const message = messages.assistIncomplete();
    return { problems: missing.map(([name]) => ({ path: ['assist', name], message })) };
  }
  return {
    assist: {
      ...limits,
      url: url.replace(/\/+$/, ''),
      ...(apiKey !== undefined && { apiKey }),
      model,
      languages: languages.length > 0 ? [...new Set(languages)] : [language],
    },
    problems: [],
  };
}
