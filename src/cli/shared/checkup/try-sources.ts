import PQueue from 'p-queue';
import type { Source } from '../../../domain/source.js';
import type { UiLanguage } from '../../../domain/vocabulary.js';
import { isHandedIn } from '../../../pipeline/kinds/kind.js';
import { type Probe, probeSource } from '../../../pipeline/probe.js';
import { explainSourceProblem } from '../../../pipeline/problem-texts.js';
import type { Runtime } from '../runtime.js';
import { type Finding, finding } from './finding.js';

/** Reads every source that is on, as a check would, and says of each what came; nothing is stored. */
export async function trySources({ configuration, context }: Runtime): Promise<Finding[]> {
  const { sources, settings } = configuration;
  const fetched = sources.filter((source) => source.enabled && !isHandedIn(source, context.kinds));
  const queue = new PQueue({ concurrency: settings.collect.concurrency });
  const tried = await queue.addAll(fetched.map((source) => () => trySource(source, context)));
  return tried.flat();
}

async function trySource(source: Source, context: Runtime['context']): Promise<Finding[]> {
  const { id } = source;
  try {
    const probes = await probeSource(source, context);
    return probes.map((probe) => {
      if (!probe.problem) return finding('sources', 'ok', said(id, probe, 'en'), said(id, probe, 'zh-CN'));
      const { en, 'zh-CN': zh } = explainSourceProblem(probe.problem, context.kinds);
      return finding(
        'sources',
        'problem',
        `${id}: ${probe.url}: ${en} (\`rulewatch sources test ${id}\` shows more)`,
        `${id}：${probe.url}：${zh}（运行 \`rulewatch sources test ${id}\` 查看详情）`,
      );
    });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return [finding('sources', 'problem', `${id}: ${message}`, `${id}：${message}`)];
  }
}

function said(id: string, { url, response, document, items }: Probe, language: UiLanguage): string {
  const isEnglish = language === 'en';
  const parts = [
    ...(response ? [`HTTP ${response.status}`] : []),
    ...(document ? [isEnglish ? `${document.characters} characters` : `${document.characters} 个字符`] : []),
    ...(items ? [isEnglish ? `${items.length} entries` : `${items.length} 条`] : []),
  ];
  return `${id}: ${url}: ${parts.join(', ')}`;
}
