import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Channel, Receipt, StoredParts } from '../channels/channel.js';
import { layOutChat } from '../channels/chat/lay-out.js';
import { renderChatPage } from '../channels/chat/page.js';
import { attachmentsOf } from '../channels/email/attachments.js';
import { renderEmail } from '../channels/email/render.js';
import { renderSlackPage } from '../channels/slack/preview/page.js';
import { renderSlackMessage } from '../channels/slack/render.js';
import type { Message, QueuedMessage } from '../domain/alert.js';
import type { Clock } from '../domain/clock.js';
import { UI_LANGUAGES, type UiLanguage } from '../domain/vocabulary.js';
import type { RenderOptions } from '../show/options.js';
import { formatTime } from '../show/text/dates.js';

interface FileChannelOptions {
  readonly folder: string;
  readonly render: Omit<RenderOptions, 'language' | 'now'>;
  readonly clock: Clock;
  readonly stored: StoredParts;
}

/** Channels that write what Slack, the mail server and group robots would have got, in every language, into folders. */
export function createFileChannels(options: FileChannelOptions): Channel[] {
  return UI_LANGUAGES.flatMap((language) => {
    const slack = fileWriter('slack', language, options, writeSlack);
    const mail = fileWriter('mail', language, options, writeMail);
    const robots = fileWriter('robots', language, options, writeRobot);
    return [
      { id: slack.id, deliver: slack.write, reply: slack.write, check: async () => slack.folder },
      { id: mail.id, deliver: mail.write, check: async () => mail.folder },
      { id: robots.id, deliver: robots.write, check: async () => robots.folder },
    ];
  });
}

type Write<M> = (message: M, path: string, options: RenderOptions, stored: StoredParts) => Promise<void>;

function fileWriter<M extends QueuedMessage>(
  name: string,
  language: UiLanguage,
  options: FileChannelOptions,
  write: Write<M>,
) {
  const folder = join(options.folder, name, language);
  let written = 0;
  return {
    id: `${name}:${language}`,
    folder,
    write: async (message: M): Promise<Receipt> => {
      await mkdir(folder, { recursive: true });
      written += 1;
      const path = join(folder, `${String(written).padStart(2, '0')}-${nameOf(message)}`);
      const rendering = { ...options.render, language, now: options.clock() };
      await write(message, path, rendering, options.stored);
      return { externalRef: path };
    },
  };
}

function nameOf(message: QueuedMessage): string {
  switch (message.type) {
    case 'change':
      return `${message.assessment.severity}-${message.source.id}`;
    case 'details':
      return `case-${message.caseId}-details-${message.part}`;
    case 'health':
      return `source-${message.state}-${message.source.id}`;
    case 'troubles':
      return `sources-${message.state}`;
    case 'digest':
      return `digest-${message.date}`;
    case 'bundle':
      return `bundle-${message.source?.id ?? 'all'}`;
    case 'delivery':
      return 'not-delivered';
    case 'test':
      return 'test';
    case 'case':
      return `case-${message.caseId}`;
  }
}

async function writeSlack(message: QueuedMessage, path: string, options: RenderOptions): Promise<void> {
  const rendered = renderSlackMessage(message, options);
  await writeFile(`${path}.json`, `${JSON.stringify(rendered, null, 2)}\n`);
  const { language, now } = options;
  const time = formatTime(now.toISOString(), options);
  const page = renderSlackPage([rendered], { language, channel: '#rulewatch', time, names: new Map() });
  await writeFile(`${path}.html`, page);
}

/** What the robots of Feishu, DingTalk and WeCom say, each in its own format, as a page to look at. */
async function writeRobot(message: Message, path: string, options: RenderOptions): Promise<void> {
  const document = layOutChat(message, options, { write: (laidOut) => laidOut, fits: () => true });
  await writeFile(`${path}.html`, renderChatPage(document, options.language));
}

async function writeMail(
  message: Message,
  path: string,
  options: RenderOptions,
  stored: StoredParts,
): Promise<void> {
  const { subject, html, text } = renderEmail(message, options);
  await writeFile(`${path}.html`, html);
  await writeFile(`${path}.txt`, `${subject}\n\n${text}`);
  for (const { filename, content } of attachmentsOf(message, options, stored)) {
    await writeFile(`${path}.${filename}`, content);
  }
}
