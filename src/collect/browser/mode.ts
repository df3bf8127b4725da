import type { Fetcher, Mode } from '../fetcher.js';
import { browserFields } from './declaration.js';

/** Pages as a reader sees them, once their scripts have run. */
export const browserMode: Mode = {
  name: 'browser',
  reference: {
    text: {
      en: 'Pages as a reader sees them, once their scripts have run. Needs a browser; only where `http` brings no text.',
      'zh-CN': '脚本运行后读者看到的页面。需要浏览器；仅在 `http` 取不到正文时使用。',
    },
    example: `
- id: example-app
  name: Seller fees
  kind: document
  fetch: browser
  url: https://seller.example/fees
  markets: [EU]
  languages: [en]
  readyWhen: { selector: "article .fees", withinSeconds: 20 }
`,
  },
  fields: browserFields,
  createFetcher(options, clock, manners) {
    let opened: Promise<Fetcher> | undefined;
    // Whoever has no source to render loads none of it.
    const open = async () => {
      const { createBrowserFetcher } = await import('./browser-fetcher.js');
      return createBrowserFetcher(options, clock, {}, manners);
    };
    return {
      async fetch(request) {
        opened ??= open();
        return (await opened).fetch(request);
      },
      async close() {
        await (await opened)?.close();
      },
    };
  },
};
