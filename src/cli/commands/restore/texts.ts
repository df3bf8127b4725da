import type { UiLanguage } from '../../../domain/vocabulary.js';

const en = {
  description: 'put a backup in the place of the data folder',
  options: {
    force: 'set what is in the data folder aside',
  },
  restored: (dir: string, folder: string, counts: string) => `Restored ${folder} from ${dir}: ${counts}`,
  oldOneIn: (folder: string) => `What was there is in ${folder}. Delete it when you no longer need it.`,
};

const zhCN: typeof en = {
  description: '用备份替换数据目录',
  options: {
    force: '将数据目录中已有的内容另存',
  },
  restored: (dir, folder, counts) => `已从 ${dir} 恢复 ${folder}：${counts}`,
  oldOneIn: (folder) => `原有内容在 ${folder}，不再需要时可删除。`,
};

export const texts: Readonly<Record<UiLanguage, typeof en>> = { en, 'zh-CN': zhCN };
