import type { Source } from '../domain/source.js';
import type { PipelineContext } from './context.js';
import { pipelineProblems } from './problems.js';
import { type PageResult, problemAt } from './result.js';

/**
 * Checks a source within its deadline. A check that goes past it is cancelled and given up as trouble of the source, so
 * that it holds up neither its schedule nor the others; until it has ended, the source is not checked a second time
 * beside it.
 */
export async function withinDeadline(
  source: Source,
  context: PipelineContext,
  check: (context: PipelineContext) => Promise<PageResult[]>,
): Promise<PageResult[]> {
  const { checkDeadlineMs, unfinished } = context;
  if (unfinished?.has(source.id)) return [late(source, 'check-not-ended', 0)];
  if (checkDeadlineMs === undefined) return check(context);
  const over = new AbortController();
  const signal = context.signal ? AbortSignal.any([context.signal, over.signal]) : over.signal;
  const checking = check({ ...context, signal });
  let timer: NodeJS.Timeout | undefined;
  const deadline = new Promise<'late'>((resolve) => {
    timer = setTimeout(() => resolve('late'), checkDeadlineMs);
  });
  try {
    const ended = await Promise.race([checking, deadline]);
    if (ended !== 'late') return ended;
  } finally {
    clearTimeout(timer);
  }
  unfinished?.add(source.id);
  const forget = () => void unfinished?.delete(source.id);
  void checking.then(forget, forget);
  over.abort(new Error('The check took too long.'));
  return [late(source, 'check-too-long', Math.round(checkDeadlineMs / 1000))];
}

function late(source: Source, code: 'check-too-long' | 'check-not-ended', seconds: number): PageResult {
  const [url = source.id] = source.urls;
  const told = pipelineProblems.tell(code, { source: source.id, seconds });
  return { status: 'failed', problem: problemAt(url, 'too-slow', told) };
}
