import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { createTransport } from 'nodemailer';
import type { Message } from '../../domain/alert.js';
import type { RenderOptions } from '../../show/options.js';
import { secretParts } from '../../text/redact.js';
import { type Delivery, layOut, type Receipt } from '../channel.js';
import type { Attachment } from './attachments.js';
import { toDeliveryError } from './errors.js';
import { addressOf } from './member.js';
import { renderEmail } from './render.js';
import type { EmailSettings, MailTls } from './settings.js';

export interface MailRequest {
  readonly message: Message;
  readonly delivery: Delivery;
  readonly recipient: string;
  readonly settings: EmailSettings;
  readonly options: RenderOptions;
  readonly attachments: readonly Attachment[];
  readonly timeoutMs: number;
}

/** One attempt to send; see `Channel.deliver`. */
export async function sendMail(request: MailRequest): Promise<Receipt> {
  const { delivery, recipient, settings, timeoutMs } = request;
  const mail = composeMail(request);
  const transport = openTransport(settings, timeoutMs);
  let handedOver = false;
  transport.use('stream', (prepared, done) => {
    prepared.message.processFunc((content) =>
      Readable.from(
        noteEnd(content, () => {
          handedOver = true;
        }),
        { objectMode: false },
      ),
    );
    done();
  });
  try {
    const sent = await transport.sendMail({
      ...mail,
      ...(delivery.signal ? { signal: delivery.signal } : {}),
    });
    return { externalRef: sent.messageId };
  } catch (error) {
    throw toDeliveryError(error, { recipient, handedOver, secrets: secretParts(settings.url) });
  } finally {
    transport.close();
  }
}

/** What a mail is made from, whether it is sent or only looked at. */
export interface MailContents {
  readonly message: Message;
  readonly delivery: Pick<Delivery, 'idempotencyKey' | 'thread'>;
  readonly recipient: string;
  readonly settings: Pick<EmailSettings, 'from' | 'unsubscribe'>;
  readonly options: RenderOptions;
  readonly attachments?: readonly Attachment[];
}

/** The mail with all its headers. Throws what {@link layOut} throws. */
export function composeMail(contents: MailContents) {
  const { message, delivery, recipient, settings, options, attachments = [] } = contents;
  const mail = layOut(() => renderEmail(message, options, attachments));
  const domain = addressOf(settings.from).split('@').at(-1) ?? 'localhost';
  const messageId = `<${digest(delivery.idempotencyKey)}@${domain}>`;
  const references = threadOf(message, domain, delivery.thread, messageId);
  return {
    from: settings.from,
    to: recipient,
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    attachments: attachments.map(({ filename, contentType, content }) => ({
      filename,
      contentType,
      content,
    })),
    messageId,
    ...(references.length === 0 ? {} : { inReplyTo: references.at(-1), references }),
    ...(mail.urgent ? { priority: 'high' as const } : {}),
    headers: {
      ...mail.headers,
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
      'List-Id': `RuleWatch <rulewatch.${domain}>`,
      ...unsubscribeHeaders(settings),
    },
  };
}

/** Connects and logs in; see `Channel.check`. */
export async function checkMail(
  recipient: string,
  settings: EmailSettings,
  timeoutMs: number,
): Promise<string> {
  const transport = openTransport(settings, timeoutMs);
  try {
    await transport.verify();
    return new URL(settings.url).host;
  } catch (error) {
    throw toDeliveryError(error, {
      recipient,
      handedOver: false,
      secrets: secretParts(settings.url),
    });
  } finally {
    transport.close();
  }
}

function openTransport(settings: EmailSettings, timeoutMs: number) {
  const tls = tlsOf(settings);
  return createTransport({
    url: settings.url,
    requireTLS: tls === 'required',
    ignoreTLS: tls === 'off',
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
    dnsTimeout: timeoutMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
}

/** How a connection that begins in the clear is secured; undefined where it is secure from the start. */
function tlsOf({ url, tls }: EmailSettings): MailTls | undefined {
  const { protocol, hostname } = new URL(url);
  if (protocol === 'smtps:') return undefined;
  return tls ?? (isThisMachine(hostname) ? 'optional' : 'required');
}

function isThisMachine(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(hostname);
}

/** Passes the content on and tells when the last of it has gone: from then on the server may have the mail. */
async function* noteEnd(content: AsyncIterable<Buffer>, ended: () => void): AsyncGenerator<Buffer> {
  yield* content;
  ended();
}

/**
 * What the mail belongs to, oldest first: a message that is never sent, which all mails about one case refer to, and the
 * first mail about it, where that is another one.
 */
function threadOf(message: Message, domain: string, first: string | undefined, own: string): string[] {
  const root = threadId(message, domain);
  if (root === undefined) return [];
  return first === undefined || first === own ? [root] : [root, first];
}

/** RFC 2369; one click is enough (RFC 8058) where the address is one of the web. */
function unsubscribeHeaders({ from, unsubscribe }: Pick<EmailSettings, 'from' | 'unsubscribe'>) {
  const address = unsubscribe ?? `mailto:${encodeURI(addressOf(from))}?subject=unsubscribe`;
  return {
    'List-Unsubscribe': { prepared: true, value: `<${address}>` },
    ...(address.startsWith('https:') && { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }),
  };
}

function threadId(message: Message, domain: string): string | undefined {
  switch (message.type) {
    case 'change':
    case 'case':
      return `<case-${message.caseId}.rulewatch@${domain}>`;
    case 'health':
      return `<source-${digest(message.source.id)}.rulewatch@${domain}>`;
    case 'digest':
    case 'bundle':
    case 'troubles':
    case 'delivery':
    case 'test':
      return undefined;
  }
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}
