import { createRobot } from '../http/robot-channel.js';
import { webhookSecrets } from '../http/secrets.js';
import type { ChannelKind } from '../kind.js';
import { wecomMember } from './member.js';
import { wecomProblems } from './problems.js';
import { type WecomDeclaration, type WecomSettings, wecomSchema, wecomSettings } from './settings.js';

/** A robot in a group of WeCom ("message push"). What it needs is loaded with the first delivery. */
export const wecom: ChannelKind<WecomDeclaration, WecomSettings, 'wecom'> = {
  name: 'wecom',
  schema: wecomSchema,
  publicFields: ['enabled', 'language'],
  problems: wecomProblems.texts,
  member: wecomMember,
  needs: ({ url }) => ({ url }),
  settings: wecomSettings,
  secrets: webhookSecrets,
  create: createRobot({
    id: 'wecom',
    // "Message push configuration", https://developer.work.weixin.qq.com/document/path/99110
    rate: { perMinute: 20 },
    load: async () => (await import('./deliver.js')).wecomDelivery,
  }),
  async preview(message, setting, settings) {
    const { previewWecom } = await import('./preview.js');
    return previewWecom(message, setting, settings);
  },
};
