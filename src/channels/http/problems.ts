import { problemsOf } from '../../text/problem.js';

/** What goes wrong between here and a destination, whichever it is. */
export const httpProblems = problemsOf('http', {
  'given-up': {
    en: 'The attempt was given up before anything was sent to {service}.',
    'zh-CN': '在向 {service} 发送之前已放弃本次尝试。',
  },
  'not-connected': {
    en: 'No connection to {service} could be made ({said}); it is tried again later.',
    'zh-CN': '无法连接 {service}（{said}）；稍后重试。',
  },
  unsafe: {
    en: 'No safe connection to {service} could be made ({said}); it is tried again later. If this lasts, check the clock and the proxy of this machine.',
    'zh-CN': '无法与 {service} 建立安全连接（{said}）；稍后重试。若持续如此，请检查本机的时钟和代理。',
  },
  'bad-port': {
    en: 'The port in the address of {service} is one that is never asked (https://fetch.spec.whatwg.org/#port-blocking): set another one.',
    'zh-CN':
      '{service} 地址中的端口属于禁止访问的端口（https://fetch.spec.whatwg.org/#port-blocking）：请改用其他端口。',
  },
  'no-answer': {
    en: 'The connection to {service} ended without an answer ({said}); {then}.',
    'zh-CN': '与 {service} 的连接中断，未收到应答（{said}）；{then}。',
  },
  'may-repeat': {
    en: 'the message is tried again, so that it may arrive twice',
    'zh-CN': '消息将重新发送，因此可能重复收到',
  },
});

/** What the answers of group robots come to. */
export const robotProblems = problemsOf('robot', {
  'slow-down': {
    en: '{service} asks to slow down; it is tried again later.',
    'zh-CN': '{service} 要求放慢发送；稍后重试。',
  },
  refused: {
    en: '{service} refused the message ({said}): {advice}.',
    'zh-CN': '{service} 拒收消息（{said}）：{advice}。',
  },
  redirect: {
    en: "{service} answered with a redirect (HTTP {status}), which is not followed: put the address that the robot's own page shows into the settings.",
    'zh-CN': '{service} 返回了跳转（HTTP {status}），不予跟随：请在设置中填写机器人页面上显示的地址。',
  },
  'timed-out': {
    en: '{service} did not wait for the message (HTTP 408); it is tried again later.',
    'zh-CN': '{service} 未等到消息（HTTP 408）；稍后重试。',
  },
  'bad-status': {
    en: "{service} answered HTTP {status}: check the robot's address in the settings and the proxy.",
    'zh-CN': '{service} 返回 HTTP {status}：请检查设置中机器人的地址以及代理。',
  },
  'no-robot': {
    en: '{service} gave an answer that is none of a robot (HTTP {status}); the message is tried again, so that it may arrive twice.',
    'zh-CN': '{service} 的应答不是机器人的应答（HTTP {status}）；消息将重新发送，因此可能重复收到。',
  },
  later: { en: 'it is tried again later', 'zh-CN': '稍后重试' },
  layout: {
    en: 'the message itself is at fault; please report it with the change number',
    'zh-CN': '消息本身有问题；请附变更编号反馈',
  },
  'own-trouble': {
    en: 'it is tried again, so that it may arrive twice',
    'zh-CN': '将重新发送，因此可能重复收到',
  },
  'new-code': {
    en: 'see {documentation} for what this code means',
    'zh-CN': '该代码的含义见 {documentation}',
  },
  keyword: {
    en: 'make RuleWatch one of the keywords of the robot, every message holds it',
    'zh-CN': '请把 RuleWatch 设为机器人的关键词之一，每条消息都含有它',
  },
  whitelist: {
    en: "add the address of this machine to the robot's IP whitelist",
    'zh-CN': '请把本机地址加入机器人的 IP 白名单',
  },
  'left-group': {
    en: 'the robot is not in the group any more: add it again',
    'zh-CN': '机器人已不在群中：请重新添加',
  },
});
