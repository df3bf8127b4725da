import { DateTime } from 'luxon';
import type { SelectorProposal, Silence } from '../domain/source-health.js';
import type { IsoDate, IsoInstant, LocalizedText } from '../domain/vocabulary.js';
import type { Texts } from '../text/texts.js';

/** Why a source does as it does. */
export const healthTexts = {
  off: (permission: LocalizedText, command: string) => ({
    en: `off (permission: ${permission.en}); on with \`${command}\``,
    'zh-CN': `未启用（许可：${permission['zh-CN']}）；启用：\`${command}\``,
  }),
  misdeclared: (issues: number, first: string, firstZh: string) => ({
    en: `declared wrongly: ${first}${issues > 1 ? ` (and ${issues - 1} more: \`rulewatch sources lint\`)` : ''}`,
    'zh-CN': `声明有误：${firstZh}${issues > 1 ? `（另有 ${issues - 1} 处：\`rulewatch sources lint\`）` : ''}`,
  }),
  paused: (until: IsoDate | null, why: string) => ({
    en: `paused ${until === null ? 'until it is resumed' : `until ${until}`} (${why})`,
    'zh-CN': `已暂停，${until === null ? '直到手动恢复' : `至 ${until}`}（${why}）`,
  }),
  notHandedIn: (id: string) => ({
    en: `nobody has handed anything in yet: \`rulewatch sources import --source ${id} FILE\``,
    'zh-CN': `尚未提交任何内容：\`rulewatch sources import --source ${id} 文件\``,
  }),
  neverRead: { en: 'not read yet', 'zh-CN': '尚未读取' },
  robots: {
    en: '`robots.txt` forbids its address: watch another one, bring its text in with `rulewatch sources import`, or say why you may read it (`robots: { obey: false, why: "…" }`)',
    'zh-CN':
      '`robots.txt` 禁止抓取其网址：请改用其他网址，或用 `rulewatch sources import` 导入正文；确有权读取时请写明理由（`robots: { obey: false, why: "…" }`）',
  },
  overdue: (last: IsoInstant, timezone: string) => ({
    en: `last checked ${minute(last, timezone)}, which is longer ago than its schedule allows: is \`rulewatch start\` running?`,
    'zh-CN': `上次检查为 ${minute(last, timezone)}，已超过其计划间隔：\`rulewatch start\` 是否在运行？`,
  }),
  failing: (problem: LocalizedText, failures: number, since: IsoInstant, timezone: string) => ({
    en: `${problem.en}; ${failures} ${failures === 1 ? 'check' : 'checks in a row'} failed since ${minute(since, timezone)}`,
    'zh-CN': `${problem['zh-CN']}；自 ${minute(since, timezone)} 起连续 ${failures} 次检查失败`,
  }),
  login: (id: string) => ({
    en: `sign in with \`rulewatch sources login ${id}\``,
    'zh-CN': `请运行 \`rulewatch sources login ${id}\` 登录`,
  }),
  partlyRead: {
    en: 'its other pages are read',
    'zh-CN': '其余页面读取正常',
  },
  selectorMoved: ({ field, declared, selector, share }: SelectorProposal) => ({
    en: `\`${field}: ${declared}\` matches nothing any more; \`${selector}\` holds ${percent(share)} % of what was known: try it, then \`rulewatch sources test\``,
    'zh-CN': `\`${field}: ${declared}\` 已匹配不到内容；\`${selector}\` 包含已知内容的 ${percent(share)}%：可改用它，再运行 \`rulewatch sources test\` 确认`,
  }),
  silent: ({ since, days, usualDays, longestDays }: Silence) => ({
    en: `nothing new for ${days} days (since ${since.slice(0, 10)}), where something comes about every ${usualDays} and never took longer than ${longestDays}: is this still the place?`,
    'zh-CN': `已有 ${days} 天没有新内容（自 ${since.slice(0, 10)}），而通常约 ${usualDays} 天一次，最长不超过 ${longestDays} 天：请确认此处是否仍在更新`,
  }),
} satisfies Texts;

/** By the clock of the configured zone, with the zone: the text is read far from the settings. */
function minute(at: IsoInstant, timezone: string): string {
  const local = DateTime.fromISO(at, { zone: timezone });
  return local.isValid ? `${local.toFormat('yyyy-MM-dd HH:mm')} (${timezone})` : at;
}

function percent(share: number): number {
  return Math.floor(share * 100);
}
