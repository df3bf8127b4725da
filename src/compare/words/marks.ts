/** Signs that are words of a rule though they are no letters: minus, at least, at most, "or more", a tick, a cross. */
type Mark = 'minus' | 'plus' | 'at least' | 'at most' | 'more than' | 'less than' | 'about' | 'yes' | 'no';

/** A minus is glued to its number and to nothing before it: "-18 °C", but neither "3-5" nor "5 - 10" nor "A-18". */
const MINUS =
  /(?<![\p{L}\p{N})\]\p{Pd}−])(?<!\p{N}\s)[-−–﹣－](?=\p{Sc}?\p{N})|(?<![\p{L}\p{N}])−\s?(?=\p{N})/gu;
const PLUS = /(?<=\p{N})[+＋](?!\s?\p{N})/gu;
const COMPARISONS: readonly (readonly [Mark, RegExp])[] = [
  ['at least', /[≥≧⩾]|>=|＞＝/gu],
  ['at most', /[≤≦⩽]|<=|＜＝/gu],
  ['more than', /[>＞](?!=)(?=\s?\p{Sc}?\p{N})/gu],
  ['less than', /[<＜](?!=)(?=\s?\p{Sc}?\p{N})/gu],
  ['about', /[±≈]/gu],
  ['yes', /[✓✔☑✅🗸]/gu],
  ['no', /[✗✘✕✖❌❎☒🚫⛔]/gu],
];
/** What stands alone in a cell for yes and no. */
const WHOLE: ReadonlyMap<string, Mark> = new Map([
  ['○', 'yes'],
  ['◯', 'yes'],
  ['●', 'yes'],
  ['◎', 'yes'],
  ['√', 'yes'],
  ['×', 'no'],
  ['x', 'no'],
  ['-', 'no'],
  ['–', 'no'],
  ['—', 'no'],
]);

/** The marks of a text that say something, in order; those that only draw a list or join a range are not among them. */
export function marksIn(text: string): Mark[] {
  const alone = WHOLE.get(text.trim().toLowerCase());
  if (alone !== undefined) return [alone];
  if (!/[-−–﹣－+＋≥≧⩾≤≦⩽<>＞＜±≈\p{So}]/u.test(text)) return [];
  const found: { readonly mark: Mark; readonly at: number }[] = [];
  for (const [mark, form] of [['minus', MINUS], ['plus', PLUS], ...COMPARISONS] as const) {
    for (const { index } of text.matchAll(form)) found.push({ mark, at: index });
  }
  return found.sort((one, other) => one.at - other.at).map(({ mark }) => mark);
}

/** Whether a text begins with a minus that belongs to a number, not with a dash that draws a list. */
export function beginsWithMinus(text: string): boolean {
  return /^[-−–﹣－]\p{Sc}?\p{Nd}/u.test(text);
}

/** Whether a cell of a table is nothing but a tick, a cross or what stands for one. */
export function isMark(text: string): boolean {
  const whole = text.trim();
  return WHOLE.has(whole.toLowerCase()) || (whole.length <= 3 && marksIn(whole).length === 1);
}
