import { createTransport } from 'nodemailer';
import { deliveryKey, type Preview, type PreviewedMessage, type PreviewSetting } from '../preview/preview.js';
import { attachmentsOf } from './attachments.js';
import { composeMail } from './deliver.js';
import { languageOf } from './language.js';
import { mailChannelId } from './member.js';
import type { EmailSettings } from './settings.js';

const EXAMPLE = { from: 'RuleWatch <rulewatch@example.com>', to: 'team@example.com' };

/** The mail to the first address: as a mail program opens it (`.eml`), and its two texts. */
export async function previewEmail(
  message: PreviewedMessage,
  setting: PreviewSetting,
  settings: EmailSettings | undefined,
): Promise<Preview> {
  const { render } = setting;
  const { from } = settings ?? EXAMPLE;
  const recipient = settings?.to[0] ?? EXAMPLE.to;
  const language =
    setting.language ?? languageOf(recipient, render.team) ?? settings?.language ?? setting.defaultLanguage;
  const options = { ...render, language };
  const mail = composeMail({
    message,
    delivery: { idempotencyKey: deliveryKey(message, mailChannelId(recipient)) },
    recipient,
    settings: { from },
    options,
    attachments: attachmentsOf(message, options, setting),
  });
  return {
    language,
    files: [
      { extension: 'txt', content: `${mail.subject}\n\n${mail.text}\n` },
      { extension: 'eml', content: await toMessageFile(mail) },
    ],
    html: mail.html,
  };
}

/** The mail as it would travel, RFC 5322. All of it is ASCII: the parts are transfer-encoded. */
async function toMessageFile(mail: ReturnType<typeof composeMail>): Promise<string> {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  const { message } = await transport.sendMail({ ...mail, disableFileAccess: true, disableUrlAccess: true });
  return message.toString();
}
