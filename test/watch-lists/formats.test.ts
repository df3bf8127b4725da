import { expect, test } from 'vitest';
import { readChangedetection } from '../../src/watch-lists/changedetection.js';
import { readOpenTermsArchive } from '../../src/watch-lists/open-terms-archive.js';
import { readOpml } from '../../src/watch-lists/opml.js';
import { readUrlwatch } from '../../src/watch-lists/urlwatch.js';
import { scheduleOf } from '../../src/watch-lists/watch.js';

const left = ({ leftOut }: { leftOut: readonly { setting: string; why: string; isWhole: boolean }[] }) =>
  leftOut.map(({ setting, why, isWhole }) => [setting, why, isWhole]);

test('watches of changedetection.io keep their selectors, headers, interval and pause', () => {
  const watching = {
    a: {
      url: 'https://harbour.example/policy',
      title: 'Policy',
      include_filters: ['.policy', 'xpath://div'],
      subtractive_selectors: ['.ads'],
      fetch_backend: 'html_webdriver',
      headers: { 'Accept-Language': 'de', Cookie: 'x=1' },
      time_between_check: { hours: 3, minutes: null },
      time_between_check_use_default: false,
      paused: true,
      ignore_text: ['Updated'],
      notification_urls: ['mailto://x'],
      browser_steps: [{ operation: 'Click element', selector: '#more' }],
    },
    b: { url: 'https://harbour.example/price', processor: 'restock_diff' },
    c: { url: 'https://harbour.example/plain', time_between_check_use_default: true },
  };
  const list = readChangedetection([{ name: 'url-watches.json', text: JSON.stringify({ watching }) }]);
  expect(list.watches).toMatchObject([
    {
      name: 'Policy',
      urls: ['https://harbour.example/policy'],
      fetch: 'browser',
      content: ['.policy'],
      ignore: ['.ads'],
      headers: { 'Accept-Language': 'de' },
      schedule: '7 */3 * * *',
      isOn: false,
    },
    { name: 'https://harbour.example/plain', fetch: 'http', content: [], isOn: true },
  ]);
  expect(left(list)).toEqual([
    ['include_filters', 'not-css', false],
    ['headers.Cookie', 'secret', false],
    ['ignore_text', 'text-filter', false],
    ['browser_steps', 'steps', false],
    ['notification_urls', 'notification', false],
    ['processor: restock_diff', 'not-a-page', true],
  ]);
  const newer = readChangedetection([{ name: 'uuid/watch.json', text: JSON.stringify(watching.c) }]);
  expect(newer.watches).toHaveLength(1);
});

test('jobs of urlwatch are one document each', () => {
  const text = `name: Policy
url: https://harbour.example/policy
filter:
  - css: { selector: .policy, exclude: .ads }
  - html2text
  - grepi: Updated
---
navigate: https://harbour.example/app
filter: [ { element-by-id: main } ]
---
name: disk
command: df -h
---
url: https://harbour.example/xml
filter: [ { xpath: //p } ]
http_proxy: http://proxy.example:8080
`;
  const list = readUrlwatch([{ name: 'urls.yaml', text }]);
  expect(list.watches).toMatchObject([
    { name: 'Policy', content: ['.policy'], ignore: ['.ads'], fetch: 'http' },
    { urls: ['https://harbour.example/app'], fetch: 'browser', content: ['#main'] },
    { urls: ['https://harbour.example/xml'], content: [] },
  ]);
  expect(left(list)).toEqual([
    ['filter: grepi', 'text-filter', false],
    ['command', 'own-code', true],
    ['http_proxy', 'proxy', false],
    ['filter: xpath', 'not-css', false],
  ]);
});

test('declarations of Open Terms Archive become one source for each of the terms', () => {
  const declaration = {
    name: 'Harbour',
    terms: {
      'Terms of Service': { fetch: 'https://harbour.example/tos', select: ['.a', '.b'], remove: '.ads' },
      'Privacy Policy': {
        combine: [{ fetch: 'https://harbour.example/p1' }, { fetch: 'https://harbour.example/p2' }],
        select: { startBefore: 'h1', endBefore: 'footer' },
        filter: ['clean'],
        executeClientScripts: true,
      },
    },
  };
  const list = readOpenTermsArchive([
    { name: 'Harbour.json', text: JSON.stringify(declaration) },
    { name: 'Harbour.history.json', text: '{"terms": {"Old": {}}}' },
  ]);
  expect(list.watches).toMatchObject([
    { name: 'Harbour: Terms of Service', content: ['.a, .b'], ignore: ['.ads'], fetch: 'http' },
    { urls: ['https://harbour.example/p1', 'https://harbour.example/p2'], content: [], fetch: 'browser' },
  ]);
  expect(left(list)).toEqual([
    ['select (range)', 'no-range', false],
    ['filter', 'own-code', false],
  ]);
});

test('feeds and pages of OPML come out of their folders', () => {
  const text = `<?xml version="1.0"?><opml version="2.0"><head/><body><outline text="Rules">
<outline text="News &amp; more" type="rss" xmlUrl="https://harbour.example/feed?a=1&amp;b=2" htmlUrl="https://harbour.example/"/>
<outline text="Page" type="link" url="https://harbour.example/page"/><outline text="File" type="rss" xmlUrl="file:///etc/passwd"/>
</outline></body></opml>`;
  const list = readOpml([{ name: 'a.opml', text }]);
  expect(list.watches.map(({ name, kind, urls }) => [name, kind, urls[0]])).toEqual([
    ['News & more', 'feed', 'https://harbour.example/feed?a=1&b=2'],
    ['Page', 'document', 'https://harbour.example/page'],
  ]);
  expect(left(list)).toEqual([['file:///etc/passwd', 'not-a-page', true]]);
});

test('intervals become schedules that are no hurry', () => {
  expect([60, 1200, 3600, 7 * 3600, 86_400, 14 * 86_400, 0].map(scheduleOf)).toEqual([
    '*/5 * * * *',
    '*/20 * * * *',
    '7 * * * *',
    '7 */6 * * *',
    '7 6 * * *',
    '7 6 * * 1',
    undefined,
  ]);
});
