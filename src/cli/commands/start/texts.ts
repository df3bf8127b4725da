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
  options: {
    once: {
      en: 'check what is due, deliver, and end; for a timer of your own',
      'zh-CN': '只检查到期的来源并发送，然后退出；供自己的定时任务使用',
    },
  },
  once: (due: number, watched: number) => ({
    en: `${due} of ${watched} sources are due.`,
    'zh-CN': `${watched} 个来源中有 ${due} 个到期。`,
  }),
  onceDone: { en: 'Done.', 'zh-CN': '完成。' },
  alreadyRunning: (folder: string, process: string | undefined) => ({
    en: `A daemon works on ${folder} already${process === undefined ? '' : `: process ${process}`}. Stop it first, or name another folder with --data.`,
    'zh-CN': `已有守护进程在使用 ${folder}${process === undefined ? '' : `：进程 ${process}`}。请先停止它，或用 --data 指定其他目录。`,
  }),
  reloading: {
    en: 'The configuration was saved: checks under way come to their end, then it is used.',
    'zh-CN': '配置已保存：进行中的检查结束后即启用。',
  },
  reloaded: (sources: number) => ({
    en: `The new configuration is used: ${sources} sources are watched.`,
    'zh-CN': `新配置已启用：监控 ${sources} 个来源。`,
  }),
  nothingNew: {
    en: 'The configuration was read again and says what it said.',
    'zh-CN': '已重新读取配置，内容没有变化。',
  },
  mistakes: (count: number) => ({
    en: `The saved configuration has ${count} ${count === 1 ? 'mistake' : 'mistakes'} and is not used; the one from before is.`,
    'zh-CN': `保存的配置有 ${count} 处错误，未启用；继续使用之前的配置。`,
  }),
  unreadable: {
    en: 'the configuration cannot be read; the one from before is used',
    'zh-CN': '无法读取配置；继续使用之前的配置',
  },
  notReloaded: {
    en: 'nothing could be begun with the new configuration: stopping',
    'zh-CN': '无法以新配置开始工作：正在停止',
  },
  pagesGone: {
    en: 'the pages cannot be served at the new address: correct health.host and health.port',
    'zh-CN': '无法在新地址提供页面：请修正 health.host 与 health.port',
  },
  stopping: (seconds: number) => ({
    en: `Stopping: the checks and deliveries under way have up to ${seconds} seconds to come to their end.`,
    'zh-CN': `正在停止：进行中的检查和发送最多有 ${seconds} 秒完成。`,
  }),
  cutOff: (sources: number) => ({
    en: `Cut off: the checks of ${sources} ${sources === 1 ? 'source' : 'sources'}. Nothing is lost; they are made at the next start.`,
    'zh-CN': `已中断 ${sources} 个来源的检查。数据没有丢失，下次启动时重新检查。`,
  }),
  leftBehind: {
    en: 'Stopped, with work left behind that did not end in time. What was recorded is safe; the rest is done at the next start.',
    'zh-CN': '已停止，但有未及时结束的工作。已记录的内容安全，其余在下次启动时完成。',
  },
  stopped: { en: 'Stopped.', 'zh-CN': '已停止。' },
  stoppedAtOnce: {
    en: 'Stopped at once, as asked. What was recorded is safe; the rest is done at the next start.',
    'zh-CN': '已按要求立即停止。已记录的内容安全，其余在下次启动时完成。',
  },
  addressInUse: (address: string, cause: string) => ({
    en: `The daemon's pages cannot be served at ${address} (${cause}). Is a daemon running already? Set \`health.port\` in rulewatch.yaml to use another port.`,
    'zh-CN': `无法在 ${address} 提供守护进程页面（${cause}）。是否已有守护进程在运行？可在 rulewatch.yaml 中用 \`health.port\` 更换端口。`,
  }),
  accountsMissing: (address: string) => ({
    en: `The page of the group would be open to whoever reaches ${address}. Let somebody of config/team.yaml sign in first, with \`rulewatch team password NAME\`; or listen on this machine alone (health.host: 127.0.0.1), or leave the page out (web.enabled: false).`,
    'zh-CN': `任何能访问 ${address} 的人都能打开小组协作页面。请先为 config/team.yaml 中的人员设置密码：\`rulewatch team password 姓名\`；或仅监听本机（health.host: 127.0.0.1），或关闭该页面（web.enabled: false）。`,
  }),
} satisfies Texts;
