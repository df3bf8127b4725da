import type { FetchedContent } from '../../domain/fetch.js';
import type { IsoDate } from '../../domain/vocabulary.js';

/** A text that a person hands in, as bytes with what is known of them beside the text. */
export interface HandedIn {
  /** How people know it: the name of the file, the subject of the mail. */
  readonly label: string;
  readonly way: 'paste' | 'file' | 'mail';
  readonly content: FetchedContent;
  /** The address of the page that it was taken from. */
  readonly address?: string;
  readonly title?: string;
  readonly published?: IsoDate;
  /** Hosts of the people that it came from: of a mail, also of those that it was forwarded for. */
  readonly senders: readonly string[];
}

/** What cannot be taken of what was handed in, and why. */
export interface NotTaken {
  readonly label: string;
  readonly why: 'empty' | 'no-text' | 'not-supported' | 'too-deep' | 'not-a-mail';
  /** What it is, for the message: a MIME type, an ending. */
  readonly what: string;
}

export interface Handover {
  readonly items: readonly HandedIn[];
  readonly notTaken: readonly NotTaken[];
}
