/** How long something has to stay as it is. */
export interface Stay {
  /** At so many checks, */
  readonly checks: number;
  /** over so many hours. */
  readonly hours: number;
}

/** How long something has to stay until the page is taken to be like that. */
export interface Patience {
  /** A text in place of the page, until it is the page. */
  readonly rebuilt: Stay;
  /** A part away, until it is gone. */
  readonly missing: Stay;
  /** Text held back as furniture or as a flip, until it is judged as text. */
  readonly heldBack: Stay;
}

const TWO_WEEKS = 14 * 24;

/** The defaults of the settings. */
export const DEFAULT_PATIENCE: Patience = {
  rebuilt: { checks: 3, hours: 24 },
  missing: { checks: 3, hours: TWO_WEEKS },
  heldBack: { checks: 3, hours: TWO_WEEKS },
};
