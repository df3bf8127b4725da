import { describe, expect, test } from 'vitest';
import { MODES } from '../../src/collect/modes.js';
import { UI_LANGUAGES } from '../../src/domain/vocabulary.js';
import { KINDS } from '../../src/pipeline/kinds/kinds.js';
import { KEYS, referenceDocs } from './reference-docs.js';
import { load } from './workspace.js';

describe('the reference', () => {
  for (const language of UI_LANGUAGES) {
    test(`in ${language} is what \`npm run docs\` writes`, async () => {
      const name = language === 'en' ? 'reference.md' : `reference.${language}.md`;
      await expect(referenceDocs(language)).toMatchFileSnapshot(`../../docs/${name}`);
    });
  }

  test('says of every key in both languages what it is for', () => {
    const untold = Object.entries(KEYS).flatMap(([file, rows]) =>
      rows.filter(({ text }) => !text?.en || !text['zh-CN']).map(({ key }) => `${file}: ${key}`),
    );
    expect(untold).toEqual([]);
  });

  for (const { name, reference } of [...KINDS, ...MODES]) {
    test(`has an example of ${name} that can be used as it is`, async () => {
      const sources = `platform: example\nsources:\n${reference?.example ?? ''}`;
      const named = sources.matchAll(/\$\{(\w+)\}/g);
      const env = Object.fromEntries([...named].map(([, variable = '']) => [variable, 'x']));
      const loaded = await load({ 'sources/example.yaml': sources }, env);
      expect(loaded.faulty).toEqual([]);
      expect(loaded.sources).toHaveLength(1);
      expect([loaded.sources[0]?.kind, loaded.sources[0]?.fetch]).toContain(name);
    });
  }
});
