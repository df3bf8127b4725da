import type { DocumentDiff } from '../domain/change.js';
import { type Finding, quote } from './finding.js';
import type { Residue } from './residue/residue.js';

/** What is left when text is compared without regard to layout: re-laid, renumbered and moved sentences. */
export function structuralFindings(residue: Residue, diff: DocumentDiff): Finding[] {
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
  const [rendered] = residue.rendered;
  if (rendered !== undefined) {
    const evidence = quote(rendered.text);
    findings.push(
      rendered.part === 'clock'
        ? { weight: 'noise', noiseKind: 'render-date', code: 'render-date', evidence }
        : { weight: 'noise', noiseKind: 'counter', code: 'counter', evidence },
    );
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
