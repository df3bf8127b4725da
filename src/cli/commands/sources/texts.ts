import type { UiLanguage } from '../../../domain/vocabulary.js';

const en = {
  description: 'what is watched',
  commands: {
    list: 'sources and how they do',
    test: 'read a source now and show what RuleWatch sees; stores nothing',
    learned: 'what RuleWatch has learned to hold back on the pages of a source',
    lint: 'check the configuration and the source files',
  },
  options: {
    forget: 'forget it, and learn anew',
  },
  notYet: 'on, but cannot be checked yet',
  lintClean: (sources: number, enabled: number) =>
    `The configuration is good: ${sources} sources, ${enabled} of them on.`,
  lintWarnings: (warnings: number) =>
    `${warnings} ${warnings === 1 ? 'thing deserves' : 'things deserve'} a look:`,
  testFetched: (status: number, bytes: number, type: string) => `HTTP ${status}, ${bytes} bytes, ${type}`,
  testDocument: (blocks: number, characters: number) => `${blocks} blocks, ${characters} characters of text`,
  testItems: (items: number) => `${items} entries on the list`,
  learned: (versions: number, fragments: number, blocks: number, compared: number, flips: number) =>
    `${compared} differences judged, ${flips} of them flips; known: ${versions} earlier versions, ${fragments} changing fragments, ${blocks} blocks that come and go`,
  forgotten: (pages: number) =>
    `Forgotten for ${pages} ${pages === 1 ? 'page' : 'pages'}. The stored versions are kept.`,
};

const zhCN: typeof en = {
  description: '监控的来源',
  commands: {
    list: '来源及其状态',
    test: '立即读取一个来源并显示所见内容；不保存',
    learned: '在该来源的页面上学会拦下的内容',
    lint: '检查配置与来源文件',
  },
  options: {
    forget: '清除并重新学习',
  },
  notYet: '启用，但暂不能检查',
  lintClean: (sources, enabled) => `配置正确：共 ${sources} 个来源，启用 ${enabled} 个。`,
  lintWarnings: (warnings) => `有 ${warnings} 处值得留意：`,
  testFetched: (status, bytes, type) => `HTTP ${status}，${bytes} 字节，${type}`,
  testDocument: (blocks, characters) => `${blocks} 个文本块，正文 ${characters} 个字符`,
  testItems: (items) => `列表共 ${items} 条`,
  learned: (versions, fragments, blocks, compared, flips) =>
    `已判定 ${compared} 处差异，其中 ${flips} 处为来回切换；已知 ${versions} 个旧版本、${fragments} 个变动片段、${blocks} 个时有时无的文本块`,
  forgotten: (pages) => `已清除 ${pages} 个页面的学习内容，保存的版本不受影响。`,
};

export const texts: Readonly<Record<UiLanguage, typeof en>> = { en, 'zh-CN': zhCN };
