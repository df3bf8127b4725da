import type { LocalizedText } from '../../domain/vocabulary.js';

/** Why a set of links differs. */
export const LINK_REASONS: readonly { readonly code: string; readonly texts: LocalizedText }[] = [
  { code: 'link-added', texts: { en: 'A link was added.', 'zh-CN': '新增了链接。' } },
  { code: 'link-removed', texts: { en: 'A link was removed.', 'zh-CN': '移除了链接。' } },
  {
    code: 'link-target',
    texts: { en: 'A link leads to another address or file.', 'zh-CN': '链接指向了另一个网址或文件。' },
  },
  {
    code: 'link-renamed',
    texts: { en: 'A link is called otherwise.', 'zh-CN': '链接的名称已更改。' },
  },
  {
    code: 'links-same',
    texts: {
      en: 'The same links stand in another order or in other writing.',
      'zh-CN': '链接相同，仅顺序或写法不同。',
    },
  },
];
