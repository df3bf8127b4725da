import type { WebClient } from '@slack/web-api';
import { z } from 'zod';
import type { LocalizedText } from '../../domain/vocabulary.js';
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
    const who = `${team ?? 'workspace'}, ${user ?? 'bot'} → ${channel}`;
    return { answer: answerOf(who, appToken !== undefined), warnings };
  } catch (error) {
    throw toDeliveryError(error, channel);
  }
}

function answerOf(who: string, hasButtons: boolean): LocalizedText {
  return hasButtons
    ? { en: `${who}; buttons on`, 'zh-CN': `${who}；按钮已启用` }
    : {
        en: `${who}; no buttons: SLACK_APP_TOKEN is not set`,
        'zh-CN': `${who}；无按钮：未设置 SLACK_APP_TOKEN`,
      };
}

function missingScopes(scopes: readonly string[], { channel }: SlackSettings): LocalizedText[] {
  if (!scopes.includes('chat:write')) {
    throw new DeliveryError('permanent', slackProblems.tell('no-scope', { destination: channel }));
  }
  const hasHistory = ['channels:history', 'groups:history'].some((scope) => scopes.includes(scope));
  return hasHistory ? [] : [slackProblems.tell('no-history').text];
}

/** An app token opens connections and nothing else; the address that it is given is not used. */
async function checkAppToken(client: WebClient): Promise<LocalizedText[]> {
  try {
    await client.apps.connections.open({});
    return [];
  } catch (error) {
    const { told } = toDeliveryError(error, slackProblems.tell('buttons'));
    return told ? [slackProblems.tell('no-buttons', { why: told }).text] : [];
  }
}
