/** Why something failed, as it is stored: what happened, and with what. It is put into words where it is shown. */
export interface Problem {
  /** `slack.refused` */
  readonly code: string;
  readonly params: Readonly<Record<string, string | number | Problem>>;
}
