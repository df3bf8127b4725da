/** How pages are rendered; `browser` in `config/rulewatch.yaml`. */
export interface BrowserOptions {
  /** The executable; without it one is looked for. */
  readonly path?: string;
  /** The folders in which the system's browser is looked for, as `PATH` lists them. */
  readonly searchPath: string;
  /**
   * Remote browsers in place of one on this machine: a Playwright server (`ws://`), or the DevTools protocol (`ws://`,
   * `http://`). Where one does not answer, another does its work.
   */
  readonly endpoints: readonly string[];
  /** Pages open at a time, in each browser. */
  readonly pages: number;
  /** Chromium's own sandbox. `auto`: wherever the user that runs RuleWatch can have one. */
  readonly sandbox: 'auto' | 'true' | 'false';
  /** For rendering one page, once its document has come, in milliseconds. */
  readonly timeoutMs: number;
  /** After so many pages the browser is replaced. */
  readonly recycleAfterPages: number;
  /** With more memory than this, all its processes together, it is replaced; in bytes. */
  readonly maxMemoryBytes: number;
  /** Whether images, fonts, media and trackers are left out. */
  readonly block: boolean;
  /** Whether a picture of the page is taken while its text is new. */
  readonly screenshots: boolean;
}

export const DEFAULT_BROWSER: BrowserOptions = {
  searchPath: '',
  endpoints: [],
  pages: 2,
  sandbox: 'auto',
  timeoutMs: 60_000,
  recycleAfterPages: 200,
  maxMemoryBytes: 1500 * 1024 * 1024,
  block: true,
  screenshots: true,
};
