import type { Bundle, CaseUpdate, DeliveryAlert } from '../../domain/alert.js';
import type { CaseEvent } from '../../domain/case.js';
import type { IsoInstant } from '../../domain/vocabulary.js';
import { caseStateLabels, clockStepLabels, roleLabels } from '../../i18n/labels.js';
import { alertLine } from '../../show/alert-line.js';
import { cleanLine } from '../../text/clean.js';
import { type DigestLineData, lineData } from './digest.js';
import type { PayloadLimits, PayloadOptions } from './options.js';
import { type Named, type SourceData, short, sourceData } from './parts.js';

/** `data` of `rules.changed`. */
export interface BundleData {
  /** Where all changes are of one source. */
  readonly source?: SourceData;
  readonly count: number;
  readonly lines: readonly DigestLineData[];
  /** How many changes the lines leave out. */
  readonly omitted: number;
}

/** `data` of `channel.failing`. */
export interface DeliveryData {
  readonly channel: string;
  readonly at: IsoInstant;
  readonly undelivered: number;
  /** English. */
  readonly problem: string;
}

/** `data` of `case.updated`. */
export interface CaseData {
  readonly case: { readonly id: number; readonly state: Named };
  readonly event: {
    readonly kind: CaseEvent['kind'];
    readonly at: IsoInstant;
    readonly actor: string;
    readonly note?: string;
    /** Whom it was assigned to, and the role where only its questions were. */
    readonly person?: string;
    readonly role?: Named;
    /** The checklist item or the step of the clock that it is about, as in `cases show --json`. */
    readonly item?: string;
    /** What became due then, or until when the clock is paused. */
    readonly dueAt?: IsoInstant;
    /** The other case where two were joined or parted. */
    readonly other?: number;
  };
  /** Where a step of the clock is due, or overdue (`event.kind` is `escalated`), and who is called for it. */
  readonly reminder?: {
    readonly step: Named;
    readonly target: IsoInstant;
    readonly people: readonly string[];
  };
  /** The change that the case is about. */
  readonly change: DigestLineData;
}

export function bundleData(bundle: Bundle, options: PayloadOptions, limits: PayloadLimits): BundleData {
  const { source, lines } = bundle;
  const count = bundle.omitted + lines.length;
  const told = lines.slice(0, limits.items);
  return {
    ...(source === undefined ? {} : { source: sourceData(source) }),
    count,
    lines: told.map((line) => lineData(line, options)),
    omitted: count - told.length,
  };
}

export function deliveryData({ channel, at, undelivered, problem }: DeliveryAlert): DeliveryData {
  return { channel: short(channel), at, undelivered, problem: cleanLine(problem, 400) };
}

export function caseData(update: CaseUpdate, options: PayloadOptions): CaseData {
  const { caseId, state, event, alert } = update;
  const { kind, at, actor, note, person, role, item, dueAt, other } = event;
  return {
    case: { id: caseId, state: { id: state, name: caseStateLabels[state] } },
    event: {
      kind,
      at,
      actor: short(actor),
      ...(note === undefined ? {} : { note: cleanLine(note, 1000) }),
      ...(person === undefined ? {} : { person: short(person) }),
      ...(role === undefined ? {} : { role: { id: role, name: roleLabels[role] } }),
      ...(item === undefined ? {} : { item: short(item) }),
      ...(dueAt === undefined ? {} : { dueAt }),
      ...(other === undefined ? {} : { other }),
    },
    ...(update.reminder === undefined
      ? {}
      : {
          reminder: {
            step: { id: update.reminder.step, name: clockStepLabels[update.reminder.step] },
            target: update.reminder.target,
            people: update.reminder.people.map(short),
          },
        }),
    change: lineData({ ...alertLine(alert), caseState: state }, options),
  };
}
