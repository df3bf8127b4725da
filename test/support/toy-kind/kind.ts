import { z } from 'zod';
import { checkPage } from '../../../src/pipeline/check-page.js';
import { collectPage } from '../../../src/pipeline/collect-page.js';
import type { Kind } from '../../../src/pipeline/kinds/kind.js';
import { probeAddresses } from '../../../src/pipeline/probe.js';
import { text } from '../../../src/schema/values.js';

interface ContentsRule {
  /** What stands before the address in a line of the list. */
  readonly marker: string;
}

declare module '../../../src/domain/source.js' {
  interface Source {
    readonly contents?: ContentsRule;
  }
}

const schema = z.strictObject({ marker: text }) satisfies z.ZodType<ContentsRule>;

/** A toy: a plain text that lists the pages of a rule book, one a line. */
export const contentsKind: Kind = {
  name: 'table-of-contents',
  addresses: 'one',
  part: { field: 'contents', schema, required: true },
  lint: ({ contents }) =>
    contents?.marker === '-'
      ? [
          {
            code: 'kind:common-marker',
            path: ['contents', 'marker'],
            message: { en: 'many lines begin with a dash', 'zh-CN': '很多行都以短横线开头' },
          },
        ]
      : [],
  readItems: ({ text: lines, finalUrl }, { contents }) => {
    const { marker = '' } = contents ?? {};
    return lines
      .split('\n')
      .filter((line) => line.startsWith(marker))
      .map((line) => {
        const { href, pathname } = new URL(line.slice(marker.length).trim(), finalUrl);
        return { key: pathname, url: href, title: pathname };
      });
  },
  async check(source, context) {
    const collected = await collectPage({ source, urls: source.urls, declared: true, known: [] }, context);
    const contents = collected.outcome === 'content' ? collected.contents : [];
    const { items = [] } = await context.judging.readList(contents, source);
    const results = [];
    for (const { key, url } of items) {
      const place = { source, key, role: 'document', url } as const;
      results.push(await checkPage({ place, urls: [url], declared: false }, context));
    }
    return results;
  },
  probe: (source, context) =>
    probeAddresses(source, context, async (content) => {
      const { items = [] } = await context.judging.readList([content], source);
      return { items };
    }),
};
