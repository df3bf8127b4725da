import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { z } from 'zod';
import type { SlackBlocks, SlackView } from './slack-schema.js';
import { acceptWebSocket, type ServerSocket } from './websocket-server.js';

/** Slack gives an app this long to acknowledge. */
const ACKNOWLEDGE_MS = 3_000;

export const TEAM_ID = 'T0HARBOUR1';

/** Socket Mode's side of the stand-in: https://docs.slack.dev/apis/events-api/using-socket-mode */
export interface SlackSocket {
  /** The path of the next connection; good for one. */
  ticket(): string;
  upgrade(request: IncomingMessage, stream: Duplex): void;
  /** How many connections were made. */
  readonly connections: number;
  /** Resolves when so many connections were made altogether. */
  connected(connections: number): Promise<void>;
  /** As Slack does every few hours: asks the app to come again. */
  refresh(): void;
  /** Sends a payload and resolves with what the app acknowledged it with. */
  deliver(payload: unknown, options?: DeliverOptions): Promise<unknown>;
  /** A trigger that a window can be opened with once. */
  trigger(): string;
  /** Why a window cannot be opened with it. */
  exchangeTrigger(id: string | undefined): string | undefined;
}

export interface DeliverOptions {
  /** Delivered for the second time, as Slack says so. */
  readonly retry?: boolean;
}

const acknowledgement = z.object({ envelope_id: z.string(), payload: z.unknown() });

export function createSlackSocket(): SlackSocket {
  const tickets = new Set<string>();
  const triggers = new Map<string, 'fresh' | 'used'>();
  const sockets = new Set<ServerSocket>();
  const acknowledged = new Map<string, (payload: unknown) => void>();
  const waiting = new Set<() => void>();
  let connections = 0;

  function upgrade(request: IncomingMessage, stream: Duplex): void {
    if (!tickets.delete(request.url ?? '')) return void stream.destroy();
    const socket = acceptWebSocket(request, stream, {
      onMessage: (text) => {
        const { envelope_id: id, payload } = acknowledgement.parse(JSON.parse(text));
        acknowledged.get(id)?.(payload);
      },
      onClose: () => void sockets.delete(socket),
    });
    sockets.add(socket);
    connections += 1;
    const hello = { type: 'hello', num_connections: sockets.size, connection_info: { app_id: 'A0RULEWATC' } };
    socket.send(JSON.stringify(hello));
    for (const look of waiting) look();
  }

  return {
    ticket: () => {
      const path = `/link/${randomUUID()}`;
      tickets.add(path);
      return path;
    },
    upgrade,
    get connections() {
      return connections;
    },
    connected: (wanted) =>
      new Promise((resolve) => {
        const look = () => {
          if (connections < wanted) return;
          waiting.delete(look);
          resolve();
        };
        waiting.add(look);
        look();
      }),
    refresh: () => {
      for (const socket of sockets) {
        socket.send(JSON.stringify({ type: 'disconnect', reason: 'refresh_requested' }));
      }
    },
    deliver: (payload, { retry = false } = {}) =>
      new Promise((resolve, reject) => {
        const [socket] = sockets;
        if (!socket) return reject(new Error('no app is connected'));
        const id = randomUUID();
        const late = setTimeout(() => reject(new Error('not acknowledged in time')), ACKNOWLEDGE_MS);
        acknowledged.set(id, (answer) => {
          clearTimeout(late);
          resolve(answer);
        });
        const envelope = { type: 'interactive', envelope_id: id, payload, accepts_response_payload: true };
        socket.send(
          JSON.stringify(retry ? { ...envelope, retry_attempt: 1, retry_reason: 'timeout' } : envelope),
        );
      }),
    trigger: () => {
      const id = `13345224609.738474920.${randomUUID().replaceAll('-', '')}`;
      triggers.set(id, 'fresh');
      return id;
    },
    exchangeTrigger: (id = '') => {
      const state = triggers.get(id);
      triggers.set(id, 'used');
      if (state === 'used') return 'exchanged_trigger_id';
      return state === undefined ? 'invalid_trigger_id' : undefined;
    },
  };
}

export interface Pressing {
  readonly user?: { readonly id: string; readonly username?: string };
  readonly team?: string;
  /** Instead of the button's own. */
  readonly value?: string;
  /** Instead of the message's own. */
  readonly channel?: string;
  readonly ts?: string;
}

/** What Slack sends when a button of a message is pressed. */
export function pressPayload(
  message: { readonly channel: string; readonly ts: string; readonly blocks: SlackBlocks },
  action: string,
  triggerId: string,
  pressing: Pressing = {},
) {
  const { user = { id: 'U0LILEI01', username: 'lilei' }, team = TEAM_ID } = pressing;
  const buttons = message.blocks.flatMap((block) => (block.type === 'actions' ? block.elements : []));
  const button = buttons.find((one) => one.action_id === `rulewatch.case.${action}`);
  const channel = pressing.channel ?? message.channel;
  return {
    type: 'block_actions',
    user: { ...user, name: user.username, team_id: team },
    api_app_id: 'A0RULEWATC',
    token: 'verification-token',
    container: {
      type: 'message',
      message_ts: pressing.ts ?? message.ts,
      channel_id: channel,
      is_ephemeral: false,
    },
    trigger_id: triggerId,
    team: { id: team, domain: 'harbour' },
    enterprise: null,
    is_enterprise_install: false,
    channel: { id: channel, name: 'rulewatch' },
    response_url: 'https://hooks.slack.example/actions/1',
    actions: [
      {
        action_id: `rulewatch.case.${action}`,
        block_id: 'buttons',
        text: { type: 'plain_text', text: action },
        value: pressing.value ?? button?.value,
        type: 'button',
        action_ts: `${Date.now() / 1000}`,
      },
    ],
  };
}

/** What Slack sends when a window is sent off. */
export function submissionPayload(
  view: SlackView & { readonly id: string },
  text: string,
  pressing: Pressing = {},
) {
  const { user = { id: 'U0LILEI01', username: 'lilei' }, team = TEAM_ID } = pressing;
  const values = Object.fromEntries(
    view.blocks.flatMap((block) =>
      block.type === 'input'
        ? [
            [
              block.block_id ?? '',
              { [block.element.action_id ?? '']: { type: block.element.type, value: text } },
            ],
          ]
        : [],
    ),
  );
  return {
    type: 'view_submission',
    team: { id: team, domain: 'harbour' },
    user: { ...user, name: user.username, team_id: team },
    api_app_id: 'A0RULEWATC',
    trigger_id: 'of-the-window',
    view: { ...view, team_id: team, state: { values }, hash: '1', app_id: 'A0RULEWATC' },
    response_urls: [],
  };
}
