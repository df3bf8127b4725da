import { problemAt } from '../../result.js';
import type { Kind } from '../kind.js';
import { importPart } from './declaration.js';
import { importProblems } from './problem.js';

/** Texts that only a signed-in person may read, handed in by one; see `hand-in.ts`. */
export const importKind: Kind = {
  name: 'import',
  reference: {
    text: {
      en: 'Texts that only a signed-in person may read: nothing is fetched, `rulewatch sources import --source ID FILE` takes them in.',
      'zh-CN':
        '只有登录后才能查看的内容：不会自动抓取，用 `rulewatch sources import --source ID 文件` 提交。',
    },
    example: `
- id: example-seller-news
  name: Seller news
  kind: import
  url: https://seller.example/inbox
  markets: [US]
  languages: [en]
  permission: { status: allowed }
  import: { accept: [paste, file, mail] }
`,
  },
  addresses: 'any',
  isHandedIn: true,
  part: importPart,
  problems: importProblems.texts,
  // Whoever asks for a check of it is told; no schedule does.
  check: async ({ id, urls }) => [{ status: 'failed', problem: handedIn(id, urls) }],
  probe: async ({ id, urls }) => {
    const { url, ...problem } = handedIn(id, urls);
    return [{ url, problem }];
  },
};

function handedIn(source: string, [url = source]: readonly string[]) {
  return problemAt(url, 'unsupported', importProblems.tell('handed-in', { source }));
}
