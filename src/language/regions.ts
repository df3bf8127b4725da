import { LANGUAGES } from './languages.js';

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** The names of countries and regions in a language, each with its ISO 3166 code. */
export function regionNames(language: string): { readonly code: string; readonly name: string }[] {
  const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
  return LETTERS.flatMap((one) =>
    LETTERS.flatMap((other) => {
      const name = names.of(one + other);
      return name === undefined ? [] : [{ code: one + other, name }];
    }),
  );
}

let known: ReadonlyMap<string, string> | undefined;

/** The codes of the names in every language that is known, in small letters. */
function regions(): ReadonlyMap<string, string> {
  if (known !== undefined) return known;
  const found = new Map<string, string>();
  for (const { code, name } of LANGUAGES.flatMap(({ tag }) => regionNames(tag))) {
    const key = name.toLowerCase();
    found.set(key, (found.get(key) ?? code) === code ? code : AMBIGUOUS);
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
