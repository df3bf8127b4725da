import type { Mode } from '../fetcher.js';
import { createHttpFetcher } from './http-fetcher.js';

/** Pages as a server sends them, without running their scripts. */
export const httpMode: Mode = {
  name: 'http',
  reference: {
    text: {
      en: 'Pages as the server sends them, without running their scripts. Fast and light: the first choice.',
      'zh-CN': '按服务器返回的内容读取，不运行脚本。速度快、占用少，应优先选用。',
    },
    example: `
- id: example-terms
  name: Seller terms
  kind: document
  fetch: http
  url: https://seller.example/terms
  markets: [EU]
  languages: [en]
`,
  },
  createFetcher: (options, clock, manners) => createHttpFetcher(options, clock, {}, manners),
};
