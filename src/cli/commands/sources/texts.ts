import { LEFT_OUT } from '../../../extract/reasons.js';
import type { Texts } from '../../../text/texts.js';

/** How many items of a list are taken, left out and held. */
export interface StandingCounts {
  readonly taken: number;
  readonly leftOut: number;
  readonly held: number;
}

export const texts = {
  description: { en: 'what is watched', 'zh-CN': '监控的来源' },
  commands: {
    list: { en: 'sources and how they do', 'zh-CN': '来源及其状态' },
    test: {
      en: 'read a source now and show what RuleWatch sees; stores nothing',
      'zh-CN': '立即读取一个来源并显示所见内容；不保存',
    },
    learned: {
      en: 'what RuleWatch has learned to hold back on the pages of a source',
      'zh-CN': '在该来源的页面上学会拦下的内容',
    },
    lint: { en: 'check the configuration and the source files', 'zh-CN': '检查配置与来源文件' },
  },
  options: {
    full: { en: 'show the whole text, and all that is left out', 'zh-CN': '显示全部正文和全部未读取的部分' },
    forget: { en: 'forget it, and learn anew', 'zh-CN': '清除并重新学习' },
    forgetLessons: {
      en: 'forget only what people taught: false alarms, and changes that should have been alerts',
      'zh-CN': '只清除人工反馈：误报，以及本应提醒的变更',
    },
  },
  unwell: { en: 'Worth a look', 'zh-CN': '值得留意' },
  off: (count: number) => ({ en: `Off (${count})`, 'zh-CN': `未启用（${count}）` }),
  lintClean: (sources: number, enabled: number) => ({
    en: `The configuration is good: ${sources} sources, ${enabled} of them on.`,
    'zh-CN': `配置正确：共 ${sources} 个来源，启用 ${enabled} 个。`,
  }),
  lintWarnings: (warnings: number) => ({
    en: `${warnings} ${warnings === 1 ? 'thing deserves' : 'things deserve'} a look:`,
    'zh-CN': `有 ${warnings} 处值得留意：`,
  }),
  testFetched: (status: number, bytes: number, type: string) => ({
    en: `HTTP ${status}, ${bytes} bytes, ${type}`,
    'zh-CN': `HTTP ${status}，${bytes} 字节，${type}`,
  }),
  testDocument: (blocks: number, characters: number) => ({
    en: `${blocks} blocks, ${characters} characters of text`,
    'zh-CN': `${blocks} 个文本块，正文 ${characters} 个字符`,
  }),
  testPageless: {
    'no-link': {
      en: 'has no page of its own: read from the list',
      'zh-CN': '没有独立页面：直接读取列表上的文字',
    },
    'shared-link': {
      en: 'shares its page with other entries: read from the list',
      'zh-CN': '与其他条目共用一个页面：直接读取列表上的文字',
    },
    'other-host': {
      en: 'leads to another host and is read from the list: add the host to `allowedHosts` to have its page read',
      'zh-CN': '链接到其他主机，只读取列表上的文字：若要读取其页面，请将该主机加入 `allowedHosts`',
    },
  },
  otherHosts: (source: string, hosts: string) => ({
    en: `entries of ${source} lead to ${hosts} and are read from the list only: add the host to \`allowedHosts\` to have their pages read`,
    'zh-CN': `${source} 的条目链接到 ${hosts}，只读取列表上的文字：若要读取其页面，请将该主机加入 \`allowedHosts\``,
  }),
  more: (lines: number) => ({
    en: `… and ${lines} more lines; --full shows them`,
    'zh-CN': `……另有 ${lines} 行；--full 显示全部`,
  }),
  leftOut: (pieces: number) => ({
    en: `left out, ${pieces} ${pieces === 1 ? 'piece' : 'pieces'}:`,
    'zh-CN': `未读取的部分，共 ${pieces} 处：`,
  }),
  leftOutWhy: LEFT_OUT,
  again: {
    same: { en: 'fetched once more: the same; nothing to learn', 'zh-CN': '再次抓取：相同，无需学习' },
    unread: { en: 'fetched once more: it could not be read', 'zh-CN': '再次抓取：无法读取' },
    different: { en: 'fetched once more, it differs:', 'zh-CN': '再次抓取，出现差异：' },
  },
  wouldLearn: (changing: number, comingAndGoing: number) => ({
    en: `would be learned: ${changing} pieces that change by themselves, ${comingAndGoing} blocks that come and go`,
    'zh-CN': `将会学到：自行变化的片段 ${changing} 个，时有时无的文本块 ${comingAndGoing} 个`,
  }),
  testItems: (items: number) => ({ en: `${items} entries on the list`, 'zh-CN': `列表共 ${items} 条` }),
  testStandings: ({ taken, leftOut, held }: StandingCounts) => ({
    en: `${taken} taken, ${leftOut} left out, ${held} held for later`,
    'zh-CN': `采用 ${taken}，不采用 ${leftOut}，暂缓 ${held}`,
  }),
  testStanding: {
    is: {
      taken: { en: 'taken', 'zh-CN': '采用' },
      'left-out': { en: 'left out', 'zh-CN': '不采用' },
      held: { en: 'held for later', 'zh-CN': '暂缓' },
    },
    why: {
      stock: {
        en: 'the first check takes it in and tells nobody',
        'zh-CN': '首次检查时收入基线，不提醒',
      },
      known: {
        en: 'known; told when it is edited or withdrawn',
        'zh-CN': '已知；修改或撤回时提醒',
      },
      news: { en: 'new; told where it is a rule', 'zh-CN': '新条目；属于规则时提醒' },
      'came-up': {
        en: 'new here, but it stood below what is known: taken in, nobody is told',
        'zh-CN': '首次出现，但原本排在已知条目之后：收入基线，不提醒',
      },
      words: { en: 'by `include` and `exclude`', 'zh-CN': '因 `include` 与 `exclude`' },
      address: { en: 'its address is not among `under`', 'zh-CN': '网址不在 `under` 之内' },
      limit: { en: 'stands below `limit`', 'zh-CN': '超出 `limit`' },
      unread: {
        en: 'its page could not be read yet; tried again at every check',
        'zh-CN': '其页面尚无法读取；每次检查都会重试',
      },
      'list-unknown': {
        en: 'nothing known stands on the list; it is taken for the list once it stays',
        'zh-CN': '列表上没有任何已知条目；持续如此后才视为该列表',
      },
      withdrawn: {
        en: 'was withdrawn; told again where its page is back',
        'zh-CN': '已撤回；其页面恢复后会再次提醒',
      },
      gone: {
        en: 'was gone at the last check; withdrawn if it stays away',
        'zh-CN': '上次检查时已消失；若持续消失则视为撤回',
      },
    },
  },
  learned: (versions: number, fragments: number, blocks: number, compared: number, flips: number) => ({
    en: `${compared} differences judged, ${flips} of them flips; known: ${versions} earlier versions, ${fragments} changing fragments, ${blocks} blocks that come and go`,
    'zh-CN': `已判定 ${compared} 处差异，其中 ${flips} 处为来回切换；已知 ${versions} 个旧版本、${fragments} 个变动片段、${blocks} 个时有时无的文本块`,
  }),
  alertsFrom: (threshold: number) => ({
    en: `alerts from a probability of ${threshold} % on`,
    'zh-CN': `概率达到 ${threshold}% 时提醒`,
  }),
  taught: (usual: number, falseAlarms: number, promoted: number) => ({
    en: `in place of ${usual} %: false alarms ${falseAlarms}, changes that should have been alerts ${promoted}`,
    'zh-CN': `通常为 ${usual}%：误报 ${falseAlarms} 次，本应提醒的变更 ${promoted} 次`,
  }),
  lessonsForgotten: (pages: number) => ({
    en: `What people taught is forgotten for ${pages} ${pages === 1 ? 'page' : 'pages'}.`,
    'zh-CN': `已清除 ${pages} 个页面的人工反馈。`,
  }),
  /** `lastSeen` is undefined for the face that is shown now. */
  learnedFace: (name: string, turns: number, lastSeen: string | undefined) => ({
    en: `face ${name}: ${lastSeen === undefined ? 'shown now' : `last seen ${lastSeen}`}, turned to ${turns} ${turns === 1 ? 'time' : 'times'}`,
    'zh-CN': `版面 ${name}：${lastSeen === undefined ? '当前显示' : `最近出现于 ${lastSeen}`}，切换到 ${turns} 次`,
  }),
  forgotten: (pages: number) => ({
    en: `Forgotten for ${pages} ${pages === 1 ? 'page' : 'pages'}. The stored versions are kept.`,
    'zh-CN': `已清除 ${pages} 个页面的学习内容，保存的版本不受影响。`,
  }),
  disobeying: {
    en: 'robots.txt is not obeyed here, and why:',
    'zh-CN': '以下来源不遵守 robots.txt，理由：',
  },
  disobeyed: (why: string) => ({
    en: `robots.txt is not obeyed: ${why}`,
    'zh-CN': `不遵守 robots.txt，理由：${why}`,
  }),
} satisfies Texts;
