import { SOURCE_STATES, type UiLanguage } from '../../../domain/vocabulary.js';
import { countStates, isWanted, type Standing, standingsOf } from '../../../health/standings.js';
import { sourceStateLabels } from '../../../i18n/labels.js';
import type { Runtime } from '../runtime.js';
import { type Finding, finding } from './finding.js';

/** More than these are counted. */
const MOST_TOLD = 20;

/** How many sources do how, and of each that is not well what is the matter. */
export function checkSources({ configuration, store, context, clock }: Runtime): Finding[] {
  const { sources } = configuration;
  const standings = standingsOf(configuration, store, { now: clock(), kinds: context.kinds });
  const enabled = sources.filter((source) => source.enabled).length;
  const told = standings
    .filter((standing) => isWanted(standing) && standing.health.reasons.length > 0)
    .map(findingOf);
  const shown = told.slice(0, MOST_TOLD);
  if (told.length > shown.length) {
    const rest = told.length - shown.length;
    const en = `and ${rest} more: \`rulewatch sources list\` shows them`;
    shown.push(finding('sources', 'note', en, `另有 ${rest} 个：运行 \`rulewatch sources list\` 查看`));
  }
  if (enabled === 0) {
    const none = finding(
      'sources',
      'problem',
      `none of ${sources.length} is on`,
      `共 ${sources.length} 个，均未启用`,
    );
    return [none, ...shown];
  }
  const counts = countStates(standings);
  const counted = (language: UiLanguage) =>
    SOURCE_STATES.filter((state) => counts[state] > 0)
      .map((state) => `${counts[state]} ${sourceStateLabels[state][language]}`)
      .join(language === 'en' ? ', ' : '，');
  const isWell = told.length === 0;
  const on = `${enabled}/${sources.length}`;
  const en = `${on} on: ${counted('en')}`;
  return [finding('sources', isWell ? 'ok' : 'note', en, `已启用 ${on}：${counted('zh-CN')}`), ...shown];
}

function findingOf({ id, health, source }: Standing): Finding {
  const { state, reasons } = health;
  const said = (language: UiLanguage, colon: string, and: string): string => {
    const why = reasons.map(({ text }) => text[language]).join(and);
    // That it is paused is said by the reason.
    return [id, ...(state === 'paused' ? [] : [sourceStateLabels[state][language]]), why].join(colon);
  };
  const weight = source === undefined ? 'problem' : 'note';
  return finding('sources', weight, said('en', ': ', '; '), said('zh-CN', '：', '；'));
}
