import type { IsoDate } from '../../domain/vocabulary.js';

/** Words of a sentence that name a day. Positions are those of the sentence. */
export interface DateMention {
  readonly start: number;
  readonly end: number;
  readonly date: IsoDate;
  /** `month` and `quarter` stand for their first day. */
  readonly precision: 'day' | 'month' | 'quarter';
  /** Whether the year is on the page; otherwise it is the first occurrence on or after the reference day. */
  readonly yearStated: boolean;
  /** Whether it is an end of a span of days ("1 to 31 October"). */
  readonly range?: 'start' | 'end';
  /** A relative date that says its role itself ("within 14 days of this notice", "from today"). */
  readonly role?: 'effective' | 'deadline';
  /** Whether it is counted from the day of the notice. */
  readonly relative: boolean;
  /** Whether it is the end of a month, quarter or year: named by deadlines and notice periods, hardly as a beginning. */
  readonly periodEnd?: true;
}

/** What reading a date needs to know besides the words. */
export interface DateContext {
  /** The day that relative dates count from and that missing years are inferred from. */
  readonly reference: IsoDate;
  /** BCP-47 tag of the text. */
  readonly language: string;
  /** True where numeric dates are written month first, as in the United States. */
  readonly monthFirst: boolean;
}

/** A date as written: the parts that stand on the page. Positions are those of the text. */
export interface WrittenDate {
  readonly start: number;
  readonly end: number;
  readonly year?: number;
  readonly month: number;
  /** `last` for "end of March". */
  readonly day: number | 'last';
  /** `month` and `quarter` stand for their first day. */
  readonly precision: DateMention['precision'];
  /** Of a span within a month ("1 to 31 October") the last day is read. */
  readonly range?: 'start' | 'end';
  /** What else figures may mean that do not tell the month from the day: 03/05/2026. */
  readonly other?: { readonly month: number; readonly day: number | 'last' };
  /** Whether the year is written with two digits, so that it may be a day. */
  readonly shortYear?: true;
}

/** How dates are written in a text, as far as it is known. */
export interface WritingHabits {
  /** BCP-47 tag. Without it names of months are known in any language, and figures alone need a year. */
  readonly language?: string | undefined;
  /** Whether figures are written month first, as in the United States. */
  readonly monthFirst?: boolean;
  /** The day from which "next year" counts; without it such a year is left unread. */
  readonly reference?: IsoDate;
  /** Dates that are read at most. */
  readonly most?: number;
}
