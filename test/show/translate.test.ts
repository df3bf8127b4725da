import { expect, test } from 'vitest';
import { translateUrl } from '../../src/show/text/translate.js';

const translateLink = 'https://translate.example/?to={language}&page={url}';

test('a page in another language is linked in a translation service, with its whole address', () => {
  expect(translateUrl('https://shop.example/a?b=c&d=1', 'de', { translateLink, language: 'zh-CN' })).toBe(
    'https://translate.example/?to=zh-CN&page=https%3A%2F%2Fshop.example%2Fa%3Fb%3Dc%26d%3D1',
  );
});

test('none is linked in the language of the reader, without a service, or for what is no web address', () => {
  expect(translateUrl('https://shop.example/', 'zh', { translateLink, language: 'zh-CN' })).toBeUndefined();
  expect(translateUrl('https://shop.example/', 'de', { language: 'zh-CN' })).toBeUndefined();
  expect(translateUrl('import:notice/1', 'de', { translateLink, language: 'en' })).toBeUndefined();
});
