import { cleanLine } from '../../text/clean.js';
import { redact } from '../../text/redact.js';
import { DeliveryError, type DeliveryErrorKind } from '../channel.js';

export interface Attempt {
  readonly recipient: string;
  /** Whether all of the mail had been passed to the server when it failed. */
  readonly handedOver: boolean;
  /** What a server may repeat in its answer; masked before the answer is cut. */
  readonly secrets: readonly string[];
}

interface Finding {
  readonly kind: DeliveryErrorKind;
  /** What happened, and what to do next. */
  readonly message: string;
}

/** What became of a mail that nodemailer gave up with this error. */
export function toDeliveryError(error: unknown, attempt: Attempt): DeliveryError {
  if (error instanceof DeliveryError) return error;
  const finding = findingOf(error, attempt);
  return new DeliveryError(finding.kind, `The mail to ${attempt.recipient} ${finding.message}.`, {
    cause: error,
  });
}

function findingOf(error: unknown, attempt: Attempt): Finding {
  const answer = redact(error instanceof Error ? error.message : String(error), attempt.secrets);
  const said = cleanLine(answer, 200).replace(/\.$/, '');
  const code = stringField(error, 'code');
  const reply = numberField(error, 'responseCode');
  if (code === 'EAUTH' || code === 'ENOAUTH' || code === 'EOAUTH2') {
    return {
      kind: reply !== undefined && reply < 500 ? 'temporary' : 'permanent',
      message: `was not sent, the server refused the login (${said}): check user and password in SMTP_URL`,
    };
  }
  if (/STARTTLS/.test(answer) && (reply === undefined || reply >= 500)) {
    return {
      kind: 'permanent',
      message:
        'was not sent, the mail server does not offer to encrypt the connection (STARTTLS), and nothing is sent in the clear: use smtps:// or another port in SMTP_URL, or, where the way to the server is safe, set channels.email.tls to optional',
    };
  }
  if (reply !== undefined) return refusal(reply, said);
  if (attempt.handedOver) {
    return {
      kind: 'unknown-outcome',
      message: `was handed over, but the server did not confirm it (${said}); it is tried again, so that it may arrive twice`,
    };
  }
  const unsafe = unsafeConnection(error);
  if (unsafe !== undefined) {
    return {
      kind: 'temporary',
      message: `was not sent, no safe connection to the mail server could be made (${unsafe}); it is tried again later. If this lasts, check smtp:// or smtps:// and the port in SMTP_URL, the certificate of the server, and the clock of this machine`,
    };
  }
  switch (code) {
    case 'EENVELOPE':
    case 'EMESSAGE':
    case 'ECONFIG':
      return { kind: 'permanent', message: `was not sent (${said}): check channels.email in the settings` };
    case 'EDNS':
    case 'ECONNECTION':
    case 'ESOCKET':
    case 'ETIMEDOUT':
    case 'EABORT':
      return {
        kind: 'temporary',
        message: `was not sent, the mail server could not be reached or broke off (${said}); it is tried again later. If this lasts, check SMTP_URL`,
      };
    default:
      return { kind: 'temporary', message: `was not sent (${said}); it is tried again later` };
  }
}

/** What OpenSSL says of a handshake that failed, without the place in its source; undefined for any other failure. */
function unsafeConnection(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const handshake = /SSL routines:[^:]*:([^:]+)/.exec(error.message)?.[1];
  if (handshake !== undefined) return cleanLine(handshake, 100);
  const about = /certificate|\bTLS\b|STARTTLS/i.test(error.message) || stringField(error, 'code') === 'ETLS';
  return about ? cleanLine(error.message, 200).replace(/\.$/, '') : undefined;
}

/** RFC 5321, 4.2.1: 4yz asks to try again later, 5yz not to. */
function refusal(reply: number, said: string): Finding {
  if (reply >= 500 && reply !== 503) {
    return {
      kind: 'permanent',
      message: `was refused by the mail server (${said}): check the address and channels.email.from in the settings`,
    };
  }
  return { kind: 'temporary', message: `was put off by the mail server (${said}); it is tried again later` };
}

function stringField(error: unknown, name: 'code'): string | undefined {
  if (!(error instanceof Error) || !(name in error)) return undefined;
  const value: unknown = Reflect.get(error, name);
  return typeof value === 'string' ? value : undefined;
}

function numberField(error: unknown, name: 'responseCode'): number | undefined {
  if (!(error instanceof Error) || !(name in error)) return undefined;
  const value: unknown = Reflect.get(error, name);
  return typeof value === 'number' ? value : undefined;
}
