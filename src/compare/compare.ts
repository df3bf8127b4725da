import type { Comparison, DocumentDiff, Reason } from '../domain/change.js';
import type { Document } from '../domain/document.js';
import type { PageMemory, SeenEdit } from '../domain/memory.js';
import type { IsoInstant, NoiseKind } from '../domain/vocabulary.js';
import { sharedText, sizeOf } from './breakage/overlap.js';
import { createContext, type EditContext } from './context.js';
import { diffDocuments } from './diff/diff.js';
import { findRegionSwitch } from './evidence/other-spelling-region.js';
import type { Finding, ReasonCode } from './finding.js';
import { documentLanguage } from './language.js';
import { reversedBy } from './memory/memory.js';
import { versionKey } from './residue/rendered.js';
import { collectEdits, type Residue } from './residue/residue.js';
import { classifyEdits } from './runs.js';
import { structuralFindings } from './structure.js';
import { withdrawals } from './words/page-parts.js';

const MAX_REASONS = 8;
/** Share of the text that has to vanish for a second look. */
const LARGE_LOSS = 0.4;
/** Addresses, names and code that stay the same in a translation. */
const MAX_SHARED_BETWEEN_LANGUAGES = 0.3;
const DAY_MS = 86_400_000;
/** A rule that stood this long and goes back to what it was before was reverted; sooner it was a flip. */
const REVERTED_AFTER_DAYS = 14;
/** A page that went back this often is no longer believed at first sight. */
const FLIPPING_PAGE = 2;
/** More edits than this are a new version, not one that is shown again. */
const MAX_TAKEN_BACK = 60;
/** So many findings that rest on words of a rule are believed even there. */
const MANY_FINDINGS = 4;

/**
 * Judges the difference between two versions of a page.
 *
 * Noise is ruled out first, from the surest sign on: the same text; a version seen before; another language. Then
 * every sentence without an equal on the other side is classified (see `classifyEdit`); one that may change what
 * a seller has to do makes the whole material, and in doubt it does. `suspicious` asks for a second fetch before
 * anybody is alerted.
 *
 * @param memory what `learn` kept of the page so far
 * @param at when the newer version was fetched; without it every return to a former version is a flip
 */
export function compareDocuments(
  before: Document,
  after: Document,
  memory: PageMemory,
  at?: IsoInstant,
): Comparison {
  const diff = diffDocuments(before, after);
  if (diff.entries.length === 0) return unchangedText(before, after, diff);
  const residue = collectEdits(diff);
  const current = versionKey(after);
  const returned =
    current === versionKey(before)
      ? undefined
      : memory.seen.find((version) => version.fingerprint === current);
  const languages = findLanguageSwitch(before, after);
  const region = findRegionSwitch(residue.edits);
  if (returned !== undefined && !announcesWithdrawal(residue) && !isRevert(memory, before, at)) {
    const kind = languages === undefined && region === undefined ? 'flip' : 'locale-flip';
    return noise(diff, kind, 'seen-before', undefined, { since: returned.lastSeenAt });
  }
  if (languages !== undefined) {
    return { ...noise(diff, 'locale-flip', 'other-language', undefined, languages), suspicious: true };
  }
  const context = createContext(before, after, memory, residue.edits, at);
  const findings = [...structuralFindings(residue, diff), ...classifyEdits(residue.edits, context)];
  if (region !== undefined) {
    return noise(diff, 'locale-flip', 'other-spelling-region', undefined, {
      from: region.from,
      to: region.to,
    });
  }
  const isNews = findings.some((finding) => finding.weight === 'material');
  if (isNews && !announcesWithdrawal(residue) && isTakenBack(residue, context, memory, at)) {
    return noise(diff, 'flip', 'taken-back');
  }
  return weigh(findings, diff, before, after, memory, returned !== undefined);
}

function unchangedText(before: Document, after: Document, diff: DocumentDiff): Comparison {
  for (const [index, block] of before.blocks.entries()) {
    const other = after.blocks[index];
    if (block.kind !== other?.kind || block.level !== other.level) return noise(diff, 'markup', 'markup');
    if ((block.links ?? []).join(' ') !== (other.links ?? []).join(' ')) {
      return noise(diff, 'link-target', 'link-targets');
    }
  }
  return noise(diff, 'markup', 'same-text');
}

function noise(
  diff: DocumentDiff,
  noiseKind: NoiseKind,
  code: ReasonCode,
  evidence?: string,
  params?: Readonly<Record<string, string | number>>,
): Comparison {
  return {
    verdict: 'noise',
    noiseKind,
    reasons: [
      { code, ...(evidence === undefined ? {} : { evidence }), ...(params === undefined ? {} : { params }) },
    ],
    diff,
    suspicious: false,
  };
}

/** Both languages, where the newer version is in another one; a text that mostly stayed cannot be. */
function findLanguageSwitch(before: Document, after: Document): { from: string; to: string } | undefined {
  if (sharedText(before, after) >= MAX_SHARED_BETWEEN_LANGUAGES) return undefined;
  const from = documentLanguage(before);
  const to = documentLanguage(after);
  return from === undefined || to === undefined || from === to ? undefined : { from, to };
}

function announcesWithdrawal(residue: Residue): boolean {
  return residue.edits.some((edit) => edit.after !== '' && withdrawals.find(edit.after) !== undefined);
}

/**
 * Whether nothing is news but the reverse of an earlier step, all of it and within days: the page shows what it showed
 * before, however its furniture has moved on. A step of which a part stays was edited, not shown by chance.
 */
function isTakenBack(
  { edits }: Residue,
  context: EditContext,
  memory: PageMemory,
  at: IsoInstant | undefined,
): boolean {
  if (at === undefined || edits.length > MAX_TAKEN_BACK) return false;
  const reversed = new Set<SeenEdit>();
  const news = edits.filter((edit) => {
    const earlier = reversedBy(memory, edit);
    if (!earlier || Date.parse(at) - Date.parse(earlier.at) >= REVERTED_AFTER_DAYS * DAY_MS) return true;
    reversed.add(earlier);
    return false;
  });
  const steps = new Set([...reversed].map((edit) => edit.at));
  const isWhole = (memory.edits ?? []).every((edit) => !steps.has(edit.at) || reversed.has(edit));
  if (reversed.size === 0 || !isWhole) return false;
  return classifyEdits(news, context).every((finding) => finding.weight !== 'material');
}

/** Whether the version that is left now was a rule change that stood for long. */
function isRevert(memory: PageMemory, before: Document, at: IsoInstant | undefined): boolean {
  const { current } = memory;
  if (at === undefined || current?.verdict !== 'material' || current.fingerprint !== versionKey(before))
    return false;
  return Date.parse(at) - Date.parse(current.since) >= REVERTED_AFTER_DAYS * DAY_MS;
}

function weigh(
  findings: readonly Finding[],
  diff: DocumentDiff,
  before: Document,
  after: Document,
  memory: PageMemory,
  isReverted: boolean,
): Comparison {
  const material = findings.filter((finding) => finding.weight === 'material');
  const editorial = findings.filter((finding) => finding.weight === 'editorial');
  if (material.length > 0) {
    const doubts = findDoubts(material, before, after, memory, isReverted);
    const suspicious = doubts.some((doubt) => doubt.code !== 'reverted');
    return { verdict: 'material', reasons: [...reasonsOf(material), ...doubts], diff, suspicious };
  }
  if (editorial.length > 0)
    return { verdict: 'editorial', reasons: reasonsOf(editorial), diff, suspicious: false };
  const noiseKind = mainNoiseKind(findings);
  return {
    verdict: 'noise',
    ...(noiseKind === undefined ? {} : { noiseKind }),
    reasons: reasonsOf(findings),
    diff,
    suspicious: false,
  };
}

/** What speaks for looking twice before an alert. */
function findDoubts(
  material: readonly Finding[],
  before: Document,
  after: Document,
  memory: PageMemory,
  isReverted: boolean,
): Reason[] {
  const doubts: Reason[] = [];
  const sizeBefore = sizeOf(before);
  const lost = sizeBefore === 0 ? 0 : 1 - sizeOf(after) / sizeBefore;
  if (lost >= LARGE_LOSS) doubts.push({ code: 'large-loss', params: { percent: Math.round(lost * 100) } });
  const strong = material.filter((finding) => finding.weak !== true);
  if (memory.flips >= FLIPPING_PAGE && strong.length < MANY_FINDINGS)
    doubts.push({ code: 'page-flips', params: { times: memory.flips } });
  if (strong.length === 0) doubts.push({ code: 'weak-evidence' });
  if (isReverted) doubts.push({ code: 'reverted' });
  return doubts;
}

function mainNoiseKind(findings: readonly Finding[]): NoiseKind | undefined {
  const counts = new Map<NoiseKind, number>();
  for (const { noiseKind } of findings) {
    if (noiseKind === undefined) continue;
    const weight = noiseKind === 'markup' || noiseKind === 'whitespace' ? 1 : 100;
    counts.set(noiseKind, (counts.get(noiseKind) ?? 0) + weight);
  }
  return [...counts].sort((one, other) => other[1] - one[1])[0]?.[0];
}

/** One reason for each code, the findings in order. */
function reasonsOf(findings: readonly Finding[]): Reason[] {
  const reasons = new Map<string, Reason>();
  for (const { code, evidence, params } of findings) {
    if (reasons.has(code)) continue;
    reasons.set(code, {
      code,
      ...(evidence === '' ? {} : { evidence }),
      ...(params === undefined ? {} : { params }),
    });
  }
  return [...reasons.values()].slice(0, MAX_REASONS);
}
