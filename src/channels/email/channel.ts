import { signCaseLink } from '../../show/case-link.js';
import type { RenderOptions } from '../../show/options.js';
import { secretParts } from '../../text/redact.js';
import { type Channel, layOut, type SendRate } from '../channel.js';
import type { ChannelDeps, ChannelKind } from '../kind.js';
import { languageOf, memberAt } from './language.js';
import { addressOf, mailbox, mailChannelId, mailMember } from './member.js';
import { mailProblems } from './problems.js';
import { type EmailDeclaration, type EmailSettings, emailSchema, emailSettings } from './settings.js';

/**
 * Mail. It goes to each address on its own, so that one bad address neither holds up nor repeats the mail to the
 * others: each address is a channel.
 */
export const email: ChannelKind<EmailDeclaration, EmailSettings, 'email'> = {
  name: 'email',
  schema: emailSchema,
  publicFields: ['enabled', 'from', 'to', 'unsubscribe', 'tls', 'perMinute', 'language'],
  problems: mailProblems.texts,
  isExample: true,
  member: mailMember,
  places: {
    examples: [{ en: 'email:li@example.com', 'zh-CN': 'email:li@example.com' }],
    read: (written) => (mailbox.safeParse(written).success ? addressOf(written).toLowerCase() : undefined),
  },
  needs: ({ url, from, to }) => ({ url, from, to: to.length === 0 ? undefined : to }),
  settings: emailSettings,
  secrets({ url }) {
    const parts = secretParts(url);
    // A mail server's address without a password is no secret.
    return parts.length > 1 ? parts : [];
  },
  ids: ({ to }) => [...new Set(to.map(mailChannelId))],
  create: (settings, deps, places) =>
    createEmailChannels({ ...settings, to: [...settings.to, ...places] }, deps),
  async preview(message, setting, settings) {
    const { previewEmail } = await import('./preview.js');
    return previewEmail(message, setting, settings);
  },
};

const TIMEOUT_MS = 30_000;

/**
 * One channel for each address. What a mail needs, from its templates to SMTP, is loaded with the first
 * delivery.
 */
function createEmailChannels(settings: EmailSettings, deps: ChannelDeps): Channel[] {
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
      const now = deps.clock();
      const options = { ...deps.render, language, now, ...answering(recipient, now, deps) };
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

/** By which the person of an address takes a case on; nothing for an address that is nobody's alone. */
function answering(
  recipient: string,
  now: Date,
  { render, signingKey }: ChannelDeps,
): Pick<RenderOptions, 'answerLink'> {
  const { site, team } = render;
  const person = memberAt(recipient, team)?.name;
  if (site === undefined || signingKey === undefined || person === undefined) return {};
  return {
    answerLink: (caseId) => `${site}/links/${signCaseLink({ caseId, person }, now, signingKey())}`,
  };
}

/** Each address gets its share of what the server takes, since each keeps its own count. */
function rateOf({ perMinute, to }: EmailSettings): SendRate | undefined {
  return perMinute === undefined ? undefined : { perMinute: Math.max(1, Math.floor(perMinute / to.length)) };
}
