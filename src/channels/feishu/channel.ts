import { createRobot } from '../http/robot-channel.js';
import { webhookSecrets } from '../http/secrets.js';
import type { ChannelKind } from '../kind.js';
import { feishuMember } from './member.js';
import { feishuProblems } from './problems.js';
import { type FeishuDeclaration, type FeishuSettings, feishuSchema, feishuSettings } from './settings.js';

/** A robot in a group of Feishu or Lark ("custom bot"). What it needs is loaded with the first delivery. */
export const feishu: ChannelKind<FeishuDeclaration, FeishuSettings, 'feishu'> = {
  name: 'feishu',
  schema: feishuSchema,
  publicFields: ['enabled', 'language'],
  problems: feishuProblems.texts,
  member: feishuMember,
  // A key without the address is half of something, not nothing.
  needs: ({ url, secret }) => ({ url, ...(secret === undefined ? {} : { secret }) }),
  settings: feishuSettings,
  secrets: webhookSecrets,
  create: createRobot({
    id: 'feishu',
    // "Use custom bots in groups", https://open.feishu.cn/document/client-docs/bot-v3/add-custom-bot
    rate: { perMinute: 100, perSecond: 5 },
    load: async () => (await import('./deliver.js')).feishuDelivery,
  }),
  async preview(message, setting, settings) {
    const { previewFeishu } = await import('./preview.js');
    return previewFeishu(message, setting, settings);
  },
};
