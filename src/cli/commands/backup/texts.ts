import type { Texts } from '../../../text/texts.js';

export const texts = {
  description: {
    en: 'copy everything RuleWatch remembers to a folder, also while it works, and check the copy',
    'zh-CN': '将 RuleWatch 保存的全部内容复制到目录（运行期间也可），并校验副本',
  },
  backedUp: (dir: string, counts: string) => ({
    en: `Backed up to ${dir}: ${counts}`,
    'zh-CN': `已备份到 ${dir}：${counts}`,
  }),
} satisfies Texts;
