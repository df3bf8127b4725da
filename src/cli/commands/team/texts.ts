import type { Texts } from '../../../text/texts.js';

export const texts = {
  description: { en: 'who may sign in to the page', 'zh-CN': '谁可以登录协作页面' },
  commands: {
    list: { en: 'the people of the team, and who can sign in', 'zh-CN': '团队成员及其登录权限' },
    password: {
      en: 'set the password of a person, asked for or read from standard input',
      'zh-CN': '设置某人的密码（交互输入或从标准输入读取）',
    },
    token: {
      en: 'make a token for the JSON API in the name of a person; it is shown once',
      'zh-CN': '为某人生成 JSON API 令牌，仅显示一次',
    },
    signOut: { en: 'end all sign-ins of a person', 'zh-CN': '结束某人的所有登录' },
  },
  options: {
    remove: { en: 'take the password and all tokens away instead', 'zh-CN': '改为删除密码与所有令牌' },
    label: { en: 'what it is for', 'zh-CN': '用途说明' },
    revoke: { en: 'take the token of this number away instead', 'zh-CN': '改为撤销该编号的令牌' },
  },
  columns: {
    name: { en: 'Name', 'zh-CN': '姓名' },
    roles: { en: 'Roles', 'zh-CN': '角色' },
    access: { en: 'Access', 'zh-CN': '权限' },
    password: { en: 'Password set', 'zh-CN': '密码设置于' },
    tokens: { en: 'Tokens', 'zh-CN': '令牌' },
  },
  nobody: {
    en: 'config/team.yaml names nobody. Add your people there first.',
    'zh-CN': 'config/team.yaml 中没有人员，请先添加。',
  },
  unknownPerson: (name: string, meant: string | undefined) => ({
    en: `Nobody in config/team.yaml is called "${name}"${meant === undefined ? '' : `; did you mean "${meant}"?`}`,
    'zh-CN': `config/team.yaml 中没有“${name}”${meant === undefined ? '' : `；是否想写“${meant}”？`}`,
  }),
  ask: (name: string) => ({ en: `New password of ${name}:`, 'zh-CN': `${name} 的新密码：` }),
  askAgain: { en: 'Once more:', 'zh-CN': '请再输入一次：' },
  differ: { en: 'The two passwords are not the same. Nothing was set.', 'zh-CN': '两次输入不一致，未设置。' },
  tooShort: (least: number) => ({
    en: `A password has at least ${least} characters. Nothing was set.`,
    'zh-CN': `密码至少 ${least} 个字符，未设置。`,
  }),
  tooLong: { en: 'That is too long for a password.', 'zh-CN': '密码过长。' },
  passwordSet: (name: string) => ({
    en: `${name} can sign in with the new password; whoever was signed in by that name is out.`,
    'zh-CN': `${name} 可用新密码登录；此前的登录已全部结束。`,
  }),
  removed: (name: string, had: boolean) => ({
    en: had ? `${name} can no longer sign in.` : `${name} had no password.`,
    'zh-CN': had ? `${name} 已无法登录。` : `${name} 没有密码。`,
  }),
  tokenMade: (name: string, id: number, token: string) => ({
    en: `Token ${id} of ${name}. It is shown this once; send it as "Authorization: Bearer …".\n${token}`,
    'zh-CN': `${name} 的令牌 ${id}，仅显示这一次；请求时以“Authorization: Bearer …”发送。\n${token}`,
  }),
  tokenGone: (name: string, id: number, had: boolean) => ({
    en: had ? `Token ${id} of ${name} no longer opens anything.` : `${name} has no token ${id}.`,
    'zh-CN': had ? `${name} 的令牌 ${id} 已失效。` : `${name} 没有令牌 ${id}。`,
  }),
  signedOut: (name: string, count: number) => ({
    en: `${name} was signed in ${count === 1 ? 'in 1 browser' : `in ${count} browsers`} and is out.`,
    'zh-CN': `${name} 已从 ${count} 个浏览器退出。`,
  }),
} satisfies Texts;
