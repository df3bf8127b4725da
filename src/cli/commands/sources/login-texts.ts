import type { IsoDate, LocalizedText } from '../../../domain/vocabulary.js';
import type { Texts } from '../../../text/texts.js';

export const loginTexts = {
  commands: {
    login: {
      en: 'sign in to a source: in a window, or with a session that was saved elsewhere',
      'zh-CN': '登录一个来源：在打开的窗口中登录，或使用在别处保存的会话',
    },
    logout: { en: 'forget the session of a source', 'zh-CN': '删除一个来源的登录会话' },
  },
  options: {
    cookies: {
      en: 'take the session from a cookie file, or - for standard input: cookies.txt, or the JSON of a browser extension',
      'zh-CN': '从 Cookie 文件（- 为标准输入）读取会话：cookies.txt，或浏览器扩展导出的 JSON',
    },
    state: {
      en: 'take the session from a storage state that Playwright saved',
      'zh-CN': '从 Playwright 保存的 storage state 文件读取会话',
    },
  },
  oneFile: {
    en: 'Give either --cookies or --state, not both.',
    'zh-CN': '--cookies 与 --state 只能使用其一。',
  },
  noKey: {
    en: 'Sessions are kept encrypted, and RULEWATCH_SESSION_KEY is not set: make one with `openssl rand -base64 32`, and put it into the environment or .env. It is stored nowhere else: without it, sessions have to be signed in to again.',
    'zh-CN':
      '登录会话会加密保存，但未设置 RULEWATCH_SESSION_KEY：请用 `openssl rand -base64 32` 生成，并写入环境变量或 .env。密钥不会保存在别处；丢失后需重新登录。',
  },
  shortKey: (least: number) => ({
    en: `RULEWATCH_SESSION_KEY is too short: it takes at least ${least} characters. \`openssl rand -base64 32\` makes one.`,
    'zh-CN': `RULEWATCH_SESSION_KEY 过短：至少需要 ${least} 个字符。可用 \`openssl rand -base64 32\` 生成。`,
  }),
  handedIn: (id: string) => ({
    en: `Nothing of ${id} is fetched, so there is nothing to sign in to: \`rulewatch sources import --source ${id} FILE\` takes its texts in.`,
    'zh-CN': `${id} 不会自动抓取，无需登录：请用 \`rulewatch sources import --source ${id} 文件\` 提交内容。`,
  }),
  noScreen: { en: 'There is no screen here to open a window on.', 'zh-CN': '此处没有可打开窗口的屏幕。' },
  noWindow: (id: string, url: string, why: LocalizedText) => ({
    en: `${why.en} Sign in at ${url} on your own computer, save the session there, and bring the file here:
  - with a browser extension that exports cookies (cookies.txt or JSON): \`rulewatch sources login ${id} --cookies FILE\`
  - or with \`npx playwright open --save-storage=state.json ${url}\`: \`rulewatch sources login ${id} --state state.json\`
FILE may be - for standard input. Delete the file afterwards: whoever has it is signed in as you.`,
    'zh-CN': `${why['zh-CN']}请在自己的电脑上登录 ${url}，保存会话并将文件带到此处：
  - 用导出 Cookie 的浏览器扩展（cookies.txt 或 JSON）：\`rulewatch sources login ${id} --cookies 文件\`
  - 或用 \`npx playwright open --save-storage=state.json ${url}\`：\`rulewatch sources login ${id} --state state.json\`
文件可为 -，即标准输入。用后请删除该文件：持有它的人等同于以您的身份登录。`,
  }),
  inWindow: (url: string, canSay: boolean) => ({
    en: `A window opens at ${url}: sign in there, then ${canSay ? 'press Enter here or ' : ''}close the window. RuleWatch keeps the session, never a password.`,
    'zh-CN': `将打开窗口访问 ${url}：请在其中登录，完成后${canSay ? '在此按回车或' : ''}关闭窗口。RuleWatch 只保存会话，不保存密码。`,
  }),
  asAnybody: (id: string, file: string, own: string) => ({
    en: `${id} is declared as \`session: none\` (${file}): it is read as anybody, and takes no session. If it has to be read signed in, set \`session: signed-in\` for it first, in ${own} under \`overrides\` where it is not your own.`,
    'zh-CN': `${id} 声明为 \`session: none\`（${file}）：以普通访客身份读取，不接受登录会话。若确需登录读取，请先为它设置 \`session: signed-in\`；若非自有来源，写在 ${own} 的 \`overrides\` 下。`,
  }),
  tooLarge: (bytes: number) => ({
    en: `Standard input holds more than ${bytes / 1_000_000} MB: that is no file of cookies.`,
    'zh-CN': `标准输入超过 ${bytes / 1_000_000} MB：不是 Cookie 文件。`,
  }),
  isOff: (id: string) => ({
    en: `${id} is off: \`rulewatch sources enable ${id}\` switches it on.`,
    'zh-CN': `${id} 未启用：运行 \`rulewatch sources enable ${id}\` 启用。`,
  }),
  unreadable: (file: string, why: string) => ({
    en: `${file} cannot be read: ${why}.`,
    'zh-CN': `无法读取 ${file}：${why}。`,
  }),
  noSession: (file: string) => ({
    en: `${file} holds no cookies that can be read: it takes a cookies.txt (Netscape format), the JSON of a cookie extension, or a storage state of Playwright.`,
    'zh-CN': `${file} 中没有可读取的 Cookie：支持 cookies.txt（Netscape 格式）、Cookie 扩展导出的 JSON、Playwright 的 storage state。`,
  }),
  nothingFor: (id: string, hosts: string, found: string) => ({
    en: `No cookie is for ${hosts}, where ${id} is${found && `; there are some for ${found}`}: sign in there, and save the session again.`,
    'zh-CN': `没有适用于 ${hosts}（${id} 所在主机）的 Cookie${found && `；现有的属于 ${found}`}：请在该处登录后重新保存会话。`,
  }),
  ended: (id: string) => ({
    en: `All cookies for ${id} have ended: sign in again, and save the session anew.`,
    'zh-CN': `${id} 的 Cookie 均已过期：请重新登录并重新保存会话。`,
  }),
  stillOut: (id: string, why: LocalizedText) => ({
    en: `With this session ${id} is still not readable as a signed-in person, so it was not kept; an earlier one stays. ${why.en}`,
    'zh-CN': `使用该会话仍无法以已登录身份读取 ${id}，因此未保存，原有会话不变。${why['zh-CN']}`,
  }),
  otherTrouble: (why: LocalizedText) => ({
    en: `The session is kept, but whether it works could not be seen: ${why.en}`,
    'zh-CN': `会话已保存，但无法确认是否有效：${why['zh-CN']}`,
  }),
  loggedIn: (id: string, cookies: number, hosts: string) => ({
    en: `${id} is read as a signed-in person from now on, with ${cookies} ${cookies === 1 ? 'cookie' : 'cookies'} (${hosts}), kept encrypted.`,
    'zh-CN': `今后以已登录身份读取 ${id}，使用 ${cookies} 个 Cookie（${hosts}），已加密保存。`,
  }),
  endsOn: (day: IsoDate) => ({
    en: `As far as its cookies say, the session ends on ${day}; \`rulewatch doctor\` warns before.`,
    'zh-CN': `按 Cookie 判断，会话将于 ${day} 到期；\`rulewatch doctor\` 会提前提醒。`,
  }),
  deleteFile: (file: string) => ({
    en: `Delete ${file} now: whoever has it is signed in as you.`,
    'zh-CN': `请立即删除 ${file}：持有它的人等同于以您的身份登录。`,
  }),
  declared: (id: string, file: string) => ({
    en: `\`session: signed-in\` is set for ${id} in ${file}.`,
    'zh-CN': `已在 ${file} 中为 ${id} 设置 \`session: signed-in\`。`,
  }),
  loggedOut: (id: string) => ({
    en: `The session of ${id} is deleted. To read it as anybody again, set \`session: none\`. Backups that were made earlier still hold it, encrypted: sign out on the site itself to end it there.`,
    'zh-CN': `已删除 ${id} 的会话。若要恢复以普通访客身份读取，请设置 \`session: none\`。此前的备份仍含有加密的会话：请在网站上退出登录以使其失效。`,
  }),
  notLoggedIn: (id: string) => ({
    en: `There was no session of ${id}.`,
    'zh-CN': `${id} 没有登录会话。`,
  }),
} satisfies Texts;
