import type { UiLanguage } from '../../../domain/vocabulary.js';

const en = {
  description: 'run as a daemon: schedules, deliveries, digests, health',
  started: (sources: number, check: string, digest: string) =>
    `RuleWatch is watching ${sources} sources (checks: ${check}; digest: ${digest}). Ctrl+C stops it.`,
  stopping: 'Stopping: letting the checks and deliveries under way come to their end.',
  stopped: 'Stopped.',
  addressInUse: (address: string, cause: string) =>
    `The daemon's pages cannot be served at ${address} (${cause}). Is a daemon running already? Set \`health.port\` in rulewatch.yaml to use another port.`,
};

const zhCN: typeof en = {
  description: '以守护进程运行：定时检查、发送、日报、健康检查',
  started: (sources, check, digest) =>
    `RuleWatch 正在监控 ${sources} 个来源（检查：${check}；摘要：${digest}）。按 Ctrl+C 停止。`,
  stopping: '正在停止：等待进行中的检查和发送完成。',
  stopped: '已停止。',
  addressInUse: (address, cause) =>
    `无法在 ${address} 提供守护进程页面（${cause}）。是否已有守护进程在运行？可在 rulewatch.yaml 中用 \`health.port\` 更换端口。`,
};

export const texts: Readonly<Record<UiLanguage, typeof en>> = { en, 'zh-CN': zhCN };
