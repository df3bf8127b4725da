/** How the answer of an API is asked for and read. Paths are those of `path.ts`, templates those of `template.ts`. */
export interface ApiRule {
  readonly method: 'GET' | 'POST';
  readonly format: 'auto' | 'json' | 'xml';
  /** Query parameters besides those in the address; templates. */
  readonly query: Readonly<Record<string, string | number | boolean>>;
  /** Sent by POST as a form, or as it is; templates. */
  readonly body?: string | Readonly<Record<string, string | number | boolean>>;
  /** Sent by POST as JSON; its texts are templates. */
  readonly json?: unknown;
  readonly since?: SinceRule;
  readonly index?: IndexRule;
  /** Where the items are; without it the answer itself is the list. */
  readonly itemPath?: string;
  readonly fields: ItemFields & { readonly title: string };
  /** How days are written where that is not plain: tokens as in `dd/MM/yyyy`. */
  readonly dateFormat?: string;
  readonly paging?: PagingRule;
  readonly detail?: DetailRule;
  readonly failWhen: readonly FailureRule[];
  /** Statuses with which the API says that there are no items. */
  readonly emptyStatus: readonly number[];
  readonly text: 'auto' | 'item' | 'article';
  /** The answer lists all that there is, so that an item that is gone was withdrawn. */
  readonly complete: boolean;
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  readonly limit: number;
  /** At the first check, what was published in so many days before it is told. */
  readonly newsDays: number;
}

/** Paths or templates: what holds `{{` is a template. */
export interface ItemFields {
  readonly id?: string;
  readonly title?: string;
  readonly url?: string;
  readonly published?: string;
  readonly updated?: string;
  readonly effective?: string;
  readonly summary?: string;
  readonly body?: readonly string[];
  readonly language?: string;
}

/** The window of days that is asked for. */
export interface SinceRule {
  /** The query parameter that carries its first day. */
  readonly param?: string;
  /** The query parameter that carries its last day. */
  readonly until?: string;
  /** The window reaches back so far, and further to the last check where that was earlier. */
  readonly days: number;
  /** More days than these are asked for in several requests. */
  readonly atOnce?: number;
  /** Tokens as in `yyyy-MM-dd`, `yyyyMMdd`, `dd/MM/yyyy`. */
  readonly format: string;
}

/** The answer is a list of further answers, and those hold the items. */
export interface IndexRule {
  readonly itemPath?: string;
  /** A path or a template. */
  readonly url: string;
  /** When the entry was published; with it the latest are read first. */
  readonly published?: string;
  readonly limit: number;
}

export const PAGING_WAYS = ['page', 'offset', 'next-url', 'link-header', 'cursor', 'last-id'] as const;

export interface PagingRule {
  readonly by: (typeof PAGING_WAYS)[number];
  /** The query parameter (in a POST the field) that carries the page, the offset, the cursor or the last id. */
  readonly param?: string;
  /** Where the answer holds the address of the next page, or the cursor. */
  readonly path?: string;
  /** The number of the first page. */
  readonly start: number;
  readonly maxPages: number;
}

/** A second request for every item, and what its answer says. */
export interface DetailRule {
  /** A template of the fields of the item. */
  readonly url: string;
  /** Where in the answer the item is. */
  readonly itemPath?: string;
  readonly fields: ItemFields;
}

/** What shows that an answer with status 200 is a failure. Without a condition, that something is there. */
export interface FailureRule {
  readonly path: string;
  readonly equals?: string | number | boolean;
  readonly notEquals?: string | number | boolean;
  readonly startsWith?: string;
  readonly contains?: string;
}
