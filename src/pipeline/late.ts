import type { KnownPage } from '../compare/faces/learn.js';
import { hasHeld, takeStayed } from '../compare/memory/held.js';
import { emptyMemory } from '../compare/memory/memory.js';
import { versionKey } from '../compare/residue/rendered.js';
import { WEAK_EVIDENCE } from '../compare/weigh.js';
import type { Document } from '../domain/document.js';
import type { Face } from '../domain/face.js';
import type { PageMemory } from '../domain/memory.js';
import type { Patience, Stay } from '../domain/patience.js';
import type { IsoInstant } from '../domain/vocabulary.js';
import type { PageRole } from '../store/pages.js';
import { type Circumstances, type Judgement, judgeEdit, judgeStayed } from './judge.js';

const HOUR_MS = 3_600_000;

/** Whether something was held back so long ago that the page has to be read and judged again. */
export function isDueAgain(memory: PageMemory, { heldBack }: Patience, at: IsoInstant): boolean {
  return hasLeft(memory, heldBack, at) || hasHeld(memory, heldBack, at);
}

/** What is told of a page although nothing differs from the last check. */
interface Late {
  readonly judgement: Judgement;
  /** The face that the version was judged against. */
  readonly face: number;
  readonly faces: readonly Face[];
}

/** What was held back and turned out to stay is told late, where words of a rule are among it. */
export function findLate(
  page: KnownPage,
  document: Document,
  role: PageRole,
  heldBack: Stay,
  circumstances: Circumstances,
): { readonly late?: Late; readonly memory: PageMemory } {
  const { faces, shown } = page;
  const { stayed, memory } = takeStayed(page.memory, heldBack, circumstances.at);
  const judgement = stayed.length > 0 ? judgeStayed(document, stayed, role, circumstances) : undefined;
  if (judgement) return { late: { judgement, face: shown, faces }, memory };
  return findLeft({ ...page, memory }, document, role, heldBack, circumstances) ?? { memory };
}

/** Whether a version that people were told of was left so long ago that it was taken back. */
function hasLeft({ left }: PageMemory, { hours }: Stay, at: IsoInstant): boolean {
  return left !== undefined && Date.parse(at) - Date.parse(left.since) >= hours * HOUR_MS;
}

/**
 * What was held back as a flip: the page no longer says what people were told, and that is told too. The version that
 * was left is no face of the page any more.
 */
function findLeft(
  { faces, shown, memory: known }: KnownPage,
  document: Document,
  role: PageRole,
  heldBack: Stay,
  circumstances: Circumstances,
): { readonly late: Late; readonly memory: PageMemory } | undefined {
  const { left, ...memory } = known;
  const version = left && faces.find(({ id }) => id === left.face);
  if (!version || version.id === shown || !hasLeft(known, heldBack, circumstances.at)) return undefined;
  const judgement = judgeEdit(version.document, document, emptyMemory(), role, circumstances);
  const { comparison } = judgement;
  const isSure = comparison.reasons.every(({ code }) => code !== WEAK_EVIDENCE.code);
  if (comparison.verdict !== 'material' || !isSure) return undefined;
  const stayed = { code: 'stayed', params: { since: left.since.slice(0, 10) } };
  const told = { ...comparison, reasons: [stayed, ...comparison.reasons], suspicious: false };
  const current = { fingerprint: versionKey(document), since: left.since, verdict: 'material' } as const;
  return {
    late: {
      judgement: { ...judgement, comparison: told },
      face: version.id,
      faces: faces.filter(({ id }) => id !== version.id),
    },
    memory: { ...memory, current },
  };
}
