import { problemsOf } from '../../text/problem.js';

export const webhookProblems = problemsOf('webhook', {
  service: { en: 'the webhook', 'zh-CN': 'Webhook' },
  later: {
    en: 'The webhook asks to come back later (HTTP {status}); it is tried again.',
    'zh-CN': 'Webhook 要求稍后再来（HTTP {status}）；将重试。',
  },
  gone: {
    en: 'The webhook is gone (HTTP 410): nobody wants these messages there any more. Set another address, or switch channels.webhook off.',
    'zh-CN': 'Webhook 已不存在（HTTP 410），那里不再接收这些消息。请设置其他地址，或关闭 channels.webhook。',
  },
  redirect: {
    en: 'The webhook answered with a redirect (HTTP {status}), which is not followed: put the new address into channels.webhook.url.',
    'zh-CN': 'Webhook 返回了跳转（HTTP {status}），不予跟随：请把新地址填入 channels.webhook.url。',
  },
  refused: {
    en: 'The webhook refused the message (HTTP {status}): check its address, and whether it knows the secret in channels.webhook.secrets.',
    'zh-CN':
      'Webhook 拒收消息（HTTP {status}）：请检查其地址，并确认它持有 channels.webhook.secrets 中的密钥。',
  },
  failed: {
    en: 'The webhook failed (HTTP {status}); it is tried again, and the webhook-id tells it whether it took the message already.',
    'zh-CN': 'Webhook 出错（HTTP {status}）；将重试，它可凭 webhook-id 判断是否已收过该消息。',
  },
});
