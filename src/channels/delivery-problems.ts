import { problemsOf } from '../text/problem.js';

/** What goes wrong with a delivery on whatever channel. */
export const deliveryProblems = problemsOf('delivery', {
  layout: {
    en: 'The message could not be laid out ({said}): see it with rulewatch changes, and please report this.',
    'zh-CN': '消息无法排版（{said}）：请用 rulewatch changes 查看，并反馈此问题。',
  },
  'no-replies': { en: '{channel} keeps no replies.', 'zh-CN': '{channel} 不保留回复。' },
  unexpected: {
    en: '{channel}: the message could not be sent ({said}).',
    'zh-CN': '{channel}：消息无法发送（{said}）。',
  },
});
