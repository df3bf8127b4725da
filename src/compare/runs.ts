import { classifyEdit, withUnread } from './classify.js';
import type { EditContext } from './context.js';
import { type Finding, quote } from './finding.js';
import type { Edit } from './residue/residue.js';
import { isLabel } from './words/page-parts.js';
import { announcesChange } from './words/rules.js';

/** A notice is short; a longer text that is gone was more than a notice. */
const MAX_NOTICE_LENGTH = 1_500;
/** Labels among so many of a menu belong to it. */
const MENU_SHARE = 0.6;
/** Where so many findings are material, no other can change the verdict. */
const ENOUGH_FINDINGS = 100;
const MAX_FINDINGS_PER_RUN = 1_000;

/**
 * Classifies edits, blocks that came or went side by side together: a notice that announced a change and is over,
 * or a menu of which not every label is known.
 */
export function classifyEdits(edits: readonly Edit[], context: EditContext): Finding[] {
  const findings: Finding[] = [];
  let strong = 0;
  for (const run of runsOfOneSide(edits)) {
    if (strong >= ENOUGH_FINDINGS) break;
    const text = run.map((edit) => edit.before).join(' ');
    const isRemoval = run[0]?.after === '';
    if (isRemoval && text.length <= MAX_NOTICE_LENGTH && announcesChange(text)) {
      findings.push({ weight: 'editorial', code: 'notice-over', evidence: quote(text) });
    } else {
      for (const finding of asMenu(run, classifyRun(run, context))) {
        findings.push(finding);
        if (finding.weight === 'material' && finding.weak !== true) strong++;
      }
    }
  }
  return findings;
}

function classifyRun(run: readonly Edit[], context: EditContext): Finding[] {
  const findings: Finding[] = [];
  for (const edit of run) {
    if (findings.length >= MAX_FINDINGS_PER_RUN) return withUnread(findings, edit.before + edit.after);
    findings.push(...classifyEdit(edit, context));
  }
  return findings;
}

/** The findings of a run; where most are labels of a menu, its other labels too. */
function asMenu(run: readonly Edit[], findings: readonly Finding[]): readonly Finding[] {
  const known = findings.filter((finding) => finding.weight === 'noise').length;
  if (findings.length !== run.length || known < run.length * MENU_SHARE) return findings;
  return findings.map((finding, index) => {
    const edit = run[index];
    if (finding.weak !== true || edit === undefined || !isLabel(edit.block)) return finding;
    return { weight: 'noise', noiseKind: 'widget', code: 'navigation', evidence: finding.evidence };
  });
}

/** Edits one by one, but neighbouring blocks that only came or only went together. */
function runsOfOneSide(edits: readonly Edit[]): Edit[][] {
  const runs: Edit[][] = [];
  for (const edit of edits) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run !== undefined && last !== undefined && follows(last, edit)) run.push(edit);
    else runs.push([edit]);
  }
  return runs;
}

function follows(last: Edit, edit: Edit): boolean {
  if (last.after === '' && edit.after === '') return isNext(last.oldIndex, edit.oldIndex);
  return last.before === '' && edit.before === '' && isNext(last.newIndex, edit.newIndex);
}

function isNext(last: number | undefined, index: number | undefined): boolean {
  return last !== undefined && index === last + 1;
}
