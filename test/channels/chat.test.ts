import { describe, expect, test } from 'vitest';
import { bullet, type ChatLine, plain, quote, type Span, text } from '../../src/channels/chat/document.js';
import { linkTarget, neutral } from '../../src/channels/chat/neutral.js';
import { writeLines } from '../../src/channels/chat/write.js';
import { dingtalkMarkup } from '../../src/channels/dingtalk/markup.js';
import { feishuMarkup } from '../../src/channels/feishu/markup.js';
import { renderForWecom } from '../../src/channels/wecom/deliver.js';
import type { WordPart } from '../../src/domain/change.js';
import { changeAlert, edited, english } from './fixtures.js';

function words(...parts: [WordPart['op'], string][]): ChatLine {
  const spans: Span[] = [];
  for (const [op, content] of parts) spans.push({ kind: op === 'same' ? 'text' : op, text: content });
  return quote(spans);
}

describe('changed words', () => {
  const line = words(['same', 'from'], ['removed', ' 1 July '], ['added', '9 March'], ['same', '.']);

  test('stand apart from their neighbours, or a chat would not read the marks around them', () => {
    expect(writeLines([line], feishuMarkup)).toBe('> from ~~1 July~~ **9 March**.');
    expect(writeLines([line], dingtalkMarkup(new Set()))).toBe('> from 「1 July」→ **「9 March」**.');
  });

  test('that were only taken out or only put in can be told from others', () => {
    const gone = words(['same', 'Gifts '], ['removed', 'up to EUR 45'], ['same', ' are exempt']);
    const added = words(['same', 'Gifts '], ['added', 'up to EUR 45'], ['same', ' are exempt']);
    const markup = dingtalkMarkup(new Set());
    expect(writeLines([gone], markup)).toBe('> Gifts 「up to EUR 45」→ ✕ are exempt');
    expect(writeLines([added], markup)).toBe('> Gifts ✚ **「up to EUR 45」** are exempt');
  });

  test('are not lost where a space was replaced', () => {
    const line = words(['same', 'per'], ['removed', ' '], ['added', 'cent'], ['same', ' more']);
    expect(writeLines([line], feishuMarkup)).toContain('cent');
  });
});

describe('text of a page in Markdown without an escape', () => {
  test.each([
    ['10~20 * 2', '10～20 ＊ 2'],
    ['order_id stays, _this_ does not', 'order_id stays, ＿this＿ does not'],
    ['@all and support@harbour.example', '＠all and support@harbour.example'],
    ['![x](https://evil.example)', '!［x］(https：//evil.example)'],
    ['&lt;b&gt; R&D', '＆lt;b＆gt; R&D'],
    ['www.evil.example', 'www．evil.example'],
  ])('%s is written as %s', (written, expected) => {
    expect(neutral(written)).toBe(expected);
  });

  test.each([
    ['# Title', '＃ Title'],
    ['- item', '－ item'],
    ['> quote', '＞ quote'],
    ['1. first', '1． first'],
    ['2026-03-09', '2026-03-09'],
  ])('%s at the start of a line is no mark', (written, expected) => {
    expect(neutral(written, true)).toBe(expected);
    expect(writeLines([bullet(text(written))], dingtalkMarkup(new Set()))).toBe(`- ${expected}`);
  });

  test('Feishu gets its own escapes, a number at the start of a line included', () => {
    expect(writeLines([plain(text('1. <at id=all></at> & *x*'))], feishuMarkup)).toBe(
      '1&#46; &#60;at id&#61;all&#62;&#60;&#47;at&#62; &#38; &#42;x&#42;',
    );
  });

  test('an address cannot end the link that it is the target of', () => {
    expect(linkTarget('https://a.example/x(1)?q="<y>"')).toBe('https://a.example/x%281%29?q=%22%3Cy%3E%22');
  });
});

test('what does not fit with the tightest limits is cut from the end, and the alert says so', () => {
  const page = { title: '规'.repeat(400), url: `https://sellers.harbour.example/${'x'.repeat(440)}` };
  const evidence = { ...changeAlert().evidence, url: `https://rulewatch.example/${'y'.repeat(440)}` };
  const heading = '欧'.repeat(200);
  const alert = changeAlert({
    page,
    evidence,
    highlights: Array.from({ length: 3 }, () => ({
      ...edited,
      section: [heading, heading],
      words: [{ op: 'added' as const, text: '税'.repeat(400) }],
    })),
    checklist: {
      items: changeAlert().checklist.items.map((item, index) => ({
        ...item,
        assignee: `${'名'.repeat(60)}${index}`,
        question: { en: '问'.repeat(300), 'zh-CN': '问'.repeat(300) },
      })),
    },
  });
  const content = renderForWecom(alert, english);
  expect(Buffer.byteLength(content)).toBeLessThanOrEqual(4096);
  expect(content).toMatch(/… and \d+ more lines, see `rulewatch changes show 31`/);
  expect(content).toContain('**Applies from: Mon 9 Mar 2026**');
  expect(content).toContain('rulewatch cases ack 12');
});
