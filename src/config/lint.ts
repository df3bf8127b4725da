import type { Source } from '../domain/source.js';
import type { FetchMode, LocalizedText, SourceKind } from '../domain/vocabulary.js';
import { shortestGapMinutes } from '../schema/cron.js';
import type { WarningCode } from './configuration.js';
import { say } from './messages.js';
import type { SourceDeclaration } from './schema/source.js';

/** What the pipeline can check today; a new kind or mode is added here when its stage is. */
const SUPPORTED_KINDS: readonly SourceKind[] = ['document', 'listing'];
const SUPPORTED_MODES: readonly FetchMode[] = ['http'];
const POLITE_MINUTES = 5;

/** A doubt about a source, at the field that it is about. */
export interface SourceDoubt {
  readonly code: WarningCode;
  readonly path: readonly PropertyKey[];
  readonly message: LocalizedText;
}

/** What is worth a second look in a source that is valid. Sources that are off raise no doubts. */
export function lintSource(declaration: SourceDeclaration, source: Source): SourceDoubt[] {
  if (!source.enabled) return [];
  const doubts: SourceDoubt[] = [];
  const { status } = source.permission;
  if (status !== 'allowed') {
    const message = say((m) => m.enabledNotPermitted(status));
    doubts.push({ code: 'enabled-not-permitted', path: ['permission', 'status'], message });
  }
  if (!SUPPORTED_KINDS.includes(source.kind)) {
    const message = say((m) => m.kindNotSupported(source.kind));
    doubts.push({ code: 'kind-not-supported', path: ['kind'], message });
  }
  if (!SUPPORTED_MODES.includes(source.fetch)) {
    const message = say((m) => m.fetchNotSupported(source.fetch));
    doubts.push({ code: 'fetch-not-supported', path: ['fetch'], message });
  }
  if (declaration.extract.range !== undefined) {
    const message = say((m) => m.fieldNotSupported('range'));
    doubts.push({ code: 'field-not-supported', path: ['extract', 'range'], message });
  }
  if (source.confidence === 'low' && source.extraction.content.length === 0) {
    const message = say((m) => m.weakSelectors());
    doubts.push({ code: 'weak-selectors', path: ['confidence'], message });
  }
  const minutes = source.schedule === undefined ? POLITE_MINUTES : shortestGapMinutes(source.schedule);
  if (minutes < POLITE_MINUTES) {
    const message = say((m) => m.fastSchedule(minutes));
    doubts.push({ code: 'fast-schedule', path: ['schedule'], message });
  }
  return doubts;
}
