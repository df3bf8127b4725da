/** Month names in the languages that rules are published in, from the CLDR data of the runtime. */

const LANGUAGES = 'en de fr es it pt nl pl cs sk sv da nb fi hu ro el tr ru uk bg id ms vi th ar he hi'.split(
  ' ',
);
/** How names appear beside a day (which is where many languages inflect them) and alone, long and short. */
const STYLES: readonly Intl.DateTimeFormatOptions[] = [
  { day: 'numeric', month: 'long' },
  { month: 'long' },
  { day: 'numeric', month: 'short' },
  { month: 'short' },
];
/** Spellings beyond CLDR's. */
const MORE: readonly (readonly [string, number])[] = [
  ['sept', 9],
  ['mrz', 3],
  ['maerz', 3],
  ['jänner', 1],
  ['feber', 2],
  ['agt', 8],
  ['agu', 8],
  ['setiembre', 9],
  ['ogos', 8],
];

/** The number, 1 to 12, of a month name in any of the languages; undefined where two languages disagree. */
export function monthNumber(name: string): number | undefined {
  return monthNames().get(foldName(name));
}

let cachedNames: ReadonlyMap<string, number> | undefined;

function monthNames(): ReadonlyMap<string, number> {
  cachedNames ??= collectNames();
  return cachedNames;
}

function collectNames(): ReadonlyMap<string, number> {
  const names = new Map<string, number>();
  const ambiguous = new Set<string>();
  const add = (raw: string, month: number): void => {
    const name = foldName(raw);
    if (name.length < 3 || /\d/.test(name)) return;
    if ((names.get(name) ?? month) !== month) ambiguous.add(name);
    names.set(name, month);
  };
  for (const language of LANGUAGES) {
    for (const style of STYLES) {
      const format = new Intl.DateTimeFormat(`${language}-u-ca-gregory-nu-latn`, {
        ...style,
        timeZone: 'UTC',
      });
      for (let month = 1; month <= 12; month++) {
        const parts = format.formatToParts(Date.UTC(2026, month - 1, 1));
        add(parts.find((part) => part.type === 'month')?.value ?? '', month);
      }
    }
  }
  for (const [name, month] of MORE) add(name, month);
  for (const name of ambiguous) names.delete(name);
  return names;
}

/** Lower case, without marks and full stops: `Févr.` is `fevr`. */
function foldName(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f.]/g, '')
    .normalize('NFC')
    .trim();
}
