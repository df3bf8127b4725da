import type { Logger } from 'pino';
import type { z } from 'zod';
import type { Clock } from '../domain/clock.js';
import type { TeamMember } from '../domain/team.js';
import type { LocalizedText, UiLanguage } from '../domain/vocabulary.js';
import type { Ledger } from '../respond/ledger.js';
import type { RenderOptions } from '../show/options.js';
import type { Store } from '../store/store.js';
import type { ProblemTexts } from '../text/problem.js';
import type { Channel, StoredParts } from './channel.js';
import type { MemberAddress } from './member-address.js';
import type { Preview, PreviewedMessage, PreviewSetting } from './preview/preview.js';

/** An entry under `channels:` of the settings, as it is written there. */
export interface ChannelDeclaration {
  /** `auto`: on where everything that it needs is there, off where nothing is. */
  readonly enabled: 'auto' | 'true' | 'false';
}

/**
 * What the folder of a channel tells the rest of the program, which knows of it by its place in the list of
 * `channels.ts` alone. What is left out here the channel does not do.
 *
 * Declared and settings are written as methods take them, so that kinds with different ones stand in one list: each is
 * only ever given what its own schema and `settings` made, which are kept under its name.
 */
export interface ChannelKind<
  Declared extends ChannelDeclaration = ChannelDeclaration,
  Settings = unknown,
  Name extends string = string,
> {
  /** Its key under `channels:`, what its id is or begins with, and its field in `team.yaml`. */
  readonly name: Name;
  /** Of the entry under `channels:`. No field is required, since the channel may be off. */
  readonly schema: z.ZodType<Declared>;
  /** The fields whose values are no secret, even where they come from a variable. */
  readonly publicFields: readonly string[];
  /** Stands in where no other channel is on. */
  readonly standsIn?: true;
  /** Shown to a user who has not set up any channel yet. */
  readonly isExample?: true;
  /** Is told how a case goes on that it was alerted of. */
  readonly followsCases?: true;
  /** Keeps replies to an alert together with it: its channels have `Channel.reply`. */
  readonly keepsThreads?: true;
  /** Where it can send to besides its own place: `slack:#tax`. */
  readonly places?: ChannelPlaces<Settings>;
  readonly member?: MemberAddress;
  /** What its own problems are called; see `problem.ts`. */
  readonly problems?: ProblemTexts;
  /** The fields that the channel cannot work without, undefined where they are not given. */
  needs(declared: Declared): Readonly<Record<string, unknown>>;
  /** Nothing unless everything needed is given. */
  settings(declared: Declared, language: UiLanguage): Settings | undefined;
  /** Values that must never be shown, as `redact` wants them. */
  secrets(settings: Settings): readonly string[];
  /** The ids of its channels, in the order in which they are served; its name alone without it. */
  ids?(settings: Settings): readonly string[];
  /** @param places what stands behind its name in the ids of further places that alerts are sent to */
  create(settings: Settings, deps: ChannelDeps, places: readonly string[]): readonly Channel[];
  /** @param settings undefined where the channel is not set up */
  preview(
    message: PreviewedMessage,
    setting: PreviewSetting,
    settings: Settings | undefined,
  ): Promise<Preview>;
  /** Takes what its readers answer with, such as the press of a button; undefined where that is not set up. */
  listen?(settings: Settings, parts: ListenParts): Promise<Listener | undefined>;
}

/** Places that a route may name behind the name of a channel and a colon. */
export interface ChannelPlaces<Settings> {
  /** For a message that says what can be written: `slack:#name`. */
  readonly examples: readonly LocalizedText[];
  /** The place as ids have it, or undefined where it is none. */
  read(written: string): string | undefined;
  /** Whether the channel sends to the place anyway, so that it needs no second name. */
  isOwn?(place: string, settings: Settings): boolean;
}

/** A terminal, or what stands for one. */
export interface TerminalOutput {
  readonly color: boolean;
  /** In columns. */
  readonly width: number;
  /** Resolves when the text has been written. */
  write(text: string): Promise<void> | void;
}

/** What channels need besides their settings. */
export interface ChannelDeps extends StoredParts {
  readonly render: Omit<RenderOptions, 'language' | 'now'>;
  readonly clock: Clock;
  /** Where the terminal channel writes. */
  readonly terminal: TerminalOutput;
  /** What the buttons in messages are signed with; buttons are left out without it. */
  readonly signingKey?: () => Buffer;
  /** For one attempt, instead of each channel's own. */
  readonly timeoutMs?: number;
}

/** What a channel needs to act on what its readers answer. */
export interface ListenParts {
  readonly store: Store;
  /** The channels that are served. */
  readonly channels: readonly Pick<Channel, 'id'>[];
  readonly team: readonly TeamMember[];
  readonly timezone: string;
  readonly clock: Clock;
  readonly log: Pick<Logger, 'info' | 'warn'>;
  /** There is something to deliver. */
  readonly wake: () => void;
  /** A ledger whose steps are named after where they were made, and told to the channels that follow cases. */
  readonly ledger: (origin: string) => Ledger;
}

export interface Listener {
  /** Resolves when nothing is taken any more and nothing is under way. */
  stop(): Promise<void>;
}
