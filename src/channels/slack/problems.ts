import { problemsOf } from '../../text/problem.js';

export const slackProblems = problemsOf('slack', {
  'given-up': {
    en: 'The attempt was given up before anything was sent to Slack.',
    'zh-CN': '在向 Slack 发送之前已放弃本次尝试。',
  },
  'slow-down': {
    en: 'Slack asks to slow down ({destination}); it is tried again later.',
    'zh-CN': 'Slack 要求放慢发送（{destination}）；稍后重试。',
  },
  refused: {
    en: 'Slack refused the message for {destination} ({said}): {advice}.',
    'zh-CN': 'Slack 拒收发往 {destination} 的消息（{said}）：{advice}。',
  },
  status: {
    en: 'Slack answered HTTP {status} to the message for {destination}: {advice}.',
    'zh-CN': 'Slack 对发往 {destination} 的消息返回 HTTP {status}：{advice}。',
  },
  'no-scope': {
    en: 'The Slack app lacks the scope chat:write, so that nothing can be posted to {destination}: add it under OAuth & Permissions and install the app again.',
    'zh-CN':
      'Slack 应用缺少 chat:write 权限，无法向 {destination} 发送消息：请在 OAuth & Permissions 中添加并重新安装应用。',
  },
  'no-alert': {
    en: 'The alert in {destination} that this belongs to is not known, and it is not sent on its own.',
    'zh-CN': '在 {destination} 中找不到其所属的提醒，因此不单独发送。',
  },
  token: {
    en: 'put the bot token of an installed app into SLACK_BOT_TOKEN (it starts with xoxb-)',
    'zh-CN': '请把已安装应用的机器人令牌（以 xoxb- 开头）填入 SLACK_BOT_TOKEN',
  },
  later: { en: 'it is tried again later', 'zh-CN': '稍后重试' },
  layout: {
    en: 'the message itself is at fault; please report it with the change number',
    'zh-CN': '消息本身有问题；请附变更编号反馈',
  },
  'looked-for': {
    en: 'it is looked for in the channel, and posted again if it is not there',
    'zh-CN': '将先在频道中查找，若不存在再重新发送',
  },
  scopes: {
    en: 'give the Slack app the scopes chat:write and channels:history and install it again',
    'zh-CN': '请为 Slack 应用添加 chat:write 和 channels:history 权限并重新安装',
  },
  permission: {
    en: 'give the Slack app the scope chat:write and install it again',
    'zh-CN': '请为 Slack 应用添加 chat:write 权限并重新安装',
  },
  channel: {
    en: 'check the channel in the settings (an id such as C0123456789) and invite the app to it',
    'zh-CN': '请检查设置中的频道（如 C0123456789 的 ID）并邀请应用加入',
  },
  invite: {
    en: 'invite the app to the channel: /invite @RuleWatch',
    'zh-CN': '请邀请应用加入频道：/invite @RuleWatch',
  },
  deleted: {
    en: 'the alert that this belongs to was deleted in Slack',
    'zh-CN': '其所属的提醒已在 Slack 中被删除',
  },
  'other-app': { en: 'the alert was posted by another app', 'zh-CN': '该提醒由其他应用发送' },
  'edit-window': {
    en: 'the workspace allows no changes of old messages',
    'zh-CN': '该工作区不允许修改旧消息',
  },
  archived: {
    en: 'unarchive the channel or name another one in the settings',
    'zh-CN': '请取消频道归档，或在设置中填写其他频道',
  },
  restricted: {
    en: 'ask a workspace admin to let the app post there',
    'zh-CN': '请工作区管理员允许应用在该处发言',
  },
  unknown: {
    en: 'see https://docs.slack.dev/reference/methods/chat.postMessage for what this error means',
    'zh-CN': '该错误的含义见 https://docs.slack.dev/reference/methods/chat.postMessage',
  },
  'no-history': {
    en: 'The Slack app has neither channels:history (for a public channel) nor groups:history (for a private one): a message whose answer was lost may be posted twice.',
    'zh-CN':
      'Slack 应用既没有 channels:history（公开频道），也没有 groups:history（私有频道）权限：若消息发出后未收到应答，可能会重复发送。',
  },
  'no-buttons': {
    en: '{why} Buttons need the app token (xapp-…, scope connections:write) in SLACK_APP_TOKEN, and Socket Mode and Interactivity switched on for the app.',
    'zh-CN':
      '{why}按钮需要在 SLACK_APP_TOKEN 中填写应用级令牌（以 xapp- 开头，权限 connections:write），并为应用启用 Socket Mode 和 Interactivity。',
  },
  service: { en: 'Slack ({destination})', 'zh-CN': 'Slack（{destination}）' },
  buttons: { en: 'its buttons', 'zh-CN': '其按钮' },
  proxy: { en: 'check channels.slack.apiUrl and the proxy', 'zh-CN': '请检查 channels.slack.apiUrl 和代理' },
});
