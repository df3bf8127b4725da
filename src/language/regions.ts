import { LANGUAGES } from './languages.js';

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
let known: ReadonlyMap<string, string> | undefined;

/** The names of countries and regions in every language that is known, small letters, with their ISO 3166 codes. */
function regions(): ReadonlyMap<string, string> {
  if (known !== undefined) return known;
  const names = LANGUAGES.map(
    ({ tag }) => new Intl.DisplayNames([tag], { type: 'region', fallback: 'none' }),
  );
  const codes = LETTERS.flatMap((one) => LETTERS.map((other) => one + other));
  const found = new Map<string, string>();
  for (const code of codes) {
    for (const language of names) {
      const name = language.of(code)?.toLowerCase();
      if (name !== undefined)
        found.set(name, found.get(name) === code || !found.has(name) ? code : AMBIGUOUS);
    }
  }
  known = found;
  return found;
}

/** A name that two regions share in two languages. */
const AMBIGUOUS = '';

/** Whether two texts are names of the same country or region: "Austria" and "Österreich". */
export function nameTheSameRegion(one: string, other: string): boolean {
  const code = regions().get(one.trim().toLowerCase());
  return code !== undefined && code !== AMBIGUOUS && code === regions().get(other.trim().toLowerCase());
}
