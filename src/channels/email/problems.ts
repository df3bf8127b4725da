import { problemsOf } from '../../text/problem.js';

export const mailProblems = problemsOf('email', {
  login: {
    en: 'The mail to {recipient} was not sent, the server refused the login ({said}): check user and password in SMTP_URL.',
    'zh-CN': '发给 {recipient} 的邮件未发送，服务器拒绝登录（{said}）：请检查 SMTP_URL 中的用户名和密码。',
  },
  'no-tls': {
    en: 'The mail to {recipient} was not sent, the mail server does not offer to encrypt the connection (STARTTLS), and nothing is sent in the clear: use smtps:// or another port in SMTP_URL, or, where the way to the server is safe, set channels.email.tls to optional.',
    'zh-CN':
      '发给 {recipient} 的邮件未发送：邮件服务器不提供加密连接（STARTTLS），而邮件不会明文发送。请在 SMTP_URL 中使用 smtps:// 或其他端口；若到服务器的线路安全，也可把 channels.email.tls 设为 optional。',
  },
  unconfirmed: {
    en: 'The mail to {recipient} was handed over, but the server did not confirm it ({said}); it is tried again, so that it may arrive twice.',
    'zh-CN': '发给 {recipient} 的邮件已交给服务器，但未得到确认（{said}）；将重新发送，因此可能重复收到。',
  },
  unsafe: {
    en: 'The mail to {recipient} was not sent, no safe connection to the mail server could be made ({said}); it is tried again later. If this lasts, check smtp:// or smtps:// and the port in SMTP_URL, the certificate of the server, and the clock of this machine.',
    'zh-CN':
      '发给 {recipient} 的邮件未发送，无法与邮件服务器建立安全连接（{said}）；稍后重试。若持续如此，请检查 SMTP_URL 中的 smtp:// 或 smtps:// 及端口、服务器证书和本机时钟。',
  },
  settings: {
    en: 'The mail to {recipient} was not sent ({said}): check channels.email in the settings.',
    'zh-CN': '发给 {recipient} 的邮件未发送（{said}）：请检查设置中的 channels.email。',
  },
  unreachable: {
    en: 'The mail to {recipient} was not sent, the mail server could not be reached or broke off ({said}); it is tried again later. If this lasts, check SMTP_URL.',
    'zh-CN':
      '发给 {recipient} 的邮件未发送，邮件服务器无法连接或连接中断（{said}）；稍后重试。若持续如此，请检查 SMTP_URL。',
  },
  later: {
    en: 'The mail to {recipient} was not sent ({said}); it is tried again later.',
    'zh-CN': '发给 {recipient} 的邮件未发送（{said}）；稍后重试。',
  },
  refused: {
    en: 'The mail to {recipient} was refused by the mail server ({said}): check the address and channels.email.from in the settings.',
    'zh-CN':
      '发给 {recipient} 的邮件被邮件服务器拒收（{said}）：请检查该地址以及设置中的 channels.email.from。',
  },
  'put-off': {
    en: 'The mail to {recipient} was put off by the mail server ({said}); it is tried again later.',
    'zh-CN': '发给 {recipient} 的邮件被邮件服务器推迟（{said}）；稍后重试。',
  },
});
