import type { Texts } from '../../../text/texts.js';

export const texts = {
  description: { en: 'put a backup in the place of the data folder', 'zh-CN': '用备份替换数据目录' },
  options: { force: { en: 'set what is in the data folder aside', 'zh-CN': '将数据目录中已有的内容另存' } },
  restored: (dir: string, folder: string, counts: string) => ({
    en: `Restored ${folder} from ${dir}: ${counts}`,
    'zh-CN': `已从 ${dir} 恢复 ${folder}：${counts}`,
  }),
  oldOneIn: (folder: string) => ({
    en: `What was there is in ${folder}. Delete it when you no longer need it.`,
    'zh-CN': `原有内容在 ${folder}，不再需要时可删除。`,
  }),
} satisfies Texts;
