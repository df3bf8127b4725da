import type { Texts } from '../../../text/texts.js';

export const accessTexts = {
  title: { en: 'Sign in', 'zh-CN': '登录' },
  name: { en: 'Name, as in team.yaml', 'zh-CN': '姓名（与 team.yaml 一致）' },
  password: { en: 'Password', 'zh-CN': '密码' },
  signIn: { en: 'Sign in', 'zh-CN': '登录' },
  wrong: {
    en: 'Name or password is not right. Your lead sets a new one with: rulewatch team password NAME',
    'zh-CN': '姓名或密码不正确。负责人可运行 rulewatch team password 姓名 重设密码。',
  },
  tooMany: (minutes: number) => ({
    en: `Too many sign-ins failed. Try again in ${minutes} min.`,
    'zh-CN': `登录失败次数过多，请在 ${minutes} 分钟后再试。`,
  }),
  busy: { en: 'Too many sign in at the moment. Try again.', 'zh-CN': '当前登录人数过多，请重试。' },
  signOut: { en: 'Sign out', 'zh-CN': '退出登录' },
  signOutAll: { en: 'Sign out everywhere', 'zh-CN': '在所有设备上退出' },
  withProvider: (name: string) => ({ en: `Sign in with ${name}`, 'zh-CN': `使用 ${name} 登录` }),
  signedOut: {
    title: { en: 'You are not signed in', 'zh-CN': '您尚未登录' },
    text: {
      en: 'Nothing was done. Sign in, then do it once more.',
      'zh-CN': '未执行任何操作。请登录后重试。',
    },
  },
  noAccounts: {
    title: { en: 'Nobody can sign in yet', 'zh-CN': '尚未设置登录账号' },
    text: {
      en: 'Without accounts these pages are for the machine that RuleWatch runs on. Set a password there: rulewatch team password NAME',
      'zh-CN':
        '未设置账号时，这些页面仅供运行 RuleWatch 的本机使用。请在本机设置密码：rulewatch team password 姓名',
    },
  },
} satisfies Texts;
