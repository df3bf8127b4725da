import type { LegacyCharset } from './charset.js';
import type { Content } from './content.js';
import type { EventId } from './timeline.js';
import type { DemoLanguage, Week } from './week.js';

/** How a page can fail while an event lasts. */
export type FaultKind = 'login-wall' | 'service-unavailable' | 'half-loaded';

export interface Fault {
  readonly event: EventId;
  readonly kind: FaultKind;
}

/** How a page is sent; without anything UTF-8, unconditional and uncompressed. */
export interface Delivery {
  readonly charset?: LegacyCharset;
  /** Where the charset is stated; real sites often state it in only one of the two. */
  readonly charsetStatedIn?: 'header' | 'meta';
  readonly gzip?: boolean;
  /** Answers conditional requests; the weak tag stands for the text, not for the widgets around it. */
  readonly etag?: boolean;
}

export interface DocumentPage {
  readonly kind: 'document';
  readonly source: string;
  readonly path: string;
  readonly title: string;
  readonly section: string;
  content(week: Week): readonly Content[];
  readonly faults?: readonly Fault[];
  readonly delivery?: Delivery;
}

export interface Announcement {
  /** Last part of the address. */
  readonly slug: string;
  readonly title: string;
  readonly category: string;
  /** Day of publication in days from today, at most 0. */
  readonly published: number;
  content(week: Week): readonly Content[];
  /** While it lasts, the announcement is off the list and its address answers 410. */
  readonly withdrawnBy?: EventId;
}

export interface ListingPage {
  readonly kind: 'listing';
  readonly source: string;
  readonly path: string;
  readonly title: string;
  readonly section: string;
  readonly intro: string;
  /** How many of the newest announcements the list shows. */
  readonly shown: number;
  readonly announcements: readonly Announcement[];
  readonly delivery?: Delivery;
  articlePath(slug: string): string;
}

export type Page = DocumentPage | ListingPage;

/** A fictional platform or authority. */
export interface Site {
  readonly id: string;
  readonly name: string;
  readonly tagline: string;
  readonly language: DemoLanguage;
  readonly layout: 'helpdesk' | 'classic' | 'portal';
  readonly colour: string;
  readonly nav: readonly string[];
  readonly related: readonly string[];
  /** The two variants of the banner that the site is testing. */
  readonly promos: readonly [string, string];
  /** The hash that the site's build step puts into class names. */
  release?(week: Week): string;
  readonly pages: readonly Page[];
}
