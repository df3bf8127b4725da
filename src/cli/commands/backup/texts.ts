import type { UiLanguage } from '../../../domain/vocabulary.js';

const en = {
  description: 'copy everything RuleWatch remembers to a folder, also while it works, and check the copy',
  backedUp: (dir: string, counts: string) => `Backed up to ${dir}: ${counts}`,
};

const zhCN: typeof en = {
  description: '将 RuleWatch 保存的全部内容复制到目录（运行期间也可），并校验副本',
  backedUp: (dir, counts) => `已备份到 ${dir}：${counts}`,
};

export const texts: Readonly<Record<UiLanguage, typeof en>> = { en, 'zh-CN': zhCN };
