/**
 * Relative dates by language, as regular expressions over folded text. Placeholders: `{n}` a number in digits or
 * words, `{unit}` a span of time, `{d}` a day of the month, `{weekday}` a weekday. Meanings:
 *
 * - `after`: that span after the day of the notice
 * - `within`: the same, as a last day to act
 * - `today`: the day of the notice itself, from which the rule applies
 * - `next-month`: that day (the first, where no `{d}`) of the following month
 * - `this-month`: that day of the month of the notice
 * - `next-weekday`: that weekday of the following week
 * - `coming-weekday`: the next day with that name
 * - `this-weekday`: that weekday of the week of the notice
 * - `next-quarter`: the first day of the following quarter
 * - `month-end`, `quarter-end`, `year-end`: the last day of the month, quarter or year of the notice
 */
export type RelativeMeaning =
  | 'after'
  | 'within'
  | 'today'
  | 'next-month'
  | 'this-month'
  | 'next-weekday'
  | 'coming-weekday'
  | 'this-weekday'
  | 'next-quarter'
  | 'month-end'
  | 'quarter-end'
  | 'year-end';

export type RelativePatterns = Readonly<Partial<Record<RelativeMeaning, readonly string[]>>> & {
  /** What every match of the language contains one of: sentences without it are not searched. */
  readonly anchor: string;
};
