import type { Kind } from '../kind.js';
import { checkDocument } from './check.js';
import { probeDocument } from './probe.js';

/** One text, of one address or several joined in order. */
export const documentKind: Kind = {
  name: 'document',
  reference: {
    text: {
      en: 'One text, such as a policy; with several addresses their texts joined in order.',
      'zh-CN': '一份文本，例如一项政策；填写多个网址时按顺序拼接为一份。',
    },
    example: `
- id: example-terms
  name: Seller terms
  kind: document
  url: https://seller.example/terms
  markets: [EU]
  languages: [en]
  permission: { status: allowed }
  extract: { content: [main], ignore: [.related] }
  validity: { mustContain: [Fees], minChars: 2000 }
`,
  },
  addresses: 'several',
  check: checkDocument,
  probe: probeDocument,
};
