import type { ChangeDetails, Message } from '../domain/alert.js';
import type { DocumentDiff } from '../domain/change.js';
import { RuleWatchError } from '../domain/errors.js';
import type { AffectedListing } from '../domain/listing.js';
import type { ToldProblem } from '../domain/problem.js';
import type { IsoInstant, LocalizedText } from '../domain/vocabulary.js';
import { deliveryProblems } from './delivery-problems.js';

/** One destination for messages: a Slack channel, one mailbox. */
export interface Channel {
  /** Stable, as it is stored with each delivery: `slack`, `email:li@example.com`. */
  readonly id: string;
  /** Read by programs rather than people: it gets every alert, each on its own. */
  readonly machine?: true;
  /** A test message says nothing there: it shows what asked for it, or holds changes alone. */
  readonly takesNoTest?: true;
  /** What the destination takes before it refuses; whoever sends several messages keeps below it. */
  readonly rate?: SendRate;
  /**
   * For how long, in ms, a message may still arrive after an attempt at it began that was cut off. It is not looked for
   * before: what is not there now may come a moment later.
   */
  readonly settleMs?: number;
  /**
   * Makes one attempt; trying again is the outbox's work.
   *
   * @param delivery.idempotencyKey the same for every attempt of one delivery, and sent along, so that a message
   *   can be recognised at its destination
   * @throws DeliveryError and nothing else
   */
  deliver(message: Message, delivery: Delivery): Promise<Receipt>;
  /**
   * Adds details to a message that was delivered, `delivery.thread`; channels that keep nothing together have none.
   *
   * @throws DeliveryError and nothing else
   */
  reply?(details: ChangeDetails, delivery: Delivery): Promise<Receipt>;
  /**
   * Looks for a message that may have arrived although no answer came; undefined where it is not there.
   *
   * @throws DeliveryError and nothing else; `permanent` where the channel can never tell
   */
  find?(wanted: WantedMessage): Promise<Receipt | undefined>;
  /**
   * Tries the connection and the login without sending anything.
   *
   * @returns what answered, by its name or in a few words
   * @throws DeliveryError and nothing else
   */
  check(): Promise<string | CheckAnswer>;
}

/** Of a channel that works, but not in every way. */
export interface CheckAnswer {
  readonly answer: LocalizedText;
  /** What does not work, why, and what to do about it. */
  readonly warnings: readonly LocalizedText[];
}

/** Both hold where both are given. */
export interface SendRate {
  readonly perMinute: number;
  readonly perSecond?: number;
}

export interface Delivery {
  readonly idempotencyKey: string;
  /** What the first message about the same case is called at the destination. */
  readonly thread?: string;
  /** That message is about the case alone and shows nothing later, so that it may be changed to show this. */
  readonly mayUpdate?: boolean;
  /** Gives the attempt up; a message that had left by then counts as `unknown-outcome`. */
  readonly signal?: AbortSignal;
}

export interface WantedMessage {
  readonly idempotencyKey: string;
  /** It was not sent before. */
  readonly since: IsoInstant;
  /** By the same clock as `since`. */
  readonly now: Date;
  /** What the first message about the same case is called, where it is another one. */
  readonly thread?: string;
  /** What the last message is called that is known to have arrived. */
  readonly knownRef?: string;
  readonly signal?: AbortSignal;
}

export interface Receipt {
  /** The message's own name at its destination: Slack's `ts`, a Message-ID. */
  readonly externalRef?: string;
}

/** What an alert leaves out and a mail brings along. It is kept with the change, so that it is still there later. */
export interface StoredParts {
  /** All listings that a change touches. */
  readonly listingsOf?: (changeId: number) => readonly AffectedListing[];
  /** All its differences. */
  readonly diffOf?: (changeId: number) => DocumentDiff | undefined;
}

/**
 * Lays a message out for a channel.
 *
 * @throws DeliveryError of kind `permanent`: what cannot be laid out now will not be later either
 */
export function layOut<Layout>(render: () => Layout): Layout {
  try {
    return render();
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error);
    throw new DeliveryError('permanent', deliveryProblems.tell('layout', { said: cause }), { cause: error });
  }
}

/**
 * `temporary`: not delivered, worth another attempt. `permanent`: not delivered, and it will not be until
 * somebody changes something. `unknown-outcome`: it was handed over, but no answer came.
 */
export type DeliveryErrorKind = 'temporary' | 'permanent' | 'unknown-outcome';

export class DeliveryError extends RuleWatchError {
  readonly kind: DeliveryErrorKind;
  /** How long the destination asks us to wait. */
  readonly retryAfterSeconds?: number;
  /** The attempt ended before the message could have left; what earlier attempts did is as open as before. */
  readonly beforeSending: boolean;
  /** The destination answered, so that nothing of this attempt can arrive later. */
  readonly answered: boolean;

  constructor(
    kind: DeliveryErrorKind,
    private readonly said: ToldProblem | string,
    options: {
      readonly retryAfterSeconds?: number;
      readonly beforeSending?: boolean;
      readonly answered?: boolean;
      readonly cause?: unknown;
    } = {},
  ) {
    super(said, { cause: options.cause });
    this.kind = kind;
    this.beforeSending = options.beforeSending ?? false;
    this.answered = options.answered ?? false;
    if (options.retryAfterSeconds !== undefined) this.retryAfterSeconds = options.retryAfterSeconds;
  }

  /** What happened in every language, and what to do next. */
  get localized(): LocalizedText {
    return this.told?.text ?? { en: this.message, 'zh-CN': this.message };
  }

  /** The same failure of something that is done before a message is sent: it is tried again with the message. */
  putOff(): DeliveryError {
    const { said, retryAfterSeconds } = this;
    return new DeliveryError('temporary', said, {
      cause: this,
      beforeSending: true,
      ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
    });
  }
}
