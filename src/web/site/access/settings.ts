import { UI_LANGUAGES, type UiLanguage } from '../../../domain/vocabulary.js';
import { THEMES, type Theme } from '../visitor.js';

/** What a browser keeps of how its user likes the pages. */
export interface BrowserSettings {
  readonly language?: UiLanguage | undefined;
  readonly theme?: Theme | undefined;
  /** Who somebody at this machine says to be. */
  readonly person?: string | undefined;
}

/** Reads the value of a cookie, which may be anything. */
export function readSettings(value: string | undefined): BrowserSettings {
  const given = new URLSearchParams(value ?? '');
  const oneOf = <Value extends string>(name: string, values: readonly Value[]) =>
    values.find((known) => known === given.get(name));
  return {
    language: oneOf('language', UI_LANGUAGES),
    theme: oneOf('theme', THEMES),
    person: given.get('person')?.slice(0, 200) || undefined,
  };
}

export function writeSettings(settings: BrowserSettings): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(settings)) if (typeof value === 'string') query.set(name, value);
  return query.toString();
}
