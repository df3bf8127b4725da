import type { Comparison, DocumentDiff, Reason } from '../domain/change.js';
import type { Document } from '../domain/document.js';
import type { PageMemory } from '../domain/memory.js';
import type { IsoInstant, NoiseKind } from '../domain/vocabulary.js';
import { fingerprint } from '../extract/fingerprint.js';
import { classifyEdit, type EditContext, MIN_REPEATED_LENGTH } from './classify.js';
import { diffDocuments } from './diff.js';
import { collectEdits, type Edit, type Residue } from './edits.js';
import { type Finding, quote, type ReasonCode } from './finding.js';
import { detectLanguage } from './language.js';
import { isRecurringText, isVolatileEdit } from './memory.js';
import { sharedText, sizeOf } from './overlap.js';
import { findBody, isLabel, withdrawals } from './page-parts.js';
import { foldLayout } from './reading.js';
import { findRegionSwitch } from './region.js';
import { announcesChange } from './rules.js';

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
/** Text that came or went counts as the page shown twice from this length and share of repeated text on. */
const MIN_DOUBLED_LENGTH = 1_000;
const DOUBLED_SHARE = 0.85;
/** So many findings that rest on words of a rule are believed even there. */
const MANY_FINDINGS = 4;
/** A notice is short; a longer text that is gone was more than a notice. */
const MAX_NOTICE_LENGTH = 1_500;

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
  const current = fingerprint(after);
  const returned = memory.seen.find((version) => version.fingerprint === current);
  if (returned !== undefined && !announcesWithdrawal(residue) && !isRevert(memory, before, at)) {
    return noise(diff, 'flip', 'seen-before', undefined, { since: returned.lastSeenAt });
  }
  const languages = findLanguageSwitch(before, after);
  if (languages !== undefined) {
    return { ...noise(diff, 'locale-flip', 'other-language', undefined, languages), suspicious: true };
  }
  const context = createContext(before, after, memory, residue.edits);
  const findings = [...structuralFindings(residue, diff), ...noticeFindings(residue.edits, context)];
  const region = findRegionSwitch(residue.edits, findings);
  if (region !== undefined) {
    return noise(diff, 'locale-flip', 'other-spelling-region', undefined, {
      from: region.from,
      to: region.to,
    });
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
  const from = detectLanguage(before);
  const to = detectLanguage(after);
  return from === undefined || to === undefined || from === to ? undefined : { from, to };
}

function announcesWithdrawal(residue: Residue): boolean {
  return residue.edits.some((edit) => edit.after !== '' && withdrawals.find(edit.after) !== undefined);
}

/** Whether the version that is left now was a rule change that stood for long. */
function isRevert(memory: PageMemory, before: Document, at: IsoInstant | undefined): boolean {
  const { current } = memory;
  if (at === undefined || current?.verdict !== 'material' || current.fingerprint !== fingerprint(before))
    return false;
  return Date.parse(at) - Date.parse(current.since) >= REVERTED_AFTER_DAYS * DAY_MS;
}

function createContext(
  before: Document,
  after: Document,
  memory: PageMemory,
  edits: readonly Edit[],
): EditContext {
  const bodyBefore = findBody(before);
  const bodyAfter = findBody(after);
  const outside = new Set([
    ...before.blocks.filter((_, index) => index < bodyBefore.start || index > bodyBefore.end),
    ...after.blocks.filter((_, index) => index < bodyAfter.start || index > bodyAfter.end),
  ]);
  const headLines = new Set([
    ...before.blocks.filter((block, index) => index < bodyBefore.start && isLabel(block)),
    ...after.blocks.filter((block, index) => index < bodyAfter.start && isLabel(block)),
  ]);
  const textBefore = foldedText(before);
  const textAfter = foldedText(after);
  return {
    textBefore,
    textAfter,
    minRepeated: isMostlyRepeated(edits, textBefore, textAfter) ? 1 : MIN_REPEATED_LENGTH,
    isHeadLine: (edit) => headLines.has(edit.block),
    isOutsideBody: (edit) => outside.has(edit.block),
    isRecurring: (edit) => isRecurringText(memory, edit.after === '' ? edit.before : edit.after),
    isVolatile: (edit) => isVolatileEdit(memory, edit),
  };
}

/** Whether what came or went is for the most part text that the other version holds: the page was shown twice. */
function isMostlyRepeated(edits: readonly Edit[], textBefore: string, textAfter: string): boolean {
  let repeated = 0;
  let total = 0;
  for (const edit of edits) {
    if (edit.before !== '' && edit.after !== '') continue;
    const folded = foldLayout(edit.before + edit.after);
    total += folded.length;
    const elsewhere = edit.before === '' ? textBefore : textAfter;
    if (folded.length >= MIN_REPEATED_LENGTH && elsewhere.includes(folded)) repeated += folded.length;
  }
  return total >= MIN_DOUBLED_LENGTH && repeated >= total * DOUBLED_SHARE;
}

function foldedText(document: Document): string {
  return document.blocks.map((block) => foldLayout(block.text)).join('\n');
}

/** What is left when text is compared without regard to layout: re-laid, renumbered and moved sentences. */
function structuralFindings(residue: Residue, diff: DocumentDiff): Finding[] {
  const findings: Finding[] = [];
  if (residue.relaidOut > 0) {
    findings.push({
      weight: 'noise',
      noiseKind: 'markup',
      code: 'markup',
      evidence: '',
      params: { sentences: residue.relaidOut },
    });
  }
  const [renumbered] = residue.renumbered;
  if (renumbered !== undefined) {
    const evidence = quote(`${renumbered.before.slice(0, 100)} → ${renumbered.after.slice(0, 100)}`);
    findings.push({
      weight: 'editorial',
      code: 'renumbered',
      evidence,
      params: { sentences: residue.renumbered.length },
    });
  }
  const [misencoded] = residue.misencoded;
  if (misencoded !== undefined) {
    findings.push({
      weight: 'noise',
      noiseKind: 'flip',
      code: 'broken-encoding',
      evidence: quote(misencoded),
      params: { sentences: residue.misencoded.length },
    });
  }
  const [moved] = residue.moved;
  if (moved !== undefined) {
    const evidence = quote(moved);
    const isOrder = diff.entries.every(
      (entry) =>
        entry.op === 'moved' && (entry.block.kind === 'list-item' || entry.block.kind === 'table-row'),
    );
    findings.push(
      isOrder
        ? { weight: 'noise', noiseKind: 'order', code: 'order', evidence }
        : { weight: 'editorial', code: 'moved', evidence, params: { sentences: residue.moved.length } },
    );
  }
  return findings;
}

/** Classifies the edits; blocks removed side by side that announced a change are a notice that is over. */
function noticeFindings(edits: readonly Edit[], context: EditContext): Finding[] {
  const findings: Finding[] = [];
  for (const run of runsOfRemoval(edits)) {
    const text = run.map((edit) => edit.before).join(' ');
    const [first] = run;
    if (first?.after === '' && text.length <= MAX_NOTICE_LENGTH && announcesChange(text)) {
      findings.push({ weight: 'editorial', code: 'notice-over', evidence: quote(text) });
    } else {
      for (const edit of run) findings.push(...classifyEdit(edit, context));
    }
  }
  return findings;
}

/** Edits one by one, but neighbouring blocks that were only removed together. */
function runsOfRemoval(edits: readonly Edit[]): Edit[][] {
  const runs: Edit[][] = [];
  for (const edit of edits) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    const follows =
      last !== undefined &&
      last.after === '' &&
      edit.after === '' &&
      last.oldIndex !== undefined &&
      edit.oldIndex === last.oldIndex + 1;
    if (follows) run?.push(edit);
    else runs.push([edit]);
  }
  return runs;
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
