import { ROLES, type UiLanguage } from '../../../domain/vocabulary.js';
import { roleLabels } from '../../../i18n/labels.js';
import { formatTime } from '../../../show/text/dates.js';
import {
  deliveryKey,
  jsonFile,
  type Preview,
  type PreviewedMessage,
  type PreviewSetting,
  previewLanguage,
} from '../../preview/preview.js';
import { slackPayload } from '../deliver.js';
import { renderSlackMessage } from '../render.js';
import type { SlackSettings } from '../settings.js';
import { renderSlackPage } from './page.js';

const EXAMPLE_CHANNEL = '#rulewatch';

/** The arguments of `chat.postMessage`, and the message as Slack would show it. */
export function previewSlack(
  message: PreviewedMessage,
  setting: PreviewSetting,
  settings: SlackSettings | undefined,
): Preview {
  const { render } = setting;
  const language = previewLanguage(setting, settings);
  const channel = settings?.channel ?? EXAMPLE_CHANNEL;
  const options = { ...render, language };
  const payload = slackPayload(renderSlackMessage(message, options), {
    message,
    delivery: { idempotencyKey: deliveryKey(message, 'slack') },
    settings: { channel },
  });
  return {
    language,
    files: [jsonFile(payload)],
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
