/** An answer to one of the questions that a reader has first. */
export interface KeyFact {
  readonly label: string;
  readonly value: string;
  readonly aside?: string;
  /** Close at hand or past. */
  readonly near?: boolean;
  /** The sentence of the page that it rests on. */
  readonly quote?: string;
}
