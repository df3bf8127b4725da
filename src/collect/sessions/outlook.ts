import { cookieKey, hasEnded, type Session } from './session.js';

/**
 * When a session is going to end, as far as its cookies say: the next end of one that no answer has renewed so far. Those
 * that scripts may not read decide where there are any, since the others are about visits and languages. Undefined where
 * none of them has an end.
 */
export function endOfSession({ state, renewed }: Session, now: Date): Date | undefined {
  const lasting = state.cookies.filter(
    (cookie) => !renewed.includes(cookieKey(cookie)) && !hasEnded(cookie, now),
  );
  const guarded = lasting.filter(({ httpOnly }) => httpOnly);
  const ends = (guarded.length > 0 ? guarded : lasting)
    .map(({ expires }) => expires)
    .filter((expires) => expires >= 0);
  return ends.length === 0 ? undefined : new Date(Math.min(...ends) * 1000);
}
