import { expect, it } from 'vitest';
import { cueMatcher } from '../../src/assess/cues.js';
import { primaryTag } from '../../src/language/tags.js';

it.each([
  ['no', 'nb'],
  ['nn-NO', 'nb'],
  ['iw', 'he'],
  ['in', 'id'],
  ['tl', 'fil'],
  ['zh-TW', 'zh'],
  ['constructor', 'constructor'],
])('the tag %s is that of the language %s in every table', (tag, language) => {
  expect(primaryTag(tag)).toBe(language);
  expect(cueMatcher(tag)).toBe(cueMatcher(language));
});
