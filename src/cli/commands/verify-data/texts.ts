import type { Texts } from '../../../text/texts.js';

export const texts = {
  description: {
    en: 'read everything that is stored, compare it with its hashes, and say what is damaged and what that means',
    'zh-CN': '读取全部已保存的数据并与哈希比对，说明何处损坏及其影响',
  },
  step: (step: 'versions' | 'bodies', done: number, total: number) => ({
    en: `${step === 'versions' ? 'Texts' : 'Stored pages'}: ${done} of ${total}`,
    'zh-CN': `${step === 'versions' ? '文字' : '已保存的页面'}：${done}/${total}`,
  }),
  database: {
    en: 'database: sound (integrity, references, schema)',
    'zh-CN': '数据库：完好（完整性、引用、结构）',
  },
  databaseDamaged: (what: string) => ({
    en: `database: ${what}. Nothing else can be told until it is whole: stop RuleWatch, and put a backup in its place with \`rulewatch restore DIR --force\`, or move rulewatch.db out of the folder, and the newest sound copy in it takes its place.`,
    'zh-CN': `数据库：${what}。修复之前无法判断其他内容：请停止 RuleWatch，用 \`rulewatch restore 目录 --force\` 恢复备份，或将 rulewatch.db 移出目录，会改用其中最新的完好副本。`,
  }),
  versions: (total: number) => ({
    en: `texts of versions: ${total} read, all whole`,
    'zh-CN': `各版本文字：已读取 ${total} 份，全部完好`,
  }),
  versionDamaged: (where: string) => ({
    en: `text of a version damaged: ${where}. It is read again from the stored page at the next check`,
    'zh-CN': `版本文字损坏：${where}。下次检查时会从保存的页面重新读取`,
  }),
  diffs: (total: number) => ({
    en: `word diffs: ${total} read, all whole`,
    'zh-CN': `逐词对比：已读取 ${total} 份，全部完好`,
  }),
  diffDamaged: (id: number) => ({
    en: `word diff of change ${id} damaged: the change and its case stand, what is shown of the words is lost unless a backup has it`,
    'zh-CN': `变更 ${id} 的逐词对比损坏：变更及其事项仍在，但逐词内容若无备份则无法找回`,
  }),
  bodies: (total: number) => ({
    en: `stored pages: ${total} read and compared with their hashes, all whole`,
    'zh-CN': `已保存的页面：${total} 个已读取并与哈希比对，全部完好`,
  }),
  body: (state: 'missing' | 'damaged', path: string, where: string) => ({
    en: `stored page ${state}: ${path} (${where})`,
    'zh-CN': `已保存的页面${state === 'missing' ? '缺失' : '损坏'}：${path}（${where}）`,
  }),
  use: (source: string, url: string, day: string) => ({
    en: `${source}, ${url}, version of ${day}`,
    'zh-CN': `${source}，${url}，${day} 的版本`,
  }),
  moreUses: (count: number) => ({ en: `and ${count} more`, 'zh-CN': `另有 ${count} 处` }),
  picture: { en: 'a picture', 'zh-CN': '截图' },
  meansCurrent: (state: 'missing' | 'damaged') => ({
    en:
      state === 'missing'
        ? 'the next check fetches it again; no alert is lost by it'
        : 'delete the file, and the next check fetches it again; no alert is lost by it',
    'zh-CN':
      state === 'missing'
        ? '下次检查会重新获取，不会漏掉提醒'
        : '删除该文件后，下次检查会重新获取，不会漏掉提醒',
  }),
  meansEvidence: (changes: string) => ({
    en: `the bytes behind change ${changes} are gone unless a backup has them; its texts and word diff are stored apart and stand`,
    'zh-CN': `变更 ${changes} 的原始字节若无备份则无法找回；其文字与逐词对比另行保存，仍然可用`,
  }),
  meansOlder: {
    en: 'an earlier version that no alert rests on; nothing else needs it',
    'zh-CN': '没有提醒依据的旧版本，其他内容不受影响',
  },
  copies: (count: number) => ({
    en: `copies of the database in the folder: ${count}, all sound`,
    'zh-CN': `目录内的数据库副本：${count} 份，全部完好`,
  }),
  copyDamaged: (path: string, what: string) => ({
    en: `copy damaged: ${path} (${what}). Delete it; a new one is made by itself. See whether the disk is failing`,
    'zh-CN': `副本损坏：${path}（${what}）。可删除，系统会自动重新生成。请检查磁盘`,
  }),
} satisfies Texts;
