import type { z } from 'zod';
import type { UiLanguage } from '../domain/vocabulary.js';
import type { Channel } from './channel.js';
import type { ChannelDeps } from './channels.js';

/** What the folder of a channel tells the rest of the program; see `integrations` in `channels.ts`. */
export interface Integration<Declared, Settings> {
  /** Of the entry under `channels:`. No field is required, since the channel may be off. */
  readonly schema: z.ZodType<Declared>;
  /** The fields that the channel cannot work without, undefined where they are not given. */
  needs(declared: Declared): Readonly<Record<string, unknown>>;
  /** Nothing unless everything needed is given. */
  settings(declared: Declared, language: UiLanguage): Settings | undefined;
  /** Values that must never be shown, as `redact` wants them. */
  secrets(settings: Settings): readonly string[];
  create(settings: Settings, deps: ChannelDeps): Channel;
}
