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
