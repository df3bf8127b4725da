import { fileURLToPath } from 'node:url';
import { formatIssue } from '../../src/config/errors.js';
import type { Findings } from '../../src/config/findings.js';
import { loadChecklists } from '../../src/config/load-knowledge.js';
import type { ChecklistTemplate } from '../../src/domain/checklist.js';
import { TOPIC_IDS } from '../../src/domain/vocabulary.js';

const config = fileURLToPath(new URL('../../config/', import.meta.url));

/** The shipped checklists, as the program loads them. */
export async function loadShippedChecklists(): Promise<readonly ChecklistTemplate[]> {
  const findings: Findings = { issues: [], warnings: [], files: [], secrets: [] };
  const templates = await loadChecklists(config, TOPIC_IDS, findings);
  if (findings.issues.length > 0) {
    throw new Error(findings.issues.map((issue) => formatIssue(issue, 'en')).join('\n'));
  }
  return templates;
}
