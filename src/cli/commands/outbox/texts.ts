import type { UiLanguage } from '../../../domain/vocabulary.js';

const en = {
  description: 'messages that wait for delivery',
  commands: {
    list: 'undelivered messages',
    retry: 'try an undelivered message, or all of them, again now',
    drop: 'give an undelivered message, or all of them, up',
  },
  options: {
    all: 'also those that were delivered',
    outboxChannel: 'with "all": only those of this channel',
  },
  noSuchMessage: (id: number) =>
    `There is no undelivered message ${id}. \`rulewatch outbox list\` shows them.`,
  outboxEmpty: 'Everything is delivered.',
  messageRevived: (id: number) => `Message ${id} will be tried again now.`,
  messageDropped: (id: number) => `Message ${id} is given up.`,
  messagesRevived: (count: number) => `${count} ${count === 1 ? 'message' : 'messages'} tried again.`,
  messagesDropped: (count: number) => `${count} ${count === 1 ? 'message is' : 'messages are'} given up.`,
  inMessage: (id: number) => `in ${id}`,
  noSuchChannel: (channel: string) =>
    `No such channel in the settings any more: rulewatch outbox drop all --channel ${channel}`,
  channelNeedsAll: '--channel goes with `all`, not with one message.',
};

const zhCN: typeof en = {
  description: '等待发送的消息',
  commands: {
    list: '未送达的消息',
    retry: '立即重试某条或全部未送达的消息',
    drop: '放弃某条或全部未送达的消息',
  },
  options: {
    all: '包括已送达的',
    outboxChannel: '与“all”同用：仅限该渠道',
  },
  noSuchMessage: (id) => `没有未送达的消息 ${id}。运行 \`rulewatch outbox list\` 查看。`,
  outboxEmpty: '全部消息已送达。',
  messageRevived: (id) => `消息 ${id} 将立即重试。`,
  messageDropped: (id) => `已放弃消息 ${id}。`,
  messagesRevived: (count) => `已重试 ${count} 条消息。`,
  messagesDropped: (count) => `已放弃 ${count} 条消息。`,
  inMessage: (id) => `并入 ${id}`,
  noSuchChannel: (channel) => `配置中已无此渠道：rulewatch outbox drop all --channel ${channel}`,
  channelNeedsAll: '--channel 只能与 `all` 同用，不能用于单条消息。',
};

export const texts: Readonly<Record<UiLanguage, typeof en>> = { en, 'zh-CN': zhCN };
