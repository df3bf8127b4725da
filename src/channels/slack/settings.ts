import { z } from 'zod';
import type { UiLanguage } from '../../domain/vocabulary.js';
import { channelSwitch, text, textThat, uiLanguage, webUrl } from '../../schema/values.js';

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
export const slackSchema = z.strictObject({
  enabled: channelSwitch.default('auto'),
  token: z.exactOptional(text),
  appToken: z.exactOptional(text),
  channel: text.default('#rulewatch'),
  apiUrl: webUrl.default('https://slack.com/api/'),
  language: z.exactOptional(uiLanguage),
});

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
