import type { ToldProblem } from '../../domain/problem.js';
import { cleanLine } from '../../text/clean.js';
import { redact } from '../../text/redact.js';
import { DeliveryError, type DeliveryErrorKind } from '../channel.js';
import { mailProblems } from './problems.js';

export interface Attempt {
  readonly recipient: string;
  /** Whether all of the mail had been passed to the server when it failed. */
  readonly handedOver: boolean;
  /** What a server may repeat in its answer; masked before the answer is cut. */
  readonly secrets: readonly string[];
}

/** What became of a mail that nodemailer gave up with this error. */
export function toDeliveryError(error: unknown, attempt: Attempt): DeliveryError {
  if (error instanceof DeliveryError) return error;
  const { recipient } = attempt;
  const answer = redact(error instanceof Error ? error.message : String(error), attempt.secrets);
  const said = cleanLine(answer, 200).replace(/\.$/, '');
  const code = stringField(error, 'code');
  const reply = numberField(error, 'responseCode');
  const failed = (kind: DeliveryErrorKind, problem: ToldProblem) =>
    new DeliveryError(kind, problem, { cause: error });
  if (code === 'EAUTH' || code === 'ENOAUTH' || code === 'EOAUTH2') {
    const kind = reply !== undefined && reply < 500 ? 'temporary' : 'permanent';
    return failed(kind, mailProblems.tell('login', { recipient, said }));
  }
  if (/STARTTLS/.test(answer) && (reply === undefined || reply >= 500)) {
    return failed('permanent', mailProblems.tell('no-tls', { recipient }));
  }
  if (reply !== undefined) {
    // RFC 5321, 4.2.1: 4yz asks to try again later, 5yz not to.
    return reply >= 500 && reply !== 503
      ? failed('permanent', mailProblems.tell('refused', { recipient, said }))
      : failed('temporary', mailProblems.tell('put-off', { recipient, said }));
  }
  if (attempt.handedOver) {
    return failed('unknown-outcome', mailProblems.tell('unconfirmed', { recipient, said }));
  }
  const unsafe = unsafeConnection(error);
  if (unsafe !== undefined) {
    return failed('temporary', mailProblems.tell('unsafe', { recipient, said: unsafe }));
  }
  switch (code) {
    case 'EENVELOPE':
    case 'EMESSAGE':
    case 'ECONFIG':
      return failed('permanent', mailProblems.tell('settings', { recipient, said }));
    case 'EDNS':
    case 'ECONNECTION':
    case 'ESOCKET':
    case 'ETIMEDOUT':
    case 'EABORT':
      return failed('temporary', mailProblems.tell('unreachable', { recipient, said }));
    default:
      return failed('temporary', mailProblems.tell('later', { recipient, said }));
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
