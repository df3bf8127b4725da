import { load } from 'cheerio';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { renderForDingtalk } from '../../src/channels/dingtalk/deliver.js';
import { renderEmail } from '../../src/channels/email/render.js';
import { renderForFeishu } from '../../src/channels/feishu/deliver.js';
import { blocksBytes, MAX_BLOCKS_BYTES } from '../../src/channels/slack/blocks.js';
import { renderSlackMessage } from '../../src/channels/slack/render.js';
import { renderForTerminal } from '../../src/channels/terminal/render.js';
import { webhookBody } from '../../src/channels/webhook/deliver.js';
import { renderForWecom } from '../../src/channels/wecom/deliver.js';
import { bundleOf } from '../../src/deliver/bundling/bundle.js';
import type { Bundle, CaseUpdate, DeliveryAlert } from '../../src/domain/alert.js';
import { UI_LANGUAGES } from '../../src/domain/vocabulary.js';
import { changeAlert, chinese, english, topicNames } from '../channels/fixtures.js';
import { alertOf } from '../deliver/waiting-room.js';
import { blocksSchema } from '../support/slack-schema.js';

const AT = '2026-03-02T08:30:00.000Z';
const severities = ['low', 'medium', 'high', 'critical'] as const;

function hundred(headline?: string): Bundle {
  const alerts = Array.from({ length: 100 }, (_, index) => {
    const alert = alertOf(index + 1, 'harbour-fees', severities[index % 4] ?? 'low');
    if (headline === undefined) return alert;
    const { assessment, page } = alert;
    return {
      ...alert,
      page: { ...page, title: headline },
      assessment: { ...assessment, headline: { en: headline, 'zh-CN': headline } },
    };
  });
  return bundleOf(alerts, AT);
}

const delivery: DeliveryAlert = {
  type: 'delivery',
  channel: 'slack',
  at: AT,
  undelivered: 2,
  problem: 'Slack refused the token (invalid_auth): set SLACK_BOT_TOKEN.',
};

const taken: CaseUpdate = {
  type: 'case',
  caseId: 12,
  changeId: 31,
  state: 'adapting',
  event: { at: AT, actor: 'Li Lei', kind: 'acknowledged', note: 'asking the carrier' },
  alert: changeAlert(),
};

const hostile = '<!channel> <script>x()</script> *b* [a](https://evil.example) @all \u202e\u001b[31m `c`';

/** What Slack would say of the blocks. */
function checkBlocks(blocks: unknown) {
  return blocksSchema.safeParse(blocks).error?.issues ?? [];
}

const terminal = { color: false, width: 100 } as const;

describe('a hundred changes in one message', () => {
  test.each(UI_LANGUAGES)('fit into every channel, with what is left out counted (%s)', (language) => {
    const options = { ...english, language };
    const rest = language === 'en' ? /and \d+ more changes/ : /另有 \d+ 项变更/;
    const { blocks, text } = renderSlackMessage(hundred(), options);
    expect(checkBlocks(blocks)).toEqual([]);
    expect(blocksBytes(blocks)).toBeLessThanOrEqual(MAX_BLOCKS_BYTES);
    expect(JSON.stringify(blocks)).toMatch(rest);
    expect(text).toContain('100');

    const wecom = renderForWecom(hundred(), options);
    expect(Buffer.byteLength(wecom)).toBeLessThanOrEqual(4096);
    expect(wecom).toMatch(rest);
    const dingtalk = renderForDingtalk(hundred(), options, { atAll: ['critical'] });
    expect(Buffer.byteLength(JSON.stringify(dingtalk))).toBeLessThanOrEqual(20_000);
    expect(dingtalk.at).toMatchObject({ isAtAll: true });
    expect(Buffer.byteLength(JSON.stringify(renderForFeishu(hundred(), options).card))).toBeLessThanOrEqual(
      20_000,
    );

    const mail = renderEmail(hundred(), options);
    expect(Buffer.byteLength(mail.html)).toBeLessThan(102_000);
    expect(mail.text).toMatch(rest);
    expect(mail.urgent).toBe(true);
  });

  test('begin with the most severe, each with its due time, its case and the command that shows it', () => {
    const shown = renderForTerminal(hundred(), { ...english, ...terminal });
    expect(shown).toMatch(
      /^100 rule changes at Rules of harbour-fees\n25 critical, 25 high, 25 medium, 25 low\n/,
    );
    const [first = ''] = shown.split('  - ').slice(1);
    expect(first).toMatch(/^\[Critical\] IOSS number required/);
    expect(first).toContain('due 16:25 tomorrow');
    expect(first).toContain('Case 4');
    expect(first.replace(/\s+/g, ' ')).toContain('rulewatch cases show 4');
    expect(shown).toContain('and 60 more changes: rulewatch cases list');
    for (const line of shown.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(100);
  });

  test('of several sources name none of them in the title', () => {
    const bundle = bundleOf([alertOf(1, 'a', 'high'), alertOf(2, 'b', 'low')], AT);
    expect(renderEmail(bundle, english).subject).toBe('[RuleWatch][Several changes] 2 rule changes at once');
    expect(renderEmail(bundle, chinese).subject).toBe('[RuleWatch][多项变更] 同时出现 2 项规则变更');
  });
});

describe('text of a page in a short message', () => {
  const bundle = hundred(`${hostile} ${'x'.repeat(5000)}`);

  test('is escaped, cannot mention anybody and stays within the limits', () => {
    const { blocks, text } = renderSlackMessage(bundle, english);
    expect(checkBlocks(blocks)).toEqual([]);
    expect(text).not.toContain('<!channel>');
    expect(JSON.stringify(blocks)).not.toContain('mrkdwn');
    const page = load(renderEmail(bundle, english).html);
    expect(page('script')).toHaveLength(0);
    expect(page('a[href*="evil"]')).toHaveLength(0);
    const chats = [
      renderForWecom(bundle, english),
      renderForDingtalk(bundle, english, { atAll: [] }).markdown.text,
    ];
    for (const written of chats) {
      expect(written).not.toContain('@all');
      expect(written).not.toContain('](https://evil.example)');
      expect(written).not.toContain('<script');
    }
    expect(renderForTerminal(bundle, { ...english, ...terminal })).not.toMatch(/\p{Cc}(?<!\n)|\u202e/u);
  });

  test('that comes from a person or a channel is cleaned as well', () => {
    const update = { ...taken, event: { ...taken.event, actor: hostile, note: hostile } };
    const failing = { ...delivery, channel: hostile, problem: hostile.repeat(200) };
    for (const message of [update, failing]) {
      expect(checkBlocks(renderSlackMessage(message, english).blocks)).toEqual([]);
      expect(load(renderEmail(message, english).html)('script')).toHaveLength(0);
      expect(renderForWecom(message, english)).not.toContain('@all');
      expect(renderForTerminal(message, { ...english, ...terminal })).not.toMatch(/\p{Cc}(?<!\n)|\u202e/u);
    }
  });
});

test('a channel that fails is told with its cause and what to do', () => {
  const { subject, text } = renderEmail(delivery, english);
  expect(subject).toBe('[RuleWatch][Not delivered] 2 messages did not reach slack');
  expect(text).toContain('set SLACK_BOT_TOKEN');
  expect(text).toContain('rulewatch outbox retry all');
  expect(renderEmail(delivery, chinese).subject).toBe('[RuleWatch][未能送达] 2 条消息未能送达 slack');
});

test('a step of a case says who did what, in the thread of its mail', () => {
  const { subject, text, headers } = renderEmail(taken, english);
  expect(subject).toContain('IOSS number required');
  expect(text).toContain('Li Lei took it on. asking the carrier');
  expect(text).toContain('rulewatch cases show 12');
  expect(headers).toMatchObject({ 'X-RuleWatch-Type': 'case', 'X-RuleWatch-Case': '12' });
});

test('programs get every line of a bundle, the channel that fails, and the steps of a case', () => {
  const read = (message: Parameters<typeof webhookBody>[0]) =>
    JSON.parse(webhookBody(message, { topicNames }));
  expect(read(hundred())).toMatchObject({
    type: 'rules.changed',
    data: { source: { id: 'harbour-fees' }, count: 100, omitted: 60 },
  });
  expect(read(hundred()).data.lines).toHaveLength(40);
  expect(read(delivery)).toMatchObject({
    type: 'channel.failing',
    data: { channel: 'slack', undelivered: 2 },
  });
  expect(read(taken)).toMatchObject({
    type: 'case.updated',
    timestamp: AT,
    data: {
      case: { id: 12, state: { id: 'adapting' } },
      event: { actor: 'Li Lei' },
      change: { changeId: 31 },
    },
  });
});
