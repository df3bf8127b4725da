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

const TIMEOUT_MS = 20_000;

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
  create: (settings, deps) => [
    {
      id: 'dingtalk',
      // "Custom robot access": above this the robot is shut for ten minutes.
      // https://open.dingtalk.com/document/orgapp/custom-robot-access
      rate: { perMinute: 20 },
      async deliver(message, delivery) {
        const { postToDingtalk } = await import('./deliver.js');
        const options = { ...deps.render, language: settings.language, now: deps.clock() };
        return postToDingtalk({
          message,
          delivery,
          settings,
          options,
          timeoutMs: deps.timeoutMs ?? TIMEOUT_MS,
        });
      },
      async check() {
        const { checkDingtalk } = await import('./deliver.js');
        return checkDingtalk(settings, deps.clock(), deps.timeoutMs ?? TIMEOUT_MS);
      },
    },
  ],
  async preview(message, setting, settings) {
    const { previewDingtalk } = await import('./preview.js');
    return previewDingtalk(message, setting, settings);
  },
};
