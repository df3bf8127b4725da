import type { Logger } from 'pino';
import type { Channel } from '../channels/channel.js';
import { channelsInUse } from '../channels/create.js';
import type { Listener } from '../channels/kind.js';
import type { Configuration } from '../config/configuration.js';
import { toldLedger } from '../deliver/told-ledger.js';
import type { Clock } from '../domain/clock.js';
import type { Store } from '../store/store.js';

interface AnswersParts {
  readonly configuration: Configuration;
  readonly store: Store;
  /** The channels that are served. */
  readonly channels: readonly Pick<Channel, 'id'>[];
  readonly clock: Clock;
  readonly log: Logger;
  /** There is something to deliver. */
  readonly wake: () => void;
}

/**
 * Brings what people answer on the channels, such as the press of a button, to the ledger; undefined where no channel
 * is set up to take answers.
 */
export async function listenForAnswers(parts: AnswersParts): Promise<Listener | undefined> {
  const { configuration, store, channels, clock, log, wake } = parts;
  const { settings, team, channelKinds } = configuration;
  const listeners = channelsInUse(settings.channels, channelKinds).map(async ({ kind, settings: own }) => {
    try {
      return await kind.listen?.(own, {
        store,
        channels,
        team,
        timezone: settings.timezone,
        clock,
        log,
        wake,
        ledger: (origin) => toldLedger({ store, clock, team, kinds: channelKinds, origin }),
      });
    } catch (error) {
      log.warn({ error: String(error) }, `answers of ${kind.name} cannot be taken`);
      return undefined;
    }
  });
  const listening = (await Promise.all(listeners)).filter((listener) => listener !== undefined);
  if (listening.length === 0) return undefined;
  return { stop: async () => void (await Promise.all(listening.map((listener) => listener.stop()))) };
}
