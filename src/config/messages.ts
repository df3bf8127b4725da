import type { LocalizedText, UiLanguage } from '../domain/vocabulary.js';
import { meant, meantZh } from '../schema/value-texts.js';

/** What a user reads about mistakes in the configuration. Field, file and line are printed in front of it. */
export interface ConfigurationMessages {
  heading(count: number): string;

  // files
  sourcesMissing(dir: string, shipped: string): string;
  notADirectory(): string;
  unreadable(cause: string): string;
  brokenYaml(cause: string): string;
  tagNotAllowed(): string;
  tooManyAliases(): string;

  // variables
  unsetVariable(name: string): string;
  malformedVariable(text: string): string;

  // shape

  // values
  /** @param places examples of places of channels */
  badChannel(value: string, channels: readonly string[], places: readonly LocalizedText[]): string;
  badRouteTarget(
    value: string,
    channels: readonly string[],
    places: readonly LocalizedText[],
    roles: readonly string[],
  ): string;
  badWeekdays(value: string): string;
  emptyShift(): string;
  endsBeforeStart(start: string): string;

  // several fields or files
  duplicateSource(id: string, place: string): string;
  duplicateTopic(id: string, place: string): string;
  duplicateChecklist(id: string, place: string): string;
  duplicateChecklistItem(id: string, place: string): string;
  unknownTopic(id: string, suggestion: string | undefined): string;
  fieldOfOtherKind(name: string, kinds: readonly string[], actual: string): string;
  fieldOfMode(name: string, mode: string): string;
  requiredForKind(kind: string): string;
  eitherOr(first: string, second: string): string;
  severalUrls(kind: string): string;
  checklistApplies(): string;
  teamMoved(): string;
  duplicatePerson(name: string, place: string): string;
  unknownPerson(name: string, suggestion: string | undefined): string;
  unknownSource(id: string, suggestion: string | undefined): string;
  unknownPlatform(id: string, suggestion: string | undefined): string;
  channelIsOff(channel: string): string;
  roleOfNobody(role: string): string;
  unreachablePerson(name: string, fields: readonly string[]): string;
  circularStandIns(names: readonly string[]): string;
  halfConfigured(channel: string, variables: readonly string[]): string;
  assistIncomplete(): string;

  // advice
  enabledNotPermitted(status: string): string;
  weakSelectors(): string;
  fastSchedule(minutes: number): string;
  kindNotSupported(kind: string): string;
  fetchNotSupported(mode: string): string;
  fieldNotSupported(name: string): string;
  noSources(): string;
  roleUnfilled(role: string, label: LocalizedText): string;
}

/** `a, b or c` */
function orList(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}

export const messages = {
  en: {
    heading: (count) =>
      count === 1 ? '1 mistake in the configuration:' : `${count} mistakes in the configuration:`,

    sourcesMissing: (dir, shipped) =>
      `the sources directory "${dir}" does not exist; name yours with --sources DIR, or copy the shipped one from ${shipped}`,
    notADirectory: () => 'is not a directory',
    unreadable: (cause) => `cannot be read: ${cause}`,
    brokenYaml: (cause) => `is not valid YAML: ${cause}`,
    tagNotAllowed: () => 'YAML tags are not allowed; write a plain value',
    tooManyAliases: () => 'too many YAML aliases; write the values out',

    unsetVariable: (name) =>
      `the environment variable ${name} is not set; set it in the environment or in .env, or write \${${name}:-} if it may be missing`,
    malformedVariable: (text) =>
      `"${text}" is no variable; write \${NAME}, \${NAME:-default}, or $\${ for the characters themselves`,

    badChannel: (value, channels, places) =>
      `"${value}" is no channel; use ${orList([...channels, ...places.map(({ en }) => en)])}`,
    badRouteTarget: (value, channels, places, roles) =>
      `"${value}" is no destination; use a channel (${[...channels, ...places.map(({ en }) => en)].join(', ')}), a person ("person:Li Lei") or a role (${roles.map((role) => `role:${role}`).join(', ')})`,
    badWeekdays: (value) => `"${value}" is no weekday; write mon, tue, … or a span such as mon-fri`,
    emptyShift: () => 'is the same as "from": there would be no working hours',
    endsBeforeStart: (start) => `lies before "from" (${start})`,

    duplicateSource: (id, place) => `the source id "${id}" is already used at ${place}`,
    duplicateTopic: (id, place) => `the topic id "${id}" is already used at ${place}`,
    duplicateChecklist: (id, place) => `the checklist id "${id}" is already used at ${place}`,
    duplicateChecklistItem: (id, place) => `the item id "${id}" is already used at ${place}`,
    unknownTopic: (id, suggestion) => `there is no topic "${id}"${meant(suggestion)}`,
    fieldOfOtherKind: (name, kinds, actual) =>
      `"${name}" belongs to sources of kind ${kinds.join(' or ')}; this one is of kind ${actual}`,
    fieldOfMode: (name, mode) => `"${name}" needs "fetch: ${mode}"`,
    requiredForKind: (kind) => `is required for sources of kind ${kind}`,
    eitherOr: (first, second) => `give exactly one of "${first}" and "${second}"`,
    severalUrls: (kind) => `a source of kind ${kind} has one address; use "url"`,
    checklistApplies: () => 'must be "always", or name one topic or one product family',
    teamMoved: () =>
      'the team stands in a file of its own now: move this list to "people:" in config/team.yaml',
    duplicatePerson: (name, place) => `the name "${name}" is already used at ${place}`,
    unknownPerson: (name, suggestion) => `nobody in the team is named "${name}"${meant(suggestion)}`,
    unknownSource: (id, suggestion) => `there is no source "${id}"${meant(suggestion)}`,
    unknownPlatform: (id, suggestion) => `no source is of the platform "${id}"${meant(suggestion)}`,
    channelIsOff: (channel) => `the channel "${channel}" is off; set it up under "channels:" first`,
    roleOfNobody: (role) => `nobody in the team holds the role "${role}"; give it to somebody in team.yaml`,
    unreachablePerson: (name, fields) =>
      `"${name}" cannot be reached: team.yaml needs their ${orList(fields.map((field) => `"${field}"`))}, and that channel has to be on`,
    circularStandIns: (names) => `stand-ins must not lead in a circle: ${names.join(' → ')}`,
    halfConfigured: (channel, variables) =>
      variables.length === 0
        ? `is missing: the channel "${channel}" is not fully set up; give it, or switch the channel off with "enabled: false"`
        : `is missing: the channel "${channel}" is not fully set up; set ${variables.join(', ')}, or switch the channel off with "enabled: false"`,

    assistIncomplete: () =>
      'is missing: a language model needs "url" and "model"; give it, or set "enabled: false"',

    enabledNotPermitted: (status) =>
      `the source is switched on although its permission is "${status}"; make sure that its publisher agrees`,
    weakSelectors: () =>
      'low confidence and no "extract.content": the main content is guessed; check with "rulewatch sources test"',
    fastSchedule: (minutes) =>
      `checks every ${minutes === 0 ? 'minute or faster' : `${minutes} min`}; more often than every 5 minutes may get you blocked by the host`,
    kindNotSupported: (kind) =>
      `sources of kind "${kind}" cannot be checked yet; switch the source off with "enabled: false"`,
    fetchNotSupported: (mode) =>
      `"fetch: ${mode}" cannot be used yet; switch the source off with "enabled: false"`,
    fieldNotSupported: (name) => `"${name}" has no effect yet`,
    noSources: () => 'no source is declared here; add one with "rulewatch sources add URL"',
    roleUnfilled: (role) => `nobody holds the role "${role}"; its questions go to the operations lead`,
  },
  'zh-CN': {
    heading: (count) => `配置中有 ${count} 处错误：`,

    sourcesMissing: (dir, shipped) =>
      `来源目录“${dir}”不存在；请用 --sources DIR 指定，或从 ${shipped} 复制自带的来源`,
    notADirectory: () => '不是目录',
    unreadable: (cause) => `无法读取：${cause}`,
    brokenYaml: (cause) => `不是有效的 YAML：${cause}`,
    tagNotAllowed: () => '不允许使用 YAML 标签，请写普通值',
    tooManyAliases: () => 'YAML 别名过多，请直接写出值',

    unsetVariable: (name) => `环境变量 ${name} 未设置；请在环境或 .env 中设置，若可省略请写 \${${name}:-}`,
    malformedVariable: (text) => `“${text}”不是变量；请写 \${NAME} 或 \${NAME:-默认值}，字符本身写作 $\${`,

    badChannel: (value, channels, places) =>
      `“${value}”不是渠道；可用：${[...channels, ...places.map((place) => place['zh-CN'])].join('、')}`,
    badRouteTarget: (value, channels, places, roles) =>
      `“${value}”不是有效的去向；可用：渠道（${[...channels, ...places.map((place) => place['zh-CN'])].join('、')}）、人员（“person:李雷”）或角色（${roles.map((role) => `role:${role}`).join('、')}）`,
    badWeekdays: (value) => `“${value}”不是星期；请写 mon、tue……或 mon-fri 这样的区间`,
    emptyShift: () => '与“from”相同：没有工作时间',
    endsBeforeStart: (start) => `早于“from”（${start}）`,

    duplicateSource: (id, place) => `来源 id“${id}”已在 ${place} 使用`,
    duplicateTopic: (id, place) => `主题 id“${id}”已在 ${place} 使用`,
    duplicateChecklist: (id, place) => `清单 id“${id}”已在 ${place} 使用`,
    duplicateChecklistItem: (id, place) => `清单项 id“${id}”已在 ${place} 使用`,
    unknownTopic: (id, suggestion) => `没有主题“${id}”${meantZh(suggestion)}`,
    fieldOfOtherKind: (name, kinds, actual) =>
      `“${name}”只用于 ${kinds.join(' 或 ')} 类来源；此来源为 ${actual} 类`,
    fieldOfMode: (name, mode) => `“${name}”需要“fetch: ${mode}”`,
    requiredForKind: (kind) => `${kind} 类来源必填`,
    eitherOr: (first, second) => `“${first}”与“${second}”必须且只能写一个`,
    severalUrls: (kind) => `${kind} 类来源只有一个网址，请用“url”`,
    checklistApplies: () => '必须是“always”，或写明一个主题（topic）或一个产品大类（family）',
    teamMoved: () => '团队现在有单独的文件：请把此列表移到 config/team.yaml 的“people:”下',
    duplicatePerson: (name, place) => `姓名“${name}”已在 ${place} 使用`,
    unknownPerson: (name, suggestion) => `团队中没有名为“${name}”的人${meantZh(suggestion)}`,
    unknownSource: (id, suggestion) => `没有来源“${id}”${meantZh(suggestion)}`,
    unknownPlatform: (id, suggestion) => `没有属于平台“${id}”的来源${meantZh(suggestion)}`,
    channelIsOff: (channel) => `渠道“${channel}”未启用；请先在“channels:”下配置`,
    roleOfNobody: (role) => `团队中无人担任“${role}”；请在 team.yaml 中指定`,
    unreachablePerson: (name, fields) =>
      `无法联系“${name}”：请在 team.yaml 中填写其${fields.map((field) => `“${field}”`).join('或')}，并启用相应渠道`,
    circularStandIns: (names) => `代理关系不能成环：${names.join(' → ')}`,
    halfConfigured: (channel, variables) =>
      variables.length === 0
        ? `缺失：渠道“${channel}”未配置完整；请补全，或用“enabled: false”关闭该渠道`
        : `缺失：渠道“${channel}”未配置完整；请设置 ${variables.join('、')}，或用“enabled: false”关闭该渠道`,

    assistIncomplete: () => '缺失：语言模型需要“url”和“model”；请补全，或写“enabled: false”',

    enabledNotPermitted: (status) => `来源已启用，但许可状态为“${status}”；请确认发布方同意`,
    weakSelectors: () => '可信度低且没有“extract.content”：正文位置靠猜测；请用“rulewatch sources test”核对',
    fastSchedule: (minutes) =>
      `检查间隔为${minutes === 0 ? '每分钟或更短' : ` ${minutes} 分钟`}；短于 5 分钟可能被该网站封锁`,
    kindNotSupported: (kind) => `暂不能检查“${kind}”类来源；请用“enabled: false”关闭`,
    fetchNotSupported: (mode) => `暂不能使用“fetch: ${mode}”；请用“enabled: false”关闭`,
    fieldNotSupported: (name) => `“${name}”暂不起作用`,
    noSources: () => '此处没有声明任何来源；可用“rulewatch sources add URL”添加',
    roleUnfilled: (_role, label) => `无人担任“${label['zh-CN']}”，其问题将交给运营负责人`,
  },
} satisfies Record<UiLanguage, ConfigurationMessages>;

/** The same message in every language: `say((m) => m.required())`. */
export function say(pick: (language: ConfigurationMessages) => string): LocalizedText {
  return { 'zh-CN': pick(messages['zh-CN']), en: pick(messages.en) };
}
