import { isShareLine, isTrail } from '../../words/page-parts.js';
import { type EditEvidence, observed } from '../kind.js';

export const shareBar: EditEvidence = {
  code: 'share-bar',
  speaksFor: 'furniture',
  noiseKind: 'widget',
  texts: { en: 'A share bar or breadcrumb changed.', 'zh-CN': '分享栏或面包屑导航变化。' },
  observe(edit) {
    const { block, before, after } = edit.passage;
    if (block.kind === 'table-row') return undefined;
    return observed(
      edit,
      [before, after].every((text) => text === '' || isShareLine(text) || isTrail(text)),
    );
  },
};
