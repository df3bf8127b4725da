import type { Channel } from '../../channel.js';
import type { Listener, ListenParts } from '../../kind.js';
import type { SlackSettings } from '../settings.js';
import { react } from './handle.js';
import { connectButtons } from './socket.js';

/** Brings the buttons of alerts in Slack to the ledger. */
export function listenToButtons(
  settings: SlackSettings & { readonly appToken: string },
  parts: ListenParts,
): Listener {
  const { store, channels, team, timezone, clock, log, wake, ledger } = parts;
  const key = store.keys.signing();
  const places = slackPlaces(channels, settings.channel);
  return connectButtons({
    settings,
    appToken: settings.appToken,
    key,
    react: (interaction, workspace) =>
      react(interaction, {
        key,
        channels: places,
        team: workspace,
        members: team,
        dates: { language: settings.language, timezone, now: clock() },
        ledger,
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
  const prefix = 'slack:';
  const places = new Map([['slack', configured]]);
  for (const { id } of channels) if (id.startsWith(prefix)) places.set(id, id.slice(prefix.length));
  return places;
}
