import type { IsoDate, LocalizedText, ProductFamily } from './vocabulary.js';

export const SURENESS = ['confirmed', 'one-source', 'disputed', 'unverified'] as const;
/**
 * How sure a date is. `confirmed`: an official source, or two that are independent, say so; `one-source`: one says so;
 * `disputed`: sources contradict each other; `unverified`: nobody has checked it.
 */
export type Sureness = (typeof SURENESS)[number];

/** A day that is known ahead, from `config/calendar.yaml`. */
export interface CalendarEvent {
  readonly date: IsoDate;
  /** It may come sooner: the day is the last one possible. */
  readonly latest?: true;
  readonly title: LocalizedText;
  /** Empty where it concerns every market. */
  readonly markets: readonly string[];
  /** Empty where it concerns every product. */
  readonly families: readonly ProductFamily[];
  readonly sure: Sureness;
  /** Where it stands: publisher and document. */
  readonly sources: readonly string[];
  /** The day on which the sources were read. */
  readonly asOf: IsoDate;
}
