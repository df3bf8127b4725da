import type { ToldProblem } from '../../domain/problem.js';
import { cleanLine } from '../../text/clean.js';
import { DeliveryError } from '../channel.js';
import { httpProblems } from './problems.js';

/** Errors of a connection that was never made, so that nothing can have been sent over it. */
const NOT_CONNECTED: readonly string[] = [
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
];

const MAY_REPEAT = httpProblems.tell('may-repeat');

/**
 * What became of a request that ended without an answer.
 *
 * @param then what happens to a message that may have arrived
 */
export function connectionError(
  error: unknown,
  service: string | ToldProblem,
  then = MAY_REPEAT,
): DeliveryError {
  const code = errorCode(error);
  if (code !== undefined && NOT_CONNECTED.includes(code)) {
    return new DeliveryError('temporary', httpProblems.tell('not-connected', { service, said: code }), {
      cause: error,
    });
  }
  if (code !== undefined && /CERT|TLS|SSL/.test(code)) {
    return new DeliveryError('temporary', httpProblems.tell('unsafe', { service, said: code }), {
      cause: error,
    });
  }
  if (isBadPort(error)) {
    return new DeliveryError('permanent', httpProblems.tell('bad-port', { service }), { cause: error });
  }
  const said = code ?? (error instanceof Error ? cleanLine(error.message, 120) : 'no answer');
  return new DeliveryError('unknown-outcome', httpProblems.tell('no-answer', { service, said, then }), {
    cause: error,
  });
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
