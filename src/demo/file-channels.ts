import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Message } from '../domain/alert.js';
import type { Clock } from '../domain/clock.js';
import { UI_LANGUAGES, type UiLanguage } from '../domain/vocabulary.js';
import type { Channel } from '../notify/channel.js';
import { renderEmail } from '../notify/email/render.js';
import type { RenderOptions } from '../notify/options.js';
import { renderSlackMessage } from '../notify/slack/render.js';

interface FileChannelOptions {
  readonly folder: string;
  readonly render: Omit<RenderOptions, 'language' | 'now'>;
  readonly clock: Clock;
}

/** Channels that write what Slack and the mail server would have got, in every language, into folders. */
export function createFileChannels(options: FileChannelOptions): Channel[] {
  return UI_LANGUAGES.flatMap((language) => [
    fileChannel('slack', language, options, writeSlack),
    fileChannel('mail', language, options, writeMail),
  ]);
}

type Write = (message: Message, path: string, options: RenderOptions) => Promise<void>;

function fileChannel(name: string, language: UiLanguage, options: FileChannelOptions, write: Write): Channel {
  const folder = join(options.folder, name, language);
  let written = 0;
  return {
    id: `${name}:${language}`,
    async deliver(message) {
      await mkdir(folder, { recursive: true });
      written += 1;
      const path = join(folder, `${String(written).padStart(2, '0')}-${nameOf(message)}`);
      await write(message, path, { ...options.render, language, now: options.clock() });
      return { externalRef: path };
    },
    check: async () => folder,
  };
}

function nameOf(message: Message): string {
  switch (message.type) {
    case 'change':
      return `${message.assessment.severity}-${message.source.id}`;
    case 'health':
      return `source-${message.state}-${message.source.id}`;
    case 'digest':
      return `digest-${message.date}`;
  }
}

async function writeSlack(message: Message, path: string, options: RenderOptions): Promise<void> {
  await writeFile(`${path}.json`, `${JSON.stringify(renderSlackMessage(message, options), null, 2)}\n`);
}

async function writeMail(message: Message, path: string, options: RenderOptions): Promise<void> {
  const { subject, html, text } = renderEmail(message, options);
  await writeFile(`${path}.html`, html);
  await writeFile(`${path}.txt`, `${subject}\n\n${text}`);
}
