import type { DateTime } from 'luxon';

/** What can stand in `{{…}}` of a request, besides `{{today-30d}}`; days take a format: `{{since:yyyyMMdd}}`. */
export const REQUEST_PLACES = ['since', 'until', 'today', 'page', 'offset', 'cursor', 'lastId'] as const;

const DAY = /^(?:since|until|today(?:\s*[-+]\s*\d{1,4}\s*d)?)(?:\s*:.+)?$/;

export function isRequestPlace(place: string): boolean {
  return DAY.test(place) || REQUEST_PLACES.some((known) => known === place);
}

/** What is known when a request is made. */
export interface RequestValues {
  /** Today in the zone of the publisher. */
  readonly today: DateTime;
  /** The first day of the window. */
  readonly since: DateTime;
  /** Its last day. */
  readonly until: DateTime;
  /** How days are written where a place does not say: tokens of luxon. */
  readonly format: string;
  readonly page?: number | undefined;
  readonly offset?: number | undefined;
  readonly cursor?: string | undefined;
  readonly lastId?: string | undefined;
}

/** What stands for a place of a request; the empty text where it has no value yet, as the cursor of the first page. */
export function requestValue(place: string, values: RequestValues): string | undefined {
  const [, name = '', sign, days = '0', format = values.format] =
    /^(since|until|today)(?:\s*([-+])\s*(\d{1,4})\s*d)?(?:\s*:\s*(.+))?$/.exec(place) ?? [];
  if (name !== '') {
    const base = { since: values.since, until: values.until }[name] ?? values.today;
    const day = base.plus({ days: Number(days) * (sign === '-' ? -1 : 1) });
    return day.toFormat(format);
  }
  switch (place) {
    case 'page':
      return String(values.page ?? 1);
    case 'offset':
      return String(values.offset ?? 0);
    case 'cursor':
      return values.cursor ?? '';
    case 'lastId':
      return values.lastId ?? '';
    default:
      return undefined;
  }
}
