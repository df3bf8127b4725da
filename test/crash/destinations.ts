import { z } from 'zod';
import { startMailServer } from '../support/mail-server.js';
import { startSlackServer } from '../support/slack-server.js';
import { startWebhookServer } from '../support/webhook-server.js';
import { pick } from './random.js';

/** Somewhere that alerts go to, and that does not always do as it should. */
export interface Destination {
  readonly name: string;
  /** Makes one of the next requests go wrong. */
  misbehave(random: () => number): void;
  /** From now on it does as it should. */
  calm(): void;
  /** The changes that it was told of, once for every message that a person would see. */
  told(): number[];
  /** The keys of messages of any kind that a person would see twice; undefined where repeats are recognised. */
  repeated?(): string[];
  /** How many messages came, with those that a destination knows to have come before. */
  received(): number;
  close(): Promise<void>;
}

export interface Destinations {
  readonly all: readonly Destination[];
  /** `channels:` of the settings. */
  readonly settings: string;
}

const WEBHOOK_SECRET = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';

export async function startDestinations(): Promise<Destinations> {
  const [slack, mail, hook] = await Promise.all([startSlack(), startMail(), startHook()]);
  const settings = `channels:
  slack: { token: ${slack.token}, channel: C0123456789, apiUrl: "${slack.apiUrl}" }
  email: { url: "${mail.url}", from: rulewatch@example.com, to: group@example.com }
  webhook: { url: "${hook.url}", secrets: [${WEBHOOK_SECRET}] }
`;
  return { all: [slack.destination, mail.destination, hook.destination], settings };
}

const slackChange = z.object({ type: z.literal('change'), change_id: z.number() });

/** Slack takes a message up after its sender has gone, and another daemon has begun. */
const LATE_MS = 5_000;
/** Our clock is ahead of Slack's. */
const AHEAD_MS = 10 * 60_000;

async function startSlack() {
  const server = await startSlackServer({ now: () => new Date(Date.now() - AHEAD_MS) });
  const destination: Destination = {
    name: 'slack',
    misbehave: (random) =>
      server.fail(
        pick(random, [
          { kind: 'status', status: 500 },
          { kind: 'rate-limit', retryAfterSeconds: 1 },
          { kind: 'reset-before' },
          { kind: 'reset-after' },
          { kind: 'late', afterMs: LATE_MS },
        ] as const),
      ),
    told: () =>
      server.messages.flatMap(({ metadata }) => {
        const change = slackChange.safeParse(metadata?.event_payload);
        return change.success ? [change.data.change_id] : [];
      }),
    repeated: () => {
      const keys = server.messages.map(({ metadata }) => String(metadata?.event_payload?.idempotency_key));
      return keys.filter((key, index) => keys.indexOf(key) !== index);
    },
    received: () => server.messages.length,
    calm: server.calm,
    close: server.close,
  };
  return { token: server.token, apiUrl: server.apiUrl, destination };
}

/** A mailbox shows one mail for a Message-ID, as the large providers do. */
async function startMail() {
  const server = await startMailServer();
  const destination: Destination = {
    name: 'email',
    misbehave: (random) =>
      server.fail(
        pick(random, ['greylist', 'defer-content', 'drop-before', 'drop-after', 'drop-after'] as const),
      ),
    told: () => {
      const byId = new Map(server.mails.map(({ parsed }) => [parsed.messageId, parsed.text ?? '']));
      return [...byId.values()].flatMap((text) => {
        const change = /rulewatch changes show (\d+)/.exec(text);
        return change ? [Number(change[1])] : [];
      });
    },
    received: () => server.mails.length,
    calm: server.calm,
    close: server.close,
  };
  return { url: server.url, destination };
}

const hookChange = z.object({ type: z.literal('rule.changed'), data: z.object({ changeId: z.number() }) });

/** A receiver that keeps a message once for each id, as Standard Webhooks asks. */
async function startHook() {
  const server = await startWebhookServer({
    secret: WEBHOOK_SECRET,
    get now() {
      return new Date();
    },
  });
  const destination: Destination = {
    name: 'webhook',
    misbehave: (random) =>
      server.fail(
        pick(random, [
          { kind: 'answer', status: 500 },
          { kind: 'answer', status: 429, headers: { 'retry-after': '1' } },
          { kind: 'reset-before' },
          { kind: 'reset-after' },
        ] as const),
      ),
    told: () =>
      server.messages.flatMap(({ payload }) => {
        const change = hookChange.safeParse(payload);
        return change.success ? [change.data.data.changeId] : [];
      }),
    received: () => server.requests,
    calm: server.calm,
    close: server.close,
  };
  return { url: server.url, destination };
}
