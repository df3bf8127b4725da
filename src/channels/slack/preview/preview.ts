import { ROLES, type UiLanguage } from '../../../domain/vocabulary.js';
import { roleLabels } from '../../../i18n/labels.js';
import { formatTime } from '../../../show/text/dates.js';
import {
  deliveryKey,
  type Preview,
  type PreviewedMessage,
  type PreviewSetting,
} from '../../preview/previewer.js';
import { slackPayload } from '../deliver.js';
import { renderSlackMessage } from '../render.js';
import { renderSlackPage } from './page.js';

const EXAMPLE_CHANNEL = '#rulewatch';

/** The arguments of `chat.postMessage`, and the message as Slack would show it. */
export async function previewSlack(message: PreviewedMessage, setting: PreviewSetting): Promise<Preview> {
  const { channels, render } = setting;
  const language = setting.language ?? channels.slack?.language ?? setting.defaultLanguage;
  const channel = channels.slack?.channel ?? EXAMPLE_CHANNEL;
  const options = { ...render, language };
  const payload = slackPayload(renderSlackMessage(message, options), {
    message,
    delivery: { idempotencyKey: deliveryKey(message, 'slack') },
    settings: { channel },
  });
  return {
    language,
    files: [{ extension: 'json', content: `${JSON.stringify(payload, null, 2)}\n` }],
    html: renderSlackPage([payload], {
      language,
      channel,
      time: formatTime(render.now.toISOString(), options),
      names: mentionedNames(render, language),
    }),
  };
}

/** Who stands behind a Slack id: members of the team, and the groups that hold a role. */
function mentionedNames(
  { team, roleGroups = {} }: PreviewSetting['render'],
  language: UiLanguage,
): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const role of ROLES) {
    const group = roleGroups[role];
    if (group !== undefined) names.set(group, roleLabels[role][language]);
  }
  for (const { slack, name } of team) if (slack !== undefined) names.set(slack, name);
  return names;
}
