import { webhookSecrets } from '../http/secrets.js';
import type { ChannelKind } from '../kind.js';
import { webhookProblems } from './problems.js';
import { type WebhookDeclaration, type WebhookSettings, webhookSchema, webhookSettings } from './settings.js';

/** Standard Webhooks recommends 15 to 30 seconds. */
const TIMEOUT_MS = 20_000;

/** A program of the user's own. What it is told is described in `docs/webhook.md`. */
export const webhook: ChannelKind<WebhookDeclaration, WebhookSettings, 'webhook'> = {
  name: 'webhook',
  schema: webhookSchema,
  publicFields: ['enabled'],
  problems: webhookProblems.texts,
  followsCases: true,
  needs: ({ url, secrets }) => ({ url, secrets: secrets.length === 0 ? undefined : secrets }),
  settings: webhookSettings,
  secrets: ({ url, secrets }) => [...secrets, ...webhookSecrets({ url })],
  create: (settings, deps) => [
    {
      id: 'webhook',
      machine: true,
      async deliver(message, delivery) {
        const { postToWebhook } = await import('./deliver.js');
        const { topicNames } = deps.render;
        const timeoutMs = deps.timeoutMs ?? TIMEOUT_MS;
        return postToWebhook({ message, delivery, settings, topicNames, now: deps.clock(), timeoutMs });
      },
      async check() {
        const { checkWebhook } = await import('./deliver.js');
        return checkWebhook(settings, deps.timeoutMs ?? TIMEOUT_MS);
      },
    },
  ],
  async preview(message, setting) {
    const { previewWebhook } = await import('./preview.js');
    return previewWebhook(message, setting);
  },
};
