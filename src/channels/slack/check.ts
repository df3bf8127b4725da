import type { WebClient } from '@slack/web-api';
import { z } from 'zod';
import { type CheckAnswer, DeliveryError } from '../channel.js';
import { createClient } from './client.js';
import { toDeliveryError } from './errors.js';
import { slackProblems } from './problems.js';
import type { SlackSettings } from './settings.js';

const answerSchema = z.object({
  team: z.string().optional(),
  user: z.string().optional(),
  response_metadata: z.object({ scopes: z.array(z.string()).optional() }).optional(),
});

/** Tries the tokens, and says what is lost with each scope that is missing; see `Channel.check`. */
export async function checkSlack(settings: SlackSettings, timeoutMs: number): Promise<CheckAnswer> {
  const { channel, appToken, apiUrl } = settings;
  const client = createClient({ settings, timeoutMs });
  try {
    const { team, user, response_metadata: about } = answerSchema.parse(await client.auth.test());
    const warnings = about?.scopes ? missingScopes(about.scopes, settings) : [];
    if (appToken !== undefined) {
      const appClient = createClient({ settings: { token: appToken, apiUrl }, timeoutMs });
      warnings.push(...(await checkAppToken(appClient)));
    }
    const buttons = appToken === undefined ? 'no buttons: SLACK_APP_TOKEN is not set' : 'buttons on';
    return { answer: `${team ?? 'workspace'}, ${user ?? 'bot'} → ${channel}; ${buttons}`, warnings };
  } catch (error) {
    throw toDeliveryError(error, channel);
  }
}

function missingScopes(scopes: readonly string[], { channel }: SlackSettings): string[] {
  if (!scopes.includes('chat:write')) {
    throw new DeliveryError('permanent', slackProblems.tell('no-scope', { destination: channel }));
  }
  const warnings: string[] = [];
  const history = ['channels:history', 'groups:history'].filter((scope) => !scopes.includes(scope));
  if (history.length === 2) {
    warnings.push(
      `The Slack app has neither channels:history (for a public channel) nor groups:history (for a private one): a message whose answer was lost may be posted twice.`,
    );
  }
  return warnings;
}

/** An app token opens connections and nothing else; the address that it is given is not used. */
async function checkAppToken(client: WebClient): Promise<string[]> {
  try {
    await client.apps.connections.open({});
    return [];
  } catch (error) {
    const { message } = toDeliveryError(error, 'its buttons');
    return [
      `${message} Buttons need the app token (xapp-…, scope connections:write) in SLACK_APP_TOKEN, and Socket Mode and Interactivity switched on for the app.`,
    ];
  }
}
