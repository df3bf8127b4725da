import type { ChannelSettings } from '../../src/channels/channels.js';
import { startDingtalkServer } from '../../test/support/dingtalk-server.js';
import { startFeishuServer } from '../../test/support/feishu-server.js';
import { type MailFault, startMailServer } from '../../test/support/mail-server.js';
import type { RobotFault, RobotServer } from '../../test/support/robot-server.js';
import { type SlackFault, startSlackServer } from '../../test/support/slack-server.js';
import { startWebhookServer } from '../../test/support/webhook-server.js';
import { startWecomServer } from '../../test/support/wecom-server.js';
import { ASKED_SECONDS, type PassingFault, type Setup, type Stand } from './stand.js';

/** By the name of the destination. `now` is the clock of the destination. */
export const stands: Readonly<Record<string, (now: Date) => Promise<Stand>>> = {
  Slack: slackStand,
  Mail: mailStand,
  Feishu: feishuStand,
  DingTalk: dingtalkStand,
  WeCom: wecomStand,
  Webhook: webhookStand,
};

const SECRET = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
const OTHER_SECRET = `whsec_${Buffer.alloc(32, 8).toString('base64')}`;

async function slackStand(): Promise<Stand> {
  const server = await startSlackServer();
  const faults: Record<PassingFault, SlackFault> = {
    '429': { kind: 'rate-limit', retryAfterSeconds: ASKED_SECONDS },
    '500': { kind: 'status', status: 500 },
    'time-out before the request was taken': { kind: 'hang' },
    'time-out after the request was taken': { kind: 'hang-after' },
    'reset before the request was taken': { kind: 'reset-before' },
    'reset after the request was taken': { kind: 'reset-after' },
  };
  return {
    name: 'Slack',
    channelId: 'slack',
    port: Number(new URL(server.apiUrl).port),
    knowsAgain: true,
    settings: (setup) => ({
      slack: {
        token: setup?.wrong === 'token' ? 'xoxb-wrong-secret' : server.token,
        channel: setup?.wrong === 'channel' ? 'C0WRONG' : 'C0123456789',
        apiUrl: at(server.apiUrl, setup),
        language: 'en',
      },
    }),
    arrived: () => server.messages.length,
    next: (fault) => server.fail(faults[fault]),
    close: server.close,
  };
}

async function mailStand(): Promise<Stand> {
  const server = await startMailServer({ login: { user: 'bot', password: 'right-secret' } });
  const faults: Record<PassingFault, MailFault> = {
    '429': 'greylist',
    '500': 'defer-content',
    'time-out before the request was taken': 'hang-before',
    'time-out after the request was taken': 'hang-after',
    'reset before the request was taken': 'drop-before',
    'reset after the request was taken': 'drop-after',
  };
  return {
    name: 'Mail',
    channelId: 'email:li@seller.example',
    called: { '429': '451 greylisted', '500': '452 mailbox full' },
    port: Number(new URL(server.url).port),
    knowsAgain: false,
    settings: (setup) => {
      if (setup?.wrong === 'channel') server.fail('unknown-recipient');
      const password = setup?.wrong === 'token' ? 'wrong-secret' : 'right-secret';
      return {
        email: {
          url: at(server.url, setup).replace('://', `://bot:${password}@`),
          from: 'RuleWatch <rulewatch@seller.example>',
          to: ['li@seller.example'],
          language: 'en',
        },
      };
    },
    arrived: () => server.mails.length,
    next: (fault) => server.fail(faults[fault]),
    close: server.close,
  };
}

async function feishuStand(now: Date): Promise<Stand> {
  const server = await startFeishuServer({ now });
  // A robot that was deleted answers as one that never was.
  return robotStand('Feishu', server, (setup) => ({
    feishu: { url: at(server.url, setup) + (setup?.wrong ? '-wrong-secret' : ''), language: 'en' },
  }));
}

async function dingtalkStand(now: Date): Promise<Stand> {
  const server = await startDingtalkServer({ now });
  return robotStand('DingTalk', server, (setup) => {
    if (setup?.wrong === 'channel') refuse(server, { errcode: 400106, errmsg: 'robot not in the group' });
    const suffix = setup?.wrong === 'token' ? 'wrongsecret' : '';
    return { dingtalk: { url: at(server.url, setup) + suffix, atAll: [], language: 'en' } };
  });
}

async function wecomStand(): Promise<Stand> {
  const server = await startWecomServer();
  return robotStand('WeCom', server, (setup) => {
    if (setup?.wrong === 'channel') refuse(server, { errcode: 93008, errmsg: 'not in group' });
    const suffix = setup?.wrong === 'token' ? 'wrongsecret' : '';
    return { wecom: { url: at(server.url, setup) + suffix, language: 'en' } };
  });
}

async function webhookStand(now: Date): Promise<Stand> {
  const server = await startWebhookServer({ secret: SECRET, now });
  const stand = robotStand('Webhook', server, (setup) => {
    if (setup?.wrong === 'channel') server.fail({ kind: 'answer', status: 410 });
    const secrets = [setup?.wrong === 'token' ? OTHER_SECRET : SECRET];
    return { webhook: { url: at(server.url, setup), secrets } };
  });
  // The receiver knows a message again by its webhook-id.
  return { ...stand, knowsAgain: true };
}

function robotStand(
  name: string,
  server: RobotServer & { readonly url: string; readonly messages: readonly unknown[] },
  settings: (setup: Setup | undefined) => ChannelSettings,
): Stand {
  const faults: Record<PassingFault, RobotFault> = {
    '429': { kind: 'answer', status: 429, headers: { 'Retry-After': String(ASKED_SECONDS) } },
    '500': { kind: 'answer', status: 500, body: '<html>upstream error</html>' },
    'time-out before the request was taken': { kind: 'hang' },
    'time-out after the request was taken': { kind: 'hang-after' },
    'reset before the request was taken': { kind: 'reset-before' },
    'reset after the request was taken': { kind: 'reset-after' },
  };
  return {
    name,
    channelId: name.toLowerCase(),
    port: Number(new URL(server.origin).port),
    knowsAgain: false,
    settings,
    arrived: () => server.messages.length,
    next: (fault) => server.fail(faults[fault]),
    close: server.close,
  };
}

function refuse(server: RobotServer, body: unknown): void {
  server.fail({ kind: 'answer', status: 200, body });
}

/** The address of a stand-in, moved to where a setup says that it is. */
function at(url: string, { address }: Setup = {}): string {
  if (!address) return url;
  const moved = new URL(url);
  moved.host = `${address.host}:${address.port}`;
  const { protocol } = moved;
  return moved.href.replace(protocol, address.secure ? protocol.replace(':', 's:') : protocol);
}
