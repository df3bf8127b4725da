import type { Logger } from 'pino';
import type { Channel } from '../channels/channel.js';
import type { ButtonsConnection } from '../channels/slack/actions/socket.js';
import { SLACK_CHANNEL } from '../channels/slack/channel.js';
import type { Configuration } from '../config/configuration.js';
import { queueCaseUpdate } from '../deliver/queue-case-update.js';
import type { Clock } from '../domain/clock.js';
import { createLedger } from '../respond/ledger.js';
import type { Store } from '../store/store.js';

interface ButtonsParts {
  readonly configuration: Configuration;
  readonly store: Store;
  /** The channels that are served. */
  readonly channels: readonly Pick<Channel, 'id'>[];
  readonly clock: Clock;
  readonly log: Logger;
  /** There is something to deliver. */
  readonly wake: () => void;
}

/** Brings the buttons of alerts in Slack to the ledger; undefined where they are not set up. */
export async function startSlackButtons(parts: ButtonsParts): Promise<ButtonsConnection | undefined> {
  const { configuration, store, channels, clock, log, wake } = parts;
  const { settings, team: members } = configuration;
  const { slack } = settings.channels;
  if (slack?.appToken === undefined) return undefined;
  const [{ connectButtons }, { react }] = await Promise.all([
    import('../channels/slack/actions/socket.js'),
    import('../channels/slack/actions/handle.js'),
  ]);
  const key = store.keys.signing();
  const places = slackPlaces(channels, slack.channel);
  return connectButtons({
    settings: slack,
    appToken: slack.appToken,
    key,
    react: (interaction, team) =>
      react(interaction, {
        key,
        channels: places,
        team,
        members,
        dates: { language: slack.language, timezone: settings.timezone, now: clock() },
        ledger: (origin) =>
          createLedger(store, clock, { origin, onStep: (step) => queueCaseUpdate(store, step) }),
        isDone: (origin) => store.cases.hasStep(origin),
        findCase: (caseId) => store.cases.get(caseId),
        alertRef: (caseId, channel) => store.outbox.firstRef(caseId, channel),
      }),
    onConnected: () => log.info('Slack buttons connected'),
    onDone: (caseId) => {
      log.info({ case: caseId }, 'Slack button pressed');
      wake();
    },
    onTrouble: (what, error) =>
      log.warn({ error: error instanceof Error ? error.message : String(error) }, `Slack buttons: ${what}`),
  });
}

/** Where each of Slack's channels is: `slack` at the one in the settings, `slack:#tax` at the one that it names. */
function slackPlaces(
  channels: readonly Pick<Channel, 'id'>[],
  configured: string,
): ReadonlyMap<string, string> {
  const prefix = `${SLACK_CHANNEL}:`;
  const places = new Map([[SLACK_CHANNEL, configured]]);
  for (const { id } of channels) if (id.startsWith(prefix)) places.set(id, id.slice(prefix.length));
  return places;
}
