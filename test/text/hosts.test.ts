import { expect, test } from 'vitest';
import { siteOf, siteWord } from '../../src/text/hosts.js';

test.each([
  ['seller.shop.co.uk', 'shop.co.uk', 'shop'],
  ['www.gov.cn', 'www.gov.cn', 'www'],
  ['help.market.example.', 'market.example', 'market'],
  ['127.0.0.1', '127.0.0.1', '127.0.0.1'],
  ['[2001:db8::1]', '[2001:db8::1]', '[2001:db8::1]'],
])('the host %s belongs to the site %s, known as %s', (host, site, word) => {
  expect([siteOf(host), siteWord(host)]).toEqual([site, word]);
});

test('two machines whose addresses end alike are two sites', () => {
  expect(siteOf('127.0.0.1')).not.toBe(siteOf('10.0.0.1'));
});
