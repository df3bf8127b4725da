import { expect, test } from 'vitest';
import { pageCases } from '../support/page-cases.js';
import { verdictDocs } from './verdict-docs.js';

test('docs/verdict.md is what `npm run docs` writes', async () => {
  await expect(verdictDocs(pageCases())).toMatchFileSnapshot('../../docs/verdict.md');
});
