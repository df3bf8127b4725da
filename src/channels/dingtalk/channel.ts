import { createRobot } from '../http/robot-channel.js';
import { webhookSecrets } from '../http/secrets.js';
import type { ChannelKind } from '../kind.js';
import { dingtalkMember } from './member.js';
import { dingtalkProblems } from './problems.js';
import {
  type DingtalkDeclaration,
  type DingtalkSettings,
  dingtalkSchema,
  dingtalkSettings,
} from './settings.js';

/** A robot in a group of DingTalk ("custom robot"). What it needs is loaded with the first delivery. */
export const dingtalk: ChannelKind<DingtalkDeclaration, DingtalkSettings, 'dingtalk'> = {
  name: 'dingtalk',
  schema: dingtalkSchema,
  publicFields: ['enabled', 'atAll', 'language'],
  problems: dingtalkProblems.texts,
  member: dingtalkMember,
  // A key without the address is half of something, not nothing.
  needs: ({ url, secret }) => ({ url, ...(secret === undefined ? {} : { secret }) }),
  settings: dingtalkSettings,
  secrets: webhookSecrets,
  create: createRobot({
    id: 'dingtalk',
    // "Custom robot access": above this the robot is shut for ten minutes.
    // https://open.dingtalk.com/document/orgapp/custom-robot-access
    rate: { perMinute: 20 },
    load: async () => (await import('./deliver.js')).dingtalkDelivery,
  }),
  async preview(message, setting, settings) {
    const { previewDingtalk } = await import('./preview.js');
    return previewDingtalk(message, setting, settings);
  },
};
