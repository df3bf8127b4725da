import { selectEntries } from '../../../extract/entries/select.js';
import { splitEntries } from '../../../extract/entries/split.js';
import type { PieceReader } from '../../pieces.js';
import type { Kind } from '../kind.js';
import { checkChangelog } from './check.js';
import { entriesPart } from './declaration.js';
import { probeChangelog } from './probe.js';
import { changelogProblems } from './problem.js';

/** One page that is itself a list of dated changes, each of which is judged on its own. */
export const changelogKind: Kind = {
  name: 'changelog',
  reference: {
    text: {
      en: 'One page that is itself a list of dated changes. Each entry is told on its own: when it is new, edited or taken away. Entries that fall off the old end are no news; the text beside the entries is watched as a document.',
      'zh-CN':
        '一个页面本身就是按日期排列的变更记录。每条记录单独判断：新增、修改、删除都会提醒；从最旧一端移出的记录不算消息；记录以外的文字按文档监控。',
    },
    example: `
- id: example-changes
  name: Policy changes
  kind: changelog
  url: https://seller.example/policy-changes
  markets: [US]
  languages: [en]
  permission: { status: allowed }
  extract: { content: [main] }
  entries: { splitAt: heading }
`,
  },
  addresses: 'one',
  part: entriesPart,
  problems: changelogProblems.texts,
  check: checkChangelog,
  probe: probeChangelog,
  readPieces: readEntries,
};

function readEntries(
  { content, document }: Parameters<PieceReader>[0],
  { entries: rule, languages, timezone }: Parameters<PieceReader>[1],
  today: Parameters<PieceReader>[2],
): ReturnType<PieceReader> {
  const { item, splitAt, title, link, date } = rule ?? {};
  const found =
    item === undefined
      ? splitEntries(document, { today, languages, ...(splitAt && { splitAt }) })
      : selectEntries(
          content,
          document,
          { item, ...(title && { title }), ...(link && { link }), ...(date && { date }) },
          { today, languages, timezone },
        );
  const { language } = document;
  const pieces = found.entries.map(
    ({ title: name, dateText, published, section, url = document.url, blocks }) => ({
      title: name,
      url,
      dateText,
      section,
      document: {
        url,
        title: name,
        ...(language !== undefined && { language }),
        ...(published !== undefined && { published }),
        blocks,
      },
    }),
  );
  return { pieces, rest: withoutRepeats(found.rest, pieces) };
}

/** A list of contents repeats the titles of the entries and is no news of its own. */
function withoutRepeats(
  rest: ReturnType<typeof splitEntries>['rest'],
  pieces: ReturnType<PieceReader>['pieces'],
): ReturnType<typeof splitEntries>['rest'] {
  const titles = new Set(pieces.flatMap(({ title, dateText }) => [title, dateText]));
  return rest.filter(({ text }) => !titles.has(text));
}
