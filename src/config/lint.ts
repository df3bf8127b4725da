import type { Source } from '../domain/source.js';
import { shortestGapMinutes } from '../schema/cron.js';
import { messages } from './messages.js';
import type { SourceDeclaration } from './schema/source.js';
import type { SourceDoubt, Supported } from './supported.js';

const POLITE_MINUTES = 5;

/** What is worth a second look in a source that is valid. Sources that are off raise no doubts. */
export function lintSource(
  declaration: SourceDeclaration,
  source: Source,
  { kinds, modes }: Supported,
): SourceDoubt[] {
  if (!source.enabled) return [];
  const doubts: SourceDoubt[] = [];
  const { status } = source.permission;
  if (status !== 'allowed') {
    const message = messages.enabledNotPermitted(status);
    doubts.push({ code: 'enabled-not-permitted', path: ['permission', 'status'], message });
  }
  const kind = kinds.find(({ name }) => name === source.kind);
  if (!kind) {
    const message = messages.kindNotSupported(source.kind);
    doubts.push({ code: 'kind-not-supported', path: ['kind'], message });
  }
  if (!modes.some(({ name }) => name === source.fetch)) {
    const message = messages.fetchNotSupported(source.fetch);
    doubts.push({ code: 'fetch-not-supported', path: ['fetch'], message });
  }
  if (declaration.extract.range !== undefined) {
    const message = messages.fieldNotSupported('range');
    doubts.push({ code: 'field-not-supported', path: ['extract', 'range'], message });
  }
  if (source.confidence === 'low' && source.extraction.content.length === 0) {
    const message = messages.weakSelectors();
    doubts.push({ code: 'weak-selectors', path: ['confidence'], message });
  }
  const minutes = source.schedule === undefined ? POLITE_MINUTES : shortestGapMinutes(source.schedule);
  if (minutes < POLITE_MINUTES) {
    const message = messages.fastSchedule(minutes);
    doubts.push({ code: 'fast-schedule', path: ['schedule'], message });
  }
  const cookie = Object.keys(source.headers).find((name) => name.toLowerCase() === 'cookie');
  if (cookie !== undefined && source.session === 'signed-in') {
    doubts.push({ code: 'cookie-header', path: ['headers', cookie], message: messages.cookieHeader() });
  }
  doubts.push(...(kind?.lint?.(source) ?? []));
  return doubts;
}
