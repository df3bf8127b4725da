import type { Texts } from '../../../text/texts.js';

export const texts = {
  description: {
    en: 'run as a daemon: schedules, deliveries, digests, health',
    'zh-CN': '以守护进程运行：定时检查、发送、日报、健康检查',
  },
  started: (sources: number, check: string, digest: string) => ({
    en: `RuleWatch is watching ${sources} sources (checks: ${check}; digest: ${digest}). Ctrl+C stops it.`,
    'zh-CN': `RuleWatch 正在监控 ${sources} 个来源（检查：${check}；摘要：${digest}）。按 Ctrl+C 停止。`,
  }),
  notWatched: (id: string, why: string) => ({
    en: `${id} is not watched: ${why}`,
    'zh-CN': `${id} 未受监控：${why}`,
  }),
  stopping: {
    en: 'Stopping: letting the checks and deliveries under way come to their end.',
    'zh-CN': '正在停止：等待进行中的检查和发送完成。',
  },
  stopped: { en: 'Stopped.', 'zh-CN': '已停止。' },
  addressInUse: (address: string, cause: string) => ({
    en: `The daemon's pages cannot be served at ${address} (${cause}). Is a daemon running already? Set \`health.port\` in rulewatch.yaml to use another port.`,
    'zh-CN': `无法在 ${address} 提供守护进程页面（${cause}）。是否已有守护进程在运行？可在 rulewatch.yaml 中用 \`health.port\` 更换端口。`,
  }),
} satisfies Texts;
