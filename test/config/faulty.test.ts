import { describe, expect, test } from 'vitest';
import { ConfigurationError } from '../../src/config/errors.js';
import { load, shop } from './workspace.js';

const { 'sources/shop.yaml': good = '' } = shop();
const { 'sources/shop.yaml': mistaken = '' } = shop({ id: 'bad-one', schedule: 'whenever' });

describe('a bad source keeps no other from being loaded', () => {
  test('a file that is no YAML', async () => {
    const { sources, faulty } = await load({ 'sources/a.yaml': 'sources: [', 'sources/shop.yaml': good });
    expect(sources.map(({ id }) => id)).toEqual(['shop-terms']);
    expect(faulty).toMatchObject([{ id: undefined, file: expect.stringMatching(/a\.yaml$/) }]);
  });

  test('a source with a mistake', async () => {
    const both = `${good}${mistaken.split('\n').slice(2).join('\n')}`;
    const { sources, faulty } = await load({ 'sources/shop.yaml': both });
    expect(sources.map(({ id }) => id)).toEqual(['shop-terms']);
    expect(faulty).toMatchObject([{ id: 'bad-one', issues: [{ field: 'sources[1].schedule' }] }]);
  });

  test('a route that names a source which cannot be read is no mistake of the settings', async () => {
    const routes =
      'alerts: { routes: [{ sources: [bad-one], to: terminal }] }\nchannels: { terminal: { enabled: true } }\n';
    const files = {
      'config/rulewatch.yaml': routes,
      'sources/shop.yaml': good,
      'sources/bad.yaml': mistaken,
    };
    expect((await load(files)).faulty).toHaveLength(1);
  });
});

test('where nothing else is left to watch, the mistakes are all that is told', async () => {
  await expect(load({ 'sources/bad.yaml': mistaken })).rejects.toThrow(ConfigurationError);
});
