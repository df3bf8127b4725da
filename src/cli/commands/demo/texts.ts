import type { Texts } from '../../../text/texts.js';

export const texts = {
  description: {
    en: 'the whole thing on an embedded seller center: no network, no accounts',
    'zh-CN': '用内置的模拟卖家中心完整演示：无需网络与账号',
  },
  options: {
    out: { en: 'folder for the messages', 'zh-CN': '消息输出目录' },
    serve: {
      en: 'leave the page of the group open to look at, until Ctrl-C',
      'zh-CN': '演示结束后保持协作页面可访问，直到按 Ctrl-C',
    },
  },
  secondAct: {
    en: 'Second act: the most pressing case is worked to its end, by three people and three ways in',
    'zh-CN': '第二幕：三个人通过三种方式处理最紧急的事项',
  },
  ways: {
    page: { en: 'page', 'zh-CN': '页面' },
    slack: { en: 'Slack', 'zh-CN': 'Slack' },
    command: { en: 'command line', 'zh-CN': '命令行' },
  },
  steps: {
    found: (id: number) => ({
      en: `finds case ${id} on the page of today`,
      'zh-CN': `在“今天”页面看到事项 ${id}`,
    }),
    acknowledged: (id: number) => ({
      en: `presses "Acknowledge" under the alert of case ${id}`,
      'zh-CN': `在事项 ${id} 的提醒下点击“认领”`,
    }),
    assigned: (id: number) => ({ en: `hands case ${id} to a colleague`, 'zh-CN': `将事项 ${id} 指派给同事` }),
    ticked: (id: number) => ({
      en: `ticks the first question of case ${id}`,
      'zh-CN': `完成事项 ${id} 的第一个检查项`,
    }),
    'ticked-all': (id: number) => ({
      en: `ticks the others of case ${id}, each with its evidence`,
      'zh-CN': `完成事项 ${id} 的其余检查项，并附上凭证`,
    }),
    closed: (id: number) => ({ en: `closes case ${id} as adapted`, 'zh-CN': `以“已适配”关闭事项 ${id}` }),
  },
  ledger: { en: 'The ledger afterwards:', 'zh-CN': '此后的台账：' },
  serving: (address: string) => ({
    en: `The page of the group: ${address}
Ctrl-C ends it.`,
    'zh-CN': `协作页面：${address}
按 Ctrl-C 结束。`,
  }),
  commandFailed: (line: string, said: string) => ({
    en: `\`rulewatch ${line}\` failed: ${said}`,
    'zh-CN': `\`rulewatch ${line}\` 失败：${said}`,
  }),
  intro: {
    en: 'An embedded seller center: six fictional platforms and authorities in English, Chinese, German and Japanese.\nA first check, then a week of edits and noise with a check a day. Alerts are shown as they are found.',
    'zh-CN':
      '内置的模拟卖家中心：六个虚构的平台与监管机构，页面语言为英、中、德、日。\n先做首次检查，再用一周的修改与噪声逐日检查，发现的提醒随时显示。',
  },
  day: (day: number, date: string) => ({
    en: day === 0 ? `First check, ${date}` : `Day ${day} of the week, ${date}`,
    'zh-CN': day === 0 ? `首次检查，${date}` : `第 ${day} 天，${date}`,
  }),
  dayName: (day: number) => ({ en: `day ${day}`, 'zh-CN': `第 ${day} 天` }),
  checked: (sources: number, troubled: number) => ({
    en: `${sources} sources checked${troubled > 0 ? `, ${troubled} could not be read: a source-health warning, never a rule alert` : ''}`,
    'zh-CN': `已检查 ${sources} 个来源${troubled > 0 ? `，${troubled} 个无法读取：只作来源异常提示，绝不当作规则变更` : ''}`,
  }),
  summary: (sources: number, seconds: string) => ({
    en: `A week of ${sources} sources, replayed in ${seconds} s`,
    'zh-CN': `${sources} 个来源一周的变化，用时 ${seconds} 秒`,
  }),
  found: (found: number, expected: number, falseAlarms: number, held: number) => ({
    en: `${found} of ${expected} rule changes found, ${falseAlarms} false alarms, ${held} differences held back as noise:`,
    'zh-CN': `规则变更共 ${expected} 项，发现 ${found} 项，误报 ${falseAlarms} 项，作为噪声拦下 ${held} 处差异：`,
  }),
  where: (folder: string, command: string) => ({
    en: `What would have been sent is in ${folder}:\n  slack/   Block Kit messages and pages that show them, in zh-CN and en\n  mail/    alert mails and the daily digest, HTML and text, with the listings touched as CSV\n  robots/  what group robots would say, as pages\n  snapshots/  everything RuleWatch remembers; look around with\n    ${command}`,
    'zh-CN': `本应发送的消息在 ${folder}：\n  slack/   Block Kit 消息及可直接打开的页面，中英文\n  mail/    提醒邮件与每日摘要，HTML 与纯文本，附涉及商品的 CSV 清单\n  robots/  群机器人会发送的内容，可直接打开的页面\n  snapshots/  RuleWatch 保存的全部状态，可这样查看：\n    ${command}`,
  }),
} satisfies Texts;
