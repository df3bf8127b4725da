import type { Clock } from '../../domain/clock.js';
import type { FetchedContent, FetchOutcome } from '../../domain/fetch.js';
import { redactorOf } from '../../text/redact.js';
import type { Collector } from '../collector.js';
import type { FailureCode, FailureValues } from '../failure-codes.js';
import { FetchError, toFailure } from '../failures.js';
import type { FetchRequest } from '../fetcher.js';
import { mayBeForm, signOfEnd } from './ended.js';
import type { SessionKeeper } from './keeper.js';
import { secretsOfSession } from './secrets.js';
import { hasEnded, type Session } from './session.js';

/**
 * A collector that reads signed-in sources with their own sessions, and all others with none. A session that is not
 * there, does not open or has ended is a failure of its own, and what it holds is in nothing that is brought.
 */
export function withSessions(collector: Collector, keeper: SessionKeeper, clock: Clock): Collector {
  async function fetchSignedIn(request: FetchRequest, sourceId: string): Promise<FetchOutcome> {
    const fail = (code: FailureCode, values: FailureValues = {}) =>
      toFailure(new FetchError(code, { source: sourceId, ...values }), request.url, clock);
    const opened = await keeper.open(sourceId);
    if ('problem' in opened) return fail(opened.problem);
    const { session } = opened;
    const day = dayOfEnd(session, clock());
    if (day !== undefined) return fail('session-cookies-ended', { day });
    let after: FetchRequest['storageState'];
    const outcome = await collector.fetch({
      ...request,
      storageState: session.state,
      onStorageState: (state) => {
        after = state;
      },
    });
    const sign = signOfEnd(request.url, outcome);
    if (sign) return fail('at' in sign ? 'session-ended' : 'session-refused', { ...sign });
    // Kept in a dry run as well: a site that renews its cookies at every visit lets nobody in with the ones before.
    if (after && !mayBeForm(outcome)) await keeper.renew(sourceId, session, after);
    const before = secretsOfSession(session.state);
    const renewed = after ? secretsOfSession(after).filter((secret) => !before.includes(secret)) : [];
    return withoutSecrets(outcome, renewed.length > 0 ? [...before, ...renewed] : before);
  }

  return {
    async fetch(request) {
      const { storageState: _state, onStorageState: _told, ...anonymous } = request;
      const { source } = request;
      if (source?.session !== 'signed-in') return collector.fetch(anonymous);
      return fetchSignedIn(anonymous, source.id);
    },
    close: () => collector.close(),
  };
}

/** The day on which the last cookie of a session ended, where nothing is left of it. */
function dayOfEnd({ state }: Session, now: Date): string | undefined {
  const { cookies, origins } = state;
  if (cookies.length === 0 || origins.length > 0 || !cookies.every((cookie) => hasEnded(cookie, now))) {
    return undefined;
  }
  const last = Math.max(...cookies.map(({ expires }) => expires));
  return new Date(last * 1000).toISOString().slice(0, 10);
}

/** Pages print tokens of the session into their scripts and forms: they are stored and shown without. */
function withoutSecrets(outcome: FetchOutcome, secrets: readonly string[]): FetchOutcome {
  if (secrets.length === 0) return outcome;
  const { text: mask, value } = redactorOf(secrets);
  if (outcome.outcome !== 'content') return value(outcome);
  const { finalUrl, nextUrl } = outcome;
  const masked = {
    ...outcome,
    finalUrl: mask(finalUrl),
    ...(nextUrl !== undefined && { nextUrl: mask(nextUrl) }),
  };
  const text = mask(outcome.text);
  return text === outcome.text ? masked : { ...masked, text, ...bodyOf(outcome, text, mask) };
}

/** The bytes without the secrets, which are ASCII in any encoding but UTF-16. */
function bodyOf(
  { body, charset, contentType }: FetchedContent,
  text: string,
  mask: (text: string) => string,
): Pick<FetchedContent, 'body' | 'charset' | 'contentType'> {
  const bytes = Buffer.from(body).toString('latin1');
  const masked = mask(bytes);
  if (masked !== bytes) return { body: Buffer.from(masked, 'latin1'), charset, contentType };
  return { body: Buffer.from(text, 'utf8'), charset: 'utf-8', contentType };
}
