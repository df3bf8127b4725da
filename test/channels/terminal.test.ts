import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { createChannels } from '../../src/channels/create.js';
import { renderAlertForTerminal } from '../../src/channels/terminal/alert.js';
import { renderDiffForTerminal } from '../../src/channels/terminal/diff.js';
import { renderDigestForTerminal } from '../../src/channels/terminal/digest.js';
import { renderHealthForTerminal } from '../../src/channels/terminal/health.js';
import { renderForTerminal } from '../../src/channels/terminal/render.js';
import {
  changeAlert,
  channelDeps,
  chinese,
  digest,
  edited,
  english,
  healthAlert,
  hostileAlert,
  hostileText,
  hugeAlert,
  longDigest,
  unsafeCharacters,
  usualDigest,
} from './fixtures.js';

const plain = { ...english, color: false, width: 80 };
const plainChinese = { ...chinese, color: false, width: 60 };
const coloured = { ...english, color: true, width: 80 };

function widest(text: string): number {
  return Math.max(...text.split('\n').map((line) => stringWidth(line)));
}

describe('an alert in the terminal', () => {
  test('says what changed, from when, who, by when, and how to go on', () => {
    const text = renderAlertForTerminal(changeAlert(), plain);
    for (const words of [
      '[High] Harbour Market · DE, FR · Platform · Rule change · Tax, Logistics',
      'Applies from: Mon 9 Mar 2026 · in 7 days',
      'Act by: Fri 6 Mar 2026 · in 4 days',
      'Case due: Tue 3 Mar, 16:25 (tomorrow) · Case 12',
      '[-1 July 2026-] {+9 March 2026+}',
      'Finance and tax · Li Lei · by 18:30 today',
      'Names removal of listings or fines',
      'rulewatch cases ack 12',
    ]) {
      expect(text.replace(/\n {2}\| /g, ' ')).toContain(words);
    }
  });

  test('has colours where the terminal has them, and no markers then', () => {
    const text = renderAlertForTerminal(changeAlert(), coloured);
    expect(text).toContain('\u001b[');
    expect(text).not.toContain('{+');
  });

  test.each([40, 60, 100])('keeps within %i columns, CJK characters taking two', (width) => {
    for (const message of [changeAlert(), healthAlert(), usualDigest(), hugeAlert(), hostileAlert()]) {
      expect(widest(renderForTerminal(message, { ...chinese, color: true, width }))).toBeLessThanOrEqual(
        width,
      );
    }
  });

  test('speaks Chinese', () => {
    const text = renderAlertForTerminal(changeAlert(), plainChinese);
    expect(text).toContain('[高]');
    expect(text).toContain('生效日期：2026年3月9日（周一） · 7天后');
    expect(text).toContain('财税 · Li Lei · 今天 18:30 前');
  });

  test('passes no escape sequence of a page on', () => {
    for (const message of [hostileAlert(), hostileAlert(`\u009b31m${hostileText}`)]) {
      expect(unsafeCharacters(renderForTerminal(message, plain))).toEqual([]);
    }
  });

  test('is handed to the terminal by its channel', async () => {
    const written: string[] = [];
    const [terminal] = createChannels({ terminal: { language: 'en' } }, channelDeps(written));
    await terminal?.deliver(changeAlert(), { idempotencyKey: 'x' });
    expect(written.join('')).toContain('Case due: Tue 3 Mar, 16:25 (tomorrow)');
  });

  test('a message that cannot be laid out is given up for good, with the cause', async () => {
    const broken = {
      ...changeAlert(),
      get assessment(): never {
        throw new Error('no assessment');
      },
    };
    const email = { url: 'smtp://127.0.0.1:1', from: 'a@seller.example', to: ['b@seller.example'] };
    const slack = { token: 'xoxb-1', channel: 'C0123456789', apiUrl: 'http://127.0.0.1:1/' };
    const language = 'en' as const;
    const all = { slack: { ...slack, language }, email: { ...email, language }, terminal: { language } };
    for (const channel of createChannels(all, channelDeps())) {
      await expect(channel.deliver(broken, { idempotencyKey: 'x' })).rejects.toMatchObject({
        kind: 'permanent',
        message: expect.stringContaining('no assessment'),
      });
    }
  });

  test('counts as not delivered where the terminal is gone', async () => {
    const gone = {
      color: false,
      width: 80,
      write: () => {
        throw new Error('EPIPE');
      },
    };
    const [terminal] = createChannels({ terminal: { language: 'en' } }, { ...channelDeps(), terminal: gone });
    await expect(terminal?.deliver(changeAlert(), { idempotencyKey: 'x' })).rejects.toMatchObject({
      kind: 'temporary',
    });
  });
});

describe('health, digest and differences in the terminal', () => {
  test('a source that cannot be read', () => {
    const text = renderHealthForTerminal(healthAlert(), plain);
    expect(text).toContain('! Harbour Market seller fees cannot be read');
    expect(text).toContain('rulewatch sources test harbour-fees');
  });

  test('a kind of problem that has no name is shown as it is', () => {
    const problem = { kind: 'toString', message: 'odd' };
    expect(renderHealthForTerminal(healthAlert({ problem }), plain)).toContain('Problem: toString');
  });

  test('the digest, usual, quiet and long', () => {
    expect(renderDigestForTerminal(usualDigest(), plain)).toContain('Overdue (1)');
    expect(renderDigestForTerminal(digest(), plain)).toContain('No rule changed and nothing is open.');
    expect(renderDigestForTerminal(longDigest(), plain)).toMatch(/and \d+ more/);
  });

  test('all differences in the order of the page, or as many as are asked for', () => {
    const { highlights, stats } = changeAlert();
    const diff = { entries: highlights, stats };
    const all = renderDiffForTerminal(diff, plain);
    expect(all).toContain('Changed · Selling into the EU › Low-value parcels');
    expect(all).toContain('[-Gifts between private persons up to EUR 45 are exempt.-]');
    expect(all).toContain('214 characters added, 96 removed');
    const one = renderDiffForTerminal(diff, { ...plain, limit: 1 });
    expect(one).not.toContain('Gifts');
    expect(one).toContain('and 2 more differences');
  });

  test('5,000 differences are cut', () => {
    const entries = Array.from({ length: 5000 }, () => edited);
    const text = renderDiffForTerminal({ entries, stats: changeAlert().stats }, plain);
    expect(text).toContain('and 4500 more differences');
  });
});
