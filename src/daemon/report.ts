import type { Logger } from 'pino';
import type { SourceResult } from '../pipeline/result.js';

/**
 * Writes into the log what checks found. What is as it was at the check before is written at the level `debug` alone:
 * trouble is said when it begins or becomes another one, and once more when it is over.
 */
export function createReporter(log: Logger): (result: SourceResult) => void {
  const troubles = new Map<string, string>();

  return (result) => {
    const { sourceId, status, pages, durationMs, problem } = result;
    const facts = { source: sourceId, status, pages, durationMs };
    const known = troubles.get(sourceId);
    if (problem) {
      const said = `${problem.kind} ${problem.url}`;
      troubles.set(sourceId, said);
      log[said === known ? 'debug' : 'warn']({ ...facts, problem }, 'source in trouble');
    } else if (known !== undefined) {
      troubles.delete(sourceId);
      log.info(facts, 'source is well again');
    } else log[status === 'unchanged' ? 'debug' : 'info'](facts, 'checked');
    for (const { id, url, comparison, assessment } of result.changes) {
      const { verdict } = comparison;
      const level = verdict === 'noise' ? 'debug' : 'info';
      log[level](
        { change: id, source: sourceId, url, verdict, severity: assessment?.severity },
        'change found',
      );
    }
  };
}
