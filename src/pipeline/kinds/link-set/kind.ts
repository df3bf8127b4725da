import { compareLinks } from '../../../compare/links/compare.js';
import { linkBlock } from '../../../compare/links/match.js';
import { readLinks } from '../../../extract/links/links.js';
import { stableTarget } from '../../../extract/links/target.js';
import type { PieceReader } from '../../pieces.js';
import type { Kind } from '../kind.js';
import { checkLinkSet } from './check.js';
import { linksPart } from './declaration.js';
import { probeLinkSet } from './probe.js';
import { linkProblems } from './problem.js';

/** A page whose links are what matters. */
export const linkSetKind: Kind = {
  name: 'link-set',
  reference: {
    text: {
      en: 'A page whose links are what matters, such as a hub of agreements or PDF files. A link that is added or removed, or that leads to another address or version, is told; the order of the links is not. What they lead to can be watched as documents too.',
      'zh-CN':
        '以链接为主的页面，例如协议汇总页或 PDF 列表。新增、移除链接，或链接指向新的网址或版本时提醒；顺序变化不提醒。链接目标也可作为文档监控。',
    },
    example: `
- id: example-agreements
  name: Agreements
  kind: link-set
  url: https://seller.example/agreements
  markets: [EU]
  languages: [en]
  permission: { status: allowed }
  links: { in: [main], under: [/files/], follow: true }
`,
  },
  addresses: 'several',
  part: linksPart,
  problems: linkProblems.texts,
  check: checkLinkSet,
  probe: probeLinkSet,
  readPieces: readLinkPieces,
  compareList: (before, after, { links }) =>
    compareLinks(before, after, { isFollowed: links?.follow ?? false }),
};

function readLinkPieces(
  { content }: Parameters<PieceReader>[0],
  { links, extraction }: Parameters<PieceReader>[1],
): ReturnType<PieceReader> {
  const { in: own = [], under = [] } = links ?? {};
  const holders = own.length > 0 ? own : extraction.content;
  const found = readLinks(content, { links: holders, under, ignore: extraction.ignore });
  const pieces = found.map(({ url: address, title, section }) => {
    const url = stableTarget(address);
    return {
      title,
      url: address,
      dateText: '',
      section,
      document: { url, title, blocks: [linkBlock({ title, url })] },
    };
  });
  return { pieces, rest: [] };
}
