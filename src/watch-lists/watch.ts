/** One place that another tool watched, in the words of a declaration. */
export interface Watch {
  readonly name: string;
  readonly urls: readonly string[];
  readonly kind: 'document' | 'feed';
  readonly fetch: 'http' | 'browser';
  readonly content: readonly string[];
  readonly ignore: readonly string[];
  readonly headers: Readonly<Record<string, string>>;
  /** Cron; absent where the other tool has no interval of its own for it. */
  readonly schedule?: string;
  readonly mustContain: readonly string[];
  /** False where it was paused there. */
  readonly isOn: boolean;
}

/** Something that could not be taken over: a whole entry, or one setting of an entry that was. */
export interface LeftOut {
  readonly name: string;
  readonly setting: string;
  readonly why:
    | 'not-a-page'
    | 'not-css'
    | 'no-range'
    | 'own-code'
    | 'text-filter'
    | 'steps'
    | 'secret'
    | 'proxy'
    | 'method'
    | 'notification'
    | 'no-effect'
    | 'unreadable';
  /** The whole entry was left out. */
  readonly isWhole: boolean;
}

export interface WatchList {
  readonly watches: readonly Watch[];
  readonly leftOut: readonly LeftOut[];
}

/** A file of a watch list; a folder or an archive holds several. */
export interface ListFile {
  /** Within the folder or archive. */
  readonly name: string;
  readonly text: string;
}

/** A file that is not in the format that it was said to be in. */
export class UnknownFormatError extends Error {
  constructor(readonly expected: string) {
    super(expected);
  }
}

/** A list of texts, or one in its place. */
export function textsOf(value: unknown): string[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  return list
    .filter((one): one is string => typeof one === 'string' && one.trim() !== '')
    .map((one) => one.trim());
}

export function textOf(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}

export function isWebPage(address: string): boolean {
  return /^https?:\/\//i.test(address) && URL.canParse(address);
}

/** Credentials belong into the environment, and are never copied from one file to another. */
export function isSecretHeader(name: string): boolean {
  return /^(?:authorization|cookie|proxy-authorization|x-api-key|x-auth-.*|.*token.*|.*secret.*)$/i.test(
    name,
  );
}

/** The cron expression that checks about as often as an interval; between five minutes and a week. */
export function scheduleOf(seconds: number): string | undefined {
  if (!(seconds > 0)) return undefined;
  const minutes = Math.max(5, Math.round(seconds / 60));
  if (minutes < 60) return `*/${nearest(minutes, [5, 10, 15, 20, 30])} * * * *`;
  const hours = Math.round(minutes / 60);
  if (hours < 24) {
    const every = nearest(hours, [1, 2, 3, 4, 6, 8, 12]);
    return every === 1 ? '7 * * * *' : `7 */${every} * * *`;
  }
  return hours < 24 * 6 ? '7 6 * * *' : '7 6 * * 1';
}

function nearest(value: number, steps: readonly number[]): number {
  return steps.reduce((best, step) => (Math.abs(step - value) < Math.abs(best - value) ? step : best));
}
