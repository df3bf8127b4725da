import type { ToldProblem } from '../../domain/problem.js';
import { DeliveryError } from '../channel.js';
import { connectionError } from './connection.js';
import { httpProblems } from './problems.js';

export interface HttpRequest {
  /** Who is asked, for messages: `Feishu`. The address itself is a secret and stays out of them. */
  readonly service: string | ToldProblem;
  readonly url: string;
  readonly method: 'POST' | 'HEAD';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly timeoutMs: number;
  readonly signal?: AbortSignal | undefined;
}

export interface HttpAnswer {
  readonly status: number;
  readonly headers: Headers;
  /** The beginning of the body. */
  readonly text: string;
}

const LONGEST_ANSWER = 64 * 1024;

/**
 * One request that a destination is asked with, redirects not followed: an answer of any status is an answer.
 *
 * @throws DeliveryError `temporary` where nothing can have been taken, `unknown-outcome` where it may have been
 */
export async function send(request: HttpRequest): Promise<HttpAnswer> {
  const { service, url, method, headers = {}, body, timeoutMs, signal } = request;
  if (signal?.aborted) {
    throw new DeliveryError('temporary', httpProblems.tell('given-up', { service }));
  }
  const signals = [AbortSignal.timeout(timeoutMs), ...(signal ? [signal] : [])];
  try {
    const response = await fetch(url, {
      method,
      headers: { 'User-Agent': 'RuleWatch', ...headers },
      redirect: 'manual',
      signal: AbortSignal.any(signals),
      ...(body === undefined ? {} : { body }),
    });
    return { status: response.status, headers: response.headers, text: await readStart(response) };
  } catch (error) {
    throw connectionError(error, service);
  }
}

/** An answer is short; what is longer is none, and is not read to its end. */
async function readStart(response: Response): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk, { stream: true });
    if (text.length >= LONGEST_ANSWER) break;
  }
  return text.slice(0, LONGEST_ANSWER);
}
