import { load } from 'cheerio';
import { describe, expect, test } from 'vitest';
import { renderSlackPage } from '../../src/channels/slack/preview/page.js';

/** The page of one message, as a reader's browser reads it. */
function show(...blocks: readonly unknown[]) {
  return load(
    renderSlackPage([{ text: '', blocks }], {
      language: 'en',
      channel: '#rules',
      time: '09:00 today',
      names: new Map([
        ['U0123ABCD', 'Wu Lei'],
        ['S0LOGIST', 'Logistics'],
      ]),
    }),
  );
}

function mrkdwn(text: string) {
  return show({ type: 'section', text: { type: 'mrkdwn', text } });
}

const words = (text: string) => ({ type: 'text', text });
const section = (...elements: readonly unknown[]) => ({ type: 'rich_text_section', elements });

describe('rich text in the Slack preview', () => {
  test('has the styles, lists, quotes and preformatted text of Slack', () => {
    const page = show({
      type: 'rich_text',
      elements: [
        section(
          { ...words('fee'), style: { bold: true, italic: true, strike: true } },
          { ...words('ack 1'), style: { code: true } },
          { type: 'link', url: 'https://example.com/rules', text: 'the rules' },
          { type: 'user', user_id: 'U0123ABCD' },
          { type: 'usergroup', usergroup_id: 'S0LOGIST' },
          { type: 'broadcast', range: 'here' },
        ),
        { type: 'rich_text_list', style: 'bullet', indent: 1, elements: [section(words('one'))] },
        { type: 'rich_text_list', style: 'ordered', offset: 2, elements: [section(words('third'))] },
        { type: 'rich_text_quote', elements: [words('quoted')] },
        { type: 'rich_text_preformatted', elements: [words('a  b\n  c')] },
      ],
    });
    expect(page('b i s').text()).toBe('fee');
    expect(page('code').text()).toBe('ack 1');
    expect(page('a').attr('href')).toBe('https://example.com/rules');
    expect(page('.mention').text()).toBe('@Wu Lei@Logistics');
    expect(page('.broadcast').text()).toBe('@here');
    expect(page('ul.indent-1 > li').text()).toBe('one');
    expect(page('ol[start=3] > li').text()).toBe('third');
    expect(page('blockquote').text()).toBe('quoted');
    expect(page('pre').text()).toBe('a  b\n  c');
  });

  test('is never parsed: markup in it is what the reader sees', () => {
    const text = '<script>alert(1)</script> <!channel> *not bold* &lt; <https://evil.example|click>';
    const page = show({ type: 'rich_text', elements: [section(words(text))] });
    expect(page('.line').text()).toBe(text);
    expect(page('script, .block b, a, .broadcast').length).toBe(0);
  });
});

describe('Slack markup in the Slack preview', () => {
  test('is read as Slack reads it', () => {
    const page = mrkdwn(
      'A *bold*, _italic_, ~struck~ `code *x*` and *_both_*; 2*3*4 and a_b_c stay\n' +
        '> quoted\n```\nfenced *as it is*\n```\n&lt;b&gt; &amp;lt; <https://example.com/a?b=1&amp;c=2|the page> <@U0123ABCD> <!channel>',
    );
    expect(page('.block b').first().text()).toBe('bold');
    expect(page('b i').text()).toBe('both');
    expect(page('s').text()).toBe('struck');
    expect(page('code').text()).toBe('code *x*');
    expect(page('.line').first().text()).toContain('2*3*4 and a_b_c stay');
    expect(page('blockquote').text()).toBe('quoted');
    expect(page('pre').text()).toBe('fenced *as it is*');
    expect(page('.line').last().text()).toMatch(/^<b> &lt; the page @Wu Lei @channel$/);
    expect(page('a').attr('href')).toBe('https://example.com/a?b=1&c=2');
    expect(page('.broadcast').text()).toBe('@channel');
  });

  test.each([
    '<javascript:alert(1)|click>',
    '<JaVaScRiPt:alert(1)>',
    '<data:text/html,&lt;b&gt;x|click>',
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '"><svg/onload=alert(1)>',
  ])('leaves %s inert', (text) => {
    const page = mrkdwn(text);
    expect(page('article').find('a, script, img, svg').length).toBe(0);
    expect(page('.block').text()).toMatch(/alert\(1\)|<b>x/);
  });

  test('comes to an end on text that was made to be slow or deep', () => {
    const patterns = ['*', '*a ', '*_~', '<', '`', '> ', '```', '<@', '&lt;', '*_a_*'];
    for (const pattern of patterns) {
      const page = mrkdwn(pattern.repeat(20_000));
      expect(page('article').length).toBe(1);
    }
  });
});

test('the Slack preview shows buttons, fields, context and headers as Slack does', () => {
  const plain = (text: string) => ({ type: 'plain_text', text });
  const page = show(
    { type: 'header', text: plain('*Fees* rise') },
    { type: 'divider' },
    {
      type: 'section',
      fields: [
        { type: 'mrkdwn', text: '*From*\n1 March' },
        { type: 'mrkdwn', text: '*Until*\n2 March' },
      ],
      accessory: { type: 'button', text: plain('Open'), url: 'javascript:alert(1)' },
    },
    {
      type: 'context',
      elements: [plain('Harbour'), { type: 'image', alt_text: 'logo', image_url: 'https://x.example/l' }],
    },
    {
      type: 'actions',
      elements: [
        { type: 'button', text: plain('Take it on'), style: 'primary' },
        { type: 'static_select', placeholder: plain('Owner') },
      ],
    },
  );
  expect(page('h2').text()).toBe('*Fees* rise');
  expect(page('hr').length).toBe(1);
  expect(page('.fields b').text()).toBe('FromUntil');
  expect(page('.context').text()).toBe('HarbourImage: logo');
  expect(page('.button.primary').text()).toBe('Take it on');
  expect(page('.actions').text()).toContain('Owner');
  expect(page('a, img').length).toBe(0);
});

test('the Slack preview shows what it does not know as such', () => {
  const page = show(
    { type: 'video', title: '<script>alert(1)</script>' },
    { type: 'rich_text', elements: [{ type: 'rich_text_table' }, section({ type: 'sparkle' })] },
    { type: 'actions', elements: [{ type: 'datepicker' }] },
    'nonsense',
  );
  const unknown = page('.unknown')
    .toArray()
    .map((element) => page(element).text());
  expect(unknown).toHaveLength(5);
  expect(unknown.join('\n')).toMatch(
    /video[\s\S]*rich_text_table[\s\S]*sparkle[\s\S]*datepicker[\s\S]*nonsense/,
  );
  expect(page('script').length).toBe(0);
});

test('the Slack preview shows several messages in order, and one without blocks by its text', () => {
  const options = { language: 'en', channel: 'C0123', time: '09:00', names: new Map() } as const;
  const page = load(
    renderSlackPage([{ text: 'first &lt;b&gt; *x*', mrkdwn: false }, { text: 'second' }, 7], options),
  );
  const messages = page('.message')
    .toArray()
    .map((element) => page(element).text());
  expect(messages).toHaveLength(3);
  expect(messages[0]).toContain('first <b> *x*');
  expect(messages[1]).toContain('second');
  expect(messages[2]).toContain('7');
});
