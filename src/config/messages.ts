import type { LocalizedText } from '../domain/vocabulary.js';
import { meant, meantZh } from '../schema/value-texts.js';
import type { Texts } from '../text/texts.js';

/** `a, b or c` */
function orList(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}

export const messages = {
  heading: (count: number) => ({
    en: count === 1 ? '1 mistake in the configuration:' : `${count} mistakes in the configuration:`,
    'zh-CN': `配置中有 ${count} 处错误：`,
  }),
  sourcesMissing: (dir: string, shipped: string) => ({
    en: `the sources directory "${dir}" does not exist; name yours with --sources DIR, or copy the shipped one from ${shipped}`,
    'zh-CN': `来源目录“${dir}”不存在；请用 --sources DIR 指定，或从 ${shipped} 复制自带的来源`,
  }),
  notADirectory: () => ({ en: 'is not a directory', 'zh-CN': '不是目录' }),
  unreadable: (cause: string) => ({ en: `cannot be read: ${cause}`, 'zh-CN': `无法读取：${cause}` }),
  brokenYaml: (cause: string) => ({
    en: `is not valid YAML: ${cause}`,
    'zh-CN': `不是有效的 YAML：${cause}`,
  }),
  tagNotAllowed: () => ({
    en: 'YAML tags are not allowed; write a plain value',
    'zh-CN': '不允许使用 YAML 标签，请写普通值',
  }),
  tooManyAliases: () => ({
    en: 'too many YAML aliases; write the values out',
    'zh-CN': 'YAML 别名过多，请直接写出值',
  }),
  unsetVariable: (name: string) => ({
    en: `the environment variable ${name} is not set; set it in the environment or in .env, or write \${${name}:-} if it may be missing`,
    'zh-CN': `环境变量 ${name} 未设置；请在环境或 .env 中设置，若可省略请写 \${${name}:-}`,
  }),
  malformedVariable: (text: string) => ({
    en: `"${text}" is no variable; write \${NAME}, \${NAME:-default}, or $\${ for the characters themselves`,
    'zh-CN': `“${text}”不是变量；请写 \${NAME} 或 \${NAME:-默认值}，字符本身写作 $\${`,
  }),
  badChannel: (value: string, channels: readonly string[], places: readonly LocalizedText[]) => ({
    en: `"${value}" is no channel; use ${orList([...channels, ...places.map(({ en }) => en)])}`,
    'zh-CN': `“${value}”不是渠道；可用：${[...channels, ...places.map((place) => place['zh-CN'])].join('、')}`,
  }),
  badRouteTarget: (
    value: string,
    channels: readonly string[],
    places: readonly LocalizedText[],
    roles: readonly string[],
  ) => ({
    en: `"${value}" is no destination; use a channel (${[...channels, ...places.map(({ en }) => en)].join(', ')}), a person ("person:Li Lei") or a role (${roles.map((role) => `role:${role}`).join(', ')})`,
    'zh-CN': `“${value}”不是有效的去向；可用：渠道（${[...channels, ...places.map((place) => place['zh-CN'])].join('、')}）、人员（“person:李雷”）或角色（${roles.map((role) => `role:${role}`).join('、')}）`,
  }),
  badTranslateLink: (value: string) => ({
    en: `"${value}" is no address with {url} in it; write such as https://translate.google.com/translate?sl=auto&tl={language}&u={url}`,
    'zh-CN': `“${value}”不是含有 {url} 的网址；例如 https://translate.google.com/translate?sl=auto&tl={language}&u={url}`,
  }),
  unusedVariable: (name: string, channel: string) => ({
    en: `the variable ${name} is set, but "channels.${channel}" of this file does not use it: write \${${name}} there, or take "${channel}" out so that the default is used`,
    'zh-CN': `变量 ${name} 已设置，但此文件的“channels.${channel}”没有使用它：请在其中写 \${${name}}，或删去“${channel}”以使用默认设置`,
  }),
  badWeekdays: (value: string) => ({
    en: `"${value}" is no weekday; write mon, tue, … or a span such as mon-fri`,
    'zh-CN': `“${value}”不是星期；请写 mon、tue……或 mon-fri 这样的区间`,
  }),
  emptyShift: () => ({
    en: 'is the same as "from": there would be no working hours',
    'zh-CN': '与“from”相同：没有工作时间',
  }),
  endsBeforeStart: (start: string) => ({
    en: `lies before "from" (${start})`,
    'zh-CN': `早于“from”（${start}）`,
  }),
  duplicateSource: (id: string, place: string) => ({
    en: `the source id "${id}" is already used at ${place}`,
    'zh-CN': `来源 id“${id}”已在 ${place} 使用`,
  }),
  duplicateTopic: (id: string, place: string) => ({
    en: `the topic id "${id}" is already used at ${place}`,
    'zh-CN': `主题 id“${id}”已在 ${place} 使用`,
  }),
  duplicateChecklist: (id: string, place: string) => ({
    en: `the checklist id "${id}" is already used at ${place}`,
    'zh-CN': `清单 id“${id}”已在 ${place} 使用`,
  }),
  duplicateChecklistItem: (id: string, place: string) => ({
    en: `the item id "${id}" is already used at ${place}`,
    'zh-CN': `清单项 id“${id}”已在 ${place} 使用`,
  }),
  unknownTopic: (id: string, suggestion: string | undefined) => ({
    en: `there is no topic "${id}"${meant(suggestion)}`,
    'zh-CN': `没有主题“${id}”${meantZh(suggestion)}`,
  }),
  fieldOfOtherKind: (name: string, kinds: readonly string[], actual: string) => ({
    en: `"${name}" belongs to sources of kind ${kinds.join(' or ')}; this one is of kind ${actual}`,
    'zh-CN': `“${name}”只用于 ${kinds.join(' 或 ')} 类来源；此来源为 ${actual} 类`,
  }),
  fieldOfMode: (name: string, mode: string) => ({
    en: `"${name}" needs "fetch: ${mode}"`,
    'zh-CN': `“${name}”需要“fetch: ${mode}”`,
  }),
  requiredForKind: (kind: string) => ({
    en: `is required for sources of kind ${kind}`,
    'zh-CN': `${kind} 类来源必填`,
  }),
  eitherOr: (first: string, second: string) => ({
    en: `give exactly one of "${first}" and "${second}"`,
    'zh-CN': `“${first}”与“${second}”必须且只能写一个`,
  }),
  severalUrls: (kind: string) => ({
    en: `a source of kind ${kind} has one address; use "url"`,
    'zh-CN': `${kind} 类来源只有一个网址，请用“url”`,
  }),
  loginOfProxyWritten: () => ({
    en: 'the user and password of a proxy do not belong into the file: put "user:password" into a variable, and write "http://${PROXY_LOGIN}@proxy.example:3128"',
    'zh-CN':
      '代理的用户名和密码不应写在文件中：请将“用户名:密码”放入环境变量，并写成“http://${PROXY_LOGIN}@proxy.example:3128”',
  }),
  robotsWithoutWhy: () => ({
    en: '"obey: false" needs a reason: write "why" beside it',
    'zh-CN': '“obey: false”须说明理由，请同时填写“why”',
  }),
  checklistApplies: () => ({
    en: 'must be "always", or name one topic or one product family',
    'zh-CN': '必须是“always”，或写明一个主题（topic）或一个产品大类（family）',
  }),
  teamMoved: () => ({
    en: 'the team stands in a file of its own now: move this list to "people:" in config/team.yaml',
    'zh-CN': '团队现在有单独的文件：请把此列表移到 config/team.yaml 的“people:”下',
  }),
  duplicatePerson: (name: string, place: string) => ({
    en: `the name "${name}" is already used at ${place}`,
    'zh-CN': `姓名“${name}”已在 ${place} 使用`,
  }),
  unknownPerson: (name: string, suggestion: string | undefined) => ({
    en: `nobody in the team is named "${name}"${meant(suggestion)}`,
    'zh-CN': `团队中没有名为“${name}”的人${meantZh(suggestion)}`,
  }),
  unknownSource: (id: string, suggestion: string | undefined) => ({
    en: `there is no source "${id}"${meant(suggestion)}`,
    'zh-CN': `没有来源“${id}”${meantZh(suggestion)}`,
  }),
  unknownPlatform: (id: string, suggestion: string | undefined) => ({
    en: `no source is of the platform "${id}"${meant(suggestion)}`,
    'zh-CN': `没有属于平台“${id}”的来源${meantZh(suggestion)}`,
  }),
  channelIsOff: (channel: string) => ({
    en: `the channel "${channel}" is off; set it up under "channels:" first`,
    'zh-CN': `渠道“${channel}”未启用；请先在“channels:”下配置`,
  }),
  roleOfNobody: (role: string) => ({
    en: `nobody in the team holds the role "${role}"; give it to somebody in team.yaml`,
    'zh-CN': `团队中无人担任“${role}”；请在 team.yaml 中指定`,
  }),
  unreachablePerson: (name: string, fields: readonly string[]) => ({
    en: `"${name}" cannot be reached: team.yaml needs their ${orList(fields.map((field) => `"${field}"`))}, and that channel has to be on`,
    'zh-CN': `无法联系“${name}”：请在 team.yaml 中填写其${fields.map((field) => `“${field}”`).join('或')}，并启用相应渠道`,
  }),
  circularStandIns: (names: readonly string[]) => ({
    en: `stand-ins must not lead in a circle: ${names.join(' → ')}`,
    'zh-CN': `代理关系不能成环：${names.join(' → ')}`,
  }),
  halfConfigured: (channel: string, variables: readonly string[]) => ({
    en:
      variables.length === 0
        ? `is missing: the channel "${channel}" is not fully set up; give it, or switch the channel off with "enabled: false"`
        : `is missing: the channel "${channel}" is not fully set up; set ${variables.join(', ')}, or switch the channel off with "enabled: false"`,
    'zh-CN':
      variables.length === 0
        ? `缺失：渠道“${channel}”未配置完整；请补全，或用“enabled: false”关闭该渠道`
        : `缺失：渠道“${channel}”未配置完整；请设置 ${variables.join('、')}，或用“enabled: false”关闭该渠道`,
  }),
  assistIncomplete: () => ({
    en: 'is missing: a language model needs "url" and "model"; give it, or set "enabled: false"',
    'zh-CN': '缺失：语言模型需要“url”和“model”；请补全，或写“enabled: false”',
  }),
  enabledNotPermitted: (status: string) => ({
    en: `the source is switched on although its permission is "${status}"; make sure that its publisher agrees`,
    'zh-CN': `来源已启用，但许可状态为“${status}”；请确认发布方同意`,
  }),
  weakSelectors: () => ({
    en: 'low confidence and no "extract.content": the main content is guessed; check with "rulewatch sources test"',
    'zh-CN': '可信度低且没有“extract.content”：正文位置靠猜测；请用“rulewatch sources test”核对',
  }),
  cookieHeader: () => ({
    en: 'this header takes the place of the cookies of the session: remove it',
    'zh-CN': '该请求头会取代登录会话的 Cookie：请删除',
  }),
  fastSchedule: (minutes: number) => ({
    en: `checks every ${minutes === 0 ? 'minute or faster' : `${minutes} min`}; more often than every 5 minutes may get you blocked by the host`,
    'zh-CN': `检查间隔为${minutes === 0 ? '每分钟或更短' : ` ${minutes} 分钟`}；短于 5 分钟可能被该网站封锁`,
  }),
  kindNotSupported: (kind: string) => ({
    en: `sources of kind "${kind}" cannot be checked yet; switch the source off with "enabled: false"`,
    'zh-CN': `暂不能检查“${kind}”类来源；请用“enabled: false”关闭`,
  }),
  fetchNotSupported: (mode: string) => ({
    en: `"fetch: ${mode}" cannot be used yet; switch the source off with "enabled: false"`,
    'zh-CN': `暂不能使用“fetch: ${mode}”；请用“enabled: false”关闭`,
  }),
  fieldNotSupported: (name: string) => ({
    en: `"${name}" has no effect yet`,
    'zh-CN': `“${name}”暂不起作用`,
  }),
  unknownOverride: (id: string, suggestion: string | undefined) => ({
    en: `there is no source "${id}" to override${meant(suggestion)}; a release may have dropped it`,
    'zh-CN': `没有可覆盖的来源“${id}”${meantZh(suggestion)}；可能已在新版本中移除`,
  }),
  idOverridden: () => ({
    en: 'the id of a source cannot be overridden',
    'zh-CN': '来源的 id 不能被覆盖',
  }),
  platformMissing: () => ({
    en: 'is required here, or once at the top of the file',
    'zh-CN': '此处必填，或在文件开头统一填写',
  }),
  noSources: () => ({
    en: 'no source is declared here; add one with "rulewatch sources add URL"',
    'zh-CN': '此处没有声明任何来源；可用“rulewatch sources add URL”添加',
  }),
  roleUnfilled: (role: string, label: LocalizedText) => ({
    en: `nobody holds the role "${role}"; its questions go to the operations lead`,
    'zh-CN': `无人担任“${label['zh-CN']}”，其问题将交给运营负责人`,
  }),
} satisfies Texts;
