import type { Runtime } from '../runtime.js';
import { type Finding, finding } from './finding.js';

/** What the language model is, where one is on, and what it used of its caps. */
export function checkAssist({ configuration, store, clock }: Runtime): Finding[] {
  const { assist } = configuration.settings;
  if (!assist) return [];
  const { url, model, judge, maxTokensPerDay, maxTokensPerMonth } = assist;
  const { day, month } = store.assist.usage(clock().toISOString());
  const spent = day.tokens >= maxTokensPerDay || month.tokens >= maxTokensPerMonth;
  const state = spent || day.failures > 0 ? 'note' : 'ok';
  const used = `${day.tokens}/${maxTokensPerDay}`;
  const usedInMonth = `${month.tokens}/${maxTokensPerMonth}`;
  return [
    finding(
      'assist',
      state,
      `${model} at ${url}${judge ? ', second reader' : ''}; tokens today ${used}, this month ${usedInMonth}; today ${day.calls} calls, ${day.failures} failed`,
      `${model}（${url}）${judge ? '，兼第二读者' : ''}；今日用量 ${used}，本月 ${usedInMonth}；今日调用 ${day.calls} 次，失败 ${day.failures} 次`,
    ),
  ];
}
