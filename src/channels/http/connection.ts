import { cleanLine } from '../../text/clean.js';
import { DeliveryError } from '../channel.js';

/** Errors of a connection that was never made, so that nothing can have been sent over it. */
const NOT_CONNECTED: readonly string[] = [
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
];

const MAY_REPEAT = 'the message is tried again, so that it may arrive twice';

/**
 * What became of a request that ended without an answer.
 *
 * @param then what happens to a message that may have arrived
 */
export function connectionError(error: unknown, service: string, then = MAY_REPEAT): DeliveryError {
  const code = errorCode(error);
  if (code !== undefined && NOT_CONNECTED.includes(code)) {
    return new DeliveryError(
      'temporary',
      `No connection to ${service} could be made (${code}); it is tried again later.`,
      { cause: error },
    );
  }
  if (code !== undefined && /CERT|TLS|SSL/.test(code)) {
    return new DeliveryError(
      'temporary',
      `No safe connection to ${service} could be made (${code}); it is tried again later. If this lasts, check the clock and the proxy of this machine.`,
      { cause: error },
    );
  }
  if (isBadPort(error)) {
    return new DeliveryError(
      'permanent',
      `The port in the address of ${service} is one that is never asked (https://fetch.spec.whatwg.org/#port-blocking): set another one.`,
      { cause: error },
    );
  }
  const said = code ?? (error instanceof Error ? cleanLine(error.message, 120) : 'no answer');
  return new DeliveryError(
    'unknown-outcome',
    `The connection to ${service} ended without an answer (${said}); ${then}.`,
    { cause: error },
  );
}

function isBadPort(error: unknown): boolean {
  return error instanceof Error && error.cause instanceof Error && error.cause.message === 'bad port';
}

/** `fetch` reports the reason as a chain of causes. */
function errorCode(error: unknown): string | undefined {
  let current = error;
  for (let depth = 0; depth < 5 && current instanceof Error; depth += 1) {
    if ('code' in current && typeof current.code === 'string') return current.code;
    if (current.name === 'TimeoutError' || current.name === 'AbortError') return current.name;
    current = current.cause;
  }
  return undefined;
}
