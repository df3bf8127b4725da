import type { LocalizedText, UiLanguage } from '../domain/vocabulary.js';

/**
 * Texts for people, by name: `{ en, 'zh-CN' }`, or a function of it where values are filled in. They stand beside the
 * code that says them, as `{ … } satisfies Texts`, so that a language that is missing is a type error.
 */
export interface Texts {
  readonly [name: string]: Text | readonly Text[];
}
type Text = LocalizedText | ((...values: never[]) => LocalizedText | undefined) | Texts;

/** The same in one language. */
export type Spoken<Said> = Said extends LocalizedText
  ? string
  : Said extends (...values: infer Values) => infer Told
    ? (...values: Values) => Spoken<Told>
    : Said extends object
      ? { readonly [Name in keyof Said]: Spoken<Said[Name]> }
      : Said;

const spoken = new WeakMap<object, Map<UiLanguage, unknown>>();

/** Texts in the reader's language: `inLanguage(texts, 'zh-CN').greeting('Li Lei')`. */
export function inLanguage<Said extends Texts>(texts: Said, language: UiLanguage): Spoken<Said> {
  const known = spoken.get(texts) ?? new Map<UiLanguage, unknown>();
  spoken.set(texts, known);
  if (!known.has(language)) known.set(language, speak(texts, language));
  return known.get(language) as Spoken<Said>;
}

function speak(said: unknown, language: UiLanguage): unknown {
  if (typeof said === 'function') return (...values: unknown[]) => speak(said(...values), language);
  if (Array.isArray(said)) return said.map((text) => speak(text, language));
  if (typeof said !== 'object' || said === null) return said;
  if (language in said) return Reflect.get(said, language);
  return Object.fromEntries(Object.entries(said).map(([name, text]) => [name, speak(text, language)]));
}
