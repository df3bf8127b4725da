import type { EmailSettings } from '../../config/configuration.js';
import type { TeamMember } from '../../domain/team.js';
import type { UiLanguage } from '../../domain/vocabulary.js';
import { type Channel, layOut, type SendRate } from '../channel.js';
import type { ChannelDeps } from '../channels.js';

const TIMEOUT_MS = 30_000;

/**
 * One channel for each address. What a mail needs, from its templates to SMTP, is loaded with the first
 * delivery.
 */
export function createEmailChannels(settings: EmailSettings, deps: ChannelDeps): Channel[] {
  const channels = new Map<string, Channel>();
  for (const recipient of settings.to) {
    const id = mailChannelId(recipient);
    if (!channels.has(id)) channels.set(id, createMailbox(id, recipient, settings, deps));
  }
  return [...channels.values()];
}

function createMailbox(id: string, recipient: string, settings: EmailSettings, deps: ChannelDeps): Channel {
  const rate = rateOf(settings);
  return {
    id,
    ...(rate && { rate }),
    async deliver(message, delivery) {
      const { sendMail } = await import('./deliver.js');
      const language = languageOf(recipient, deps.render.team) ?? settings.language;
      const options = { ...deps.render, language, now: deps.clock() };
      const timeoutMs = deps.timeoutMs ?? TIMEOUT_MS;
      const { attachmentsOf } = await import('./attachments.js');
      const attachments = layOut(() => attachmentsOf(message, options, deps));
      return sendMail({ message, delivery, recipient, settings, options, attachments, timeoutMs });
    },
    async check() {
      const { checkMail } = await import('./deliver.js');
      return checkMail(recipient, settings, deps.timeoutMs ?? TIMEOUT_MS);
    },
  };
}

/** Each address gets its share of what the server takes, since each keeps its own count. */
function rateOf({ perMinute, to }: EmailSettings): SendRate | undefined {
  return perMinute === undefined ? undefined : { perMinute: Math.max(1, Math.floor(perMinute / to.length)) };
}

/** The language of the person whose mailbox it is. */
export function languageOf(recipient: string, team: readonly TeamMember[]): UiLanguage | undefined {
  const address = addressOf(recipient).toLowerCase();
  return team.find(({ email }) => email && addressOf(email).toLowerCase() === address)?.language;
}

/** `Li Lei <li@example.com>` → `email:li@example.com` */
export function mailChannelId(mailbox: string): string {
  return `email:${addressOf(mailbox).toLowerCase()}`;
}

/** `Li Lei <li@example.com>` → `li@example.com` */
export function addressOf(mailbox: string): string {
  const start = mailbox.lastIndexOf('<');
  const end = mailbox.lastIndexOf('>');
  return (start >= 0 && end > start ? mailbox.slice(start + 1, end) : mailbox).trim();
}
