import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

/**
 * A link by which the person that a message was sent to takes a case on without signing in. It is good for that case and
 * that person alone, for a while, and opens nothing but the page with its two buttons: programs that look at mails
 * follow links.
 */
export interface CaseLink {
  readonly caseId: number;
  readonly person: string;
  /** In seconds since 1970. */
  readonly until: number;
}

/** Longer than a case may take, weekends included. */
const GOOD_SECONDS = 7 * 24 * 3600;
const LONGEST = 600;

/** The part of an address that stands for a link: what it is for, and its HMAC-SHA-256. */
export function signCaseLink({ caseId, person }: Omit<CaseLink, 'until'>, now: Date, key: Buffer): string {
  const until = Math.floor(now.getTime() / 1000) + GOOD_SECONDS;
  const content = Buffer.from(JSON.stringify([caseId, until, person])).toString('base64url');
  return `${content}.${markOf(content, key)}`;
}

/** What a link is for; `expired` where that was once so; undefined where it was not made with this key. */
export function readCaseLink(link: string, now: Date, key: Buffer): CaseLink | 'expired' | undefined {
  const [content = '', mark = '', ...rest] = link.split('.');
  const [given, right] = [Buffer.from(mark), Buffer.from(markOf(content, key))];
  if (link.length > LONGEST || rest.length > 0) return undefined;
  if (given.length !== right.length || !timingSafeEqual(given, right)) return undefined;
  const [caseId, until, person]: unknown[] = JSON.parse(Buffer.from(content, 'base64url').toString('utf8'));
  if (typeof caseId !== 'number' || typeof until !== 'number' || typeof person !== 'string') return undefined;
  return until * 1000 < now.getTime() ? 'expired' : { caseId, person, until };
}

/** What a step that was made by a link is called, so that one link makes each step once. */
export function originOfLink(link: string, step: string): string {
  return `link:${createHash('sha256').update(link).digest('base64url').slice(0, 22)}:${step}`;
}

function markOf(content: string, key: Buffer): string {
  return createHmac('sha256', key).update(`rulewatch case link v1\n${content}`).digest('base64url');
}
