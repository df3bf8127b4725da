import { appendFileSync } from 'node:fs';
import { z } from 'zod';
import type { ChannelKind } from '../../../src/channels/kind.js';
import type { UiLanguage } from '../../../src/domain/vocabulary.js';
import { channelSwitch, text, textThat } from '../../../src/schema/values.js';

declare module '../../../src/domain/team.js' {
  interface TeamMember {
    /** Number of a pager, for tests. */
    readonly pager?: string;
  }
}

interface PagerSettings {
  /** What is sent is appended to it, a line each. */
  readonly file: string;
  readonly key: string;
  readonly language: UiLanguage;
}

const schema = z.strictObject({
  enabled: channelSwitch.default('auto'),
  file: z.exactOptional(text),
  key: z.exactOptional(text),
});

const number = textThat((value) =>
  /^\d{4}$/.test(value)
    ? undefined
    : { en: `"${value}" is not the number of a pager`, 'zh-CN': `“${value}”不是寻呼号码` },
);

/** A channel that no part of RuleWatch knows: what a folder needs to be one. */
export const pager: ChannelKind<z.output<typeof schema>, PagerSettings, 'pager'> = {
  name: 'pager',
  schema,
  publicFields: ['enabled', 'file'],
  member: { schema: number, personal: { rank: 0, channelOf: (one) => `pager:${one}` } },
  places: {
    examples: [{ en: 'pager:1234', 'zh-CN': 'pager:1234' }],
    read: (written) => (number.safeParse(written).success ? written : undefined),
  },
  needs: ({ file, key }) => ({ file, key }),
  settings: ({ enabled, file, key }, language) =>
    enabled === 'false' || file === undefined || key === undefined ? undefined : { file, key, language },
  secrets: ({ key }) => [key],
  create: ({ file, key, language }, _deps, places) =>
    ['pager', ...places.map((place) => `pager:${place}`)].map((id) => ({
      id,
      async deliver(message) {
        const what = message.type === 'change' ? message.assessment.headline[language] : message.type;
        appendFileSync(file, `${id} ${what}\n`);
        return {};
      },
      check: async () => `a line in ${file} with ${key}`,
    })),
  async preview(message, setting) {
    const language = setting.language ?? setting.defaultLanguage;
    const content = message.type === 'change' ? message.assessment.headline[language] : message.date;
    return { language, files: [{ extension: 'txt', content }] };
  },
};
