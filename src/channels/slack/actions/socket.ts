import { SocketModeClient } from '@slack/socket-mode';
import type { WebClient } from '@slack/web-api';
import { z } from 'zod';
import { inLanguage } from '../../../text/texts.js';
import { createClient, silent } from '../client.js';
import { toDeliveryError } from '../errors.js';
import { slackMessages } from '../messages.js';
import { escapeText } from '../render.js';
import type { SlackSettings } from '../settings.js';
import { signAction } from './action.js';
import type { Reaction } from './handle.js';
import { type Press, REASON_BLOCK, readInteraction, type Submission } from './payload.js';
import { reasonWindow } from './window.js';

const TIMEOUT_MS = 20_000;
/** From the address to Slack's greeting. */
const READY_MS = 30_000;
const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 5 * 60_000;
/** How long the other side may take over its good-bye. */
const GOODBYE_MS = 1_000;

export interface ButtonsOptions {
  readonly settings: SlackSettings;
  readonly appToken: string;
  /** What values are signed with. */
  readonly key: Buffer;
  /** Does what was asked for. `team` is the workspace of the bot token. */
  readonly react: (interaction: Press | Submission, team: string) => Reaction;
  readonly onConnected: () => void;
  /** A step was made. */
  readonly onDone: (caseId: number) => void;
  readonly onTrouble: (what: string, error: unknown) => void;
}

export interface ButtonsConnection {
  /** Resolves when the connection is closed and nothing is under way any more. */
  stop(): Promise<void>;
}

/**
 * Listens to the buttons by Socket Mode, and connects again whenever the connection ends, which Slack's do every few
 * hours. Whatever goes wrong is reported and ends nothing.
 */
export function connectButtons(options: ButtonsOptions): ButtonsConnection {
  const { settings, onTrouble } = options;
  const web = createClient({ settings, timeoutMs: TIMEOUT_MS });
  const underWay = new Set<Promise<void>>();
  let stopped = false;
  let endWait = () => {};
  let close: (() => Promise<void>) | undefined;

  async function run(): Promise<void> {
    let failuresInRow = 0;
    while (!stopped) {
      try {
        await session();
        failuresInRow = 0;
      } catch (error) {
        failuresInRow += 1;
        if (!stopped) onTrouble('not connected', error);
      }
      close = undefined;
      const pause = FIRST_PAUSE_MS * 2 ** Math.max(0, failuresInRow - 1);
      if (!stopped) await wait(Math.min(pause, LONGEST_PAUSE_MS));
    }
  }

  /** From one connection to its end. */
  async function session(): Promise<void> {
    const team = await teamOf(web, settings);
    const client = createSocket(options);
    const ended = new Promise<void>((resolve) => void client.once('disconnected', () => resolve()));
    client.on('slack_event', (event: unknown) => track(answer(event, team)));
    close = () => closeSocket(client, ended);
    if (stopped) return;
    const late = setTimeout(() => void close?.(), READY_MS);
    try {
      await client.start().catch((error: unknown) => {
        throw error === undefined ? new Error('Slack closed the connection at once.') : error;
      });
    } finally {
      clearTimeout(late);
    }
    options.onConnected();
    await ended;
  }

  async function answer(event: unknown, team: string): Promise<void> {
    try {
      const { ack, body } = eventSchema.parse(event);
      const interaction = readInteraction(body);
      const reaction = interaction && decide(interaction, team);
      const incomplete = reaction?.kind === 'incomplete' ? reaction.text : undefined;
      await ack(
        incomplete === undefined
          ? undefined
          : { response_action: 'errors', errors: { [REASON_BLOCK]: incomplete } },
      );
      if (reaction) await follow(reaction);
    } catch (error) {
      onTrouble('an action was not answered', error);
    }
  }

  function decide(interaction: Press | Submission, team: string): Reaction {
    try {
      return options.react(interaction, team);
    } catch (error) {
      onTrouble('an action failed', error);
      const { user, place } = interaction;
      return {
        kind: 'tell',
        user: user.id,
        place,
        text: inLanguage(slackMessages, settings.language).refused.failed,
      };
    }
  }

  async function follow(reaction: Reaction): Promise<void> {
    switch (reaction.kind) {
      case 'done':
        return options.onDone(reaction.caseId);
      case 'incomplete':
        return;
      case 'tell': {
        const { user, place, text } = reaction;
        await web.chat.postEphemeral({ channel: place.channel, user, text: escapeText(text) });
        return;
      }
      case 'ask': {
        const { caseId, channel, triggerId, place } = reaction;
        const value = signAction({ purpose: 'not-affected-reason', caseId, channel }, options.key);
        const view = reasonWindow(caseId, { value, ...place }, settings.language);
        await web.views.open({ trigger_id: triggerId, view });
      }
    }
  }

  function track(work: Promise<void>): void {
    underWay.add(work);
    void work.finally(() => underWay.delete(work));
  }

  function wait(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      endWait = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  const over = run();
  return {
    stop: async () => {
      stopped = true;
      endWait();
      await close?.();
      await over;
      await Promise.all(underWay);
    },
  };
}

/** As Slack's client hands on what comes; the rest of it is none of ours. */
const eventSchema = z.object({
  ack: z.custom<(response?: Record<string, unknown>) => Promise<void>>(
    (value) => typeof value === 'function',
  ),
  body: z.unknown(),
});

function createSocket({ settings, appToken }: ButtonsOptions): SocketModeClient {
  const client = new SocketModeClient({
    appToken,
    logger: silent,
    // Its own attempts would end the process where Slack cannot be reached.
    autoReconnectEnabled: false,
    clientOptions: {
      slackApiUrl: settings.apiUrl,
      timeout: TIMEOUT_MS,
      retryConfig: { retries: 0 },
      rejectRateLimitedCalls: true,
      allowAbsoluteUrls: false,
    },
  });
  client.on('authenticated', ({ url }: { readonly url?: string }) => assertSafe(url, settings.apiUrl));
  return client;
}

/** What is pressed and by whom goes over no weaker connection than the calls do. */
function assertSafe(url: string | undefined, apiUrl: string): void {
  if (apiUrl.startsWith('https:') && !url?.startsWith('wss:')) {
    throw new Error('Slack named an address without encryption for its socket.');
  }
}

/** Asks the other side to close, and does not wait for ever. */
async function closeSocket(client: SocketModeClient, ended: Promise<void>): Promise<void> {
  void client.disconnect();
  let impatience: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    impatience = setTimeout(() => {
      // The second time it does not ask.
      void client.disconnect();
      resolve();
    }, GOODBYE_MS);
  });
  await Promise.race([ended, late]);
  clearTimeout(impatience);
}

const teamSchema = z.object({ team_id: z.string() });

async function teamOf(web: WebClient, { channel }: SlackSettings): Promise<string> {
  try {
    return teamSchema.parse(await web.auth.test()).team_id;
  } catch (error) {
    throw toDeliveryError(error, channel);
  }
}
