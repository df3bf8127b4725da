import { z } from 'zod';
import type { UiLanguage } from '../../domain/vocabulary.js';
import { described, describedFields } from '../../schema/described.js';
import { channelSwitch, text, textThat, uiLanguage, webUrl } from '../../schema/values.js';
import { channelTexts } from '../setting-texts.js';

export interface SlackSettings {
  /** A bot token, `xoxb-…`. */
  readonly token: string;
  /** An app-level token, `xapp-…`; messages have buttons where it is given. */
  readonly appToken?: string;
  /** Channel id or name. */
  readonly channel: string;
  /** Ends with a slash. */
  readonly apiUrl: string;
  readonly language: UiLanguage;
}

/** `channels.slack` */
export const slackSchema = described(
  z.strictObject(
    describedFields(
      {
        enabled: channelSwitch.default('auto'),
        token: z.exactOptional(text),
        appToken: z.exactOptional(text),
        channel: text.default('#rulewatch'),
        apiUrl: webUrl.default('https://slack.com/api/'),
        language: z.exactOptional(uiLanguage),
      },
      {
        enabled: channelTexts.enabled,
        token: {
          en: 'A bot token (`xoxb-…`) with the scopes chat:write, channels:history and groups:history.',
          'zh-CN': 'Bot token（`xoxb-…`），权限 chat:write、channels:history、groups:history。',
        },
        appToken: {
          en: 'An app-level token (`xapp-…`) with connections:write, for buttons; without it there are none.',
          'zh-CN': '应用级 token（`xapp-…`），权限 connections:write，用于按钮；未填写则没有按钮。',
        },
        channel: {
          en: 'The id or name of the channel; the bot must be its member.',
          'zh-CN': '频道 ID 或名称；机器人须在频道内。',
        },
        apiUrl: { en: 'Another address of the Slack API.', 'zh-CN': 'Slack API 的其他地址。' },
        language: channelTexts.language,
      },
    ),
  ),
  { en: 'Slack: alerts with threads and buttons.', 'zh-CN': 'Slack：带讨论串与按钮的提醒。' },
);

export type SlackDeclaration = z.output<typeof slackSchema>;

export function slackSettings(declared: SlackDeclaration, fallback: UiLanguage): SlackSettings | undefined {
  const { enabled, token, appToken, channel, apiUrl, language } = declared;
  if (enabled === 'false' || token === undefined) return undefined;
  return {
    token,
    ...(appToken !== undefined && { appToken }),
    channel,
    apiUrl: apiUrl.endsWith('/') ? apiUrl : `${apiUrl}/`,
    language: language ?? fallback,
  };
}

/** Where Slack can post: a channel by its id or `#name`, or a person by their member id. */
export const slackPlace = textThat((value) =>
  /^#[^\s#@<>]{1,80}$|^[CGDUW][A-Z0-9]{4,}$/.test(value)
    ? undefined
    : {
        en: `"${value}" is neither a Slack channel (#name or C012ABCDEF) nor a member id`,
        'zh-CN': `“${value}”既不是 Slack 频道（#名称 或 C012ABCDEF），也不是成员 ID`,
      },
);
