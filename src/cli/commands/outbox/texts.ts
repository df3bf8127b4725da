import type { Texts } from '../../../text/texts.js';

export const texts = {
  description: { en: 'messages that wait for delivery', 'zh-CN': '等待发送的消息' },
  commands: {
    list: { en: 'undelivered messages', 'zh-CN': '未送达的消息' },
    retry: {
      en: 'try an undelivered message, or all of them, again now',
      'zh-CN': '立即重试某条或全部未送达的消息',
    },
    drop: { en: 'give an undelivered message, or all of them, up', 'zh-CN': '放弃某条或全部未送达的消息' },
  },
  options: {
    all: { en: 'also those that were delivered', 'zh-CN': '包括已送达的' },
    outboxChannel: { en: 'with "all": only those of this channel', 'zh-CN': '与“all”同用：仅限该渠道' },
  },
  noSuchMessage: (id: number) => ({
    en: `There is no undelivered message ${id}. \`rulewatch outbox list\` shows them.`,
    'zh-CN': `没有未送达的消息 ${id}。运行 \`rulewatch outbox list\` 查看。`,
  }),
  outboxEmpty: { en: 'Everything is delivered.', 'zh-CN': '全部消息已送达。' },
  messageRevived: (id: number) => ({
    en: `Message ${id} will be tried again now.`,
    'zh-CN': `消息 ${id} 将立即重试。`,
  }),
  messageDropped: (id: number) => ({ en: `Message ${id} is given up.`, 'zh-CN': `已放弃消息 ${id}。` }),
  messagesRevived: (count: number) => ({
    en: `${count} ${count === 1 ? 'message' : 'messages'} tried again.`,
    'zh-CN': `已重试 ${count} 条消息。`,
  }),
  messagesDropped: (count: number) => ({
    en: `${count} ${count === 1 ? 'message is' : 'messages are'} given up.`,
    'zh-CN': `已放弃 ${count} 条消息。`,
  }),
  inMessage: (id: number) => ({ en: `in ${id}`, 'zh-CN': `并入 ${id}` }),
  noSuchChannel: (channel: string) => ({
    en: `No such channel in the settings any more: rulewatch outbox drop all --channel ${channel}`,
    'zh-CN': `配置中已无此渠道：rulewatch outbox drop all --channel ${channel}`,
  }),
  channelNeedsAll: {
    en: '--channel goes with `all`, not with one message.',
    'zh-CN': '--channel 只能与 `all` 同用，不能用于单条消息。',
  },
} satisfies Texts;
