import { z } from 'zod';
import { type CaseAction, readActionId } from './action.js';

/** Who pressed, as Slack tells it. */
export interface SlackUser {
  readonly id: string;
  readonly name: string | undefined;
}

/** Where an alert stands in Slack. */
export interface MessagePlace {
  readonly channel: string;
  readonly ts: string;
}

/** A button of an alert was pressed. */
export interface Press {
  readonly kind: 'press';
  readonly action: CaseAction;
  readonly value: string;
  readonly user: SlackUser;
  readonly team: string | undefined;
  readonly place: MessagePlace;
  readonly triggerId: string;
  /** The same in every delivery of one press, and of no other. */
  readonly origin: string;
}

/** The window with the reason was sent off. */
export interface Submission {
  readonly kind: 'submission';
  readonly value: string;
  readonly reason: string;
  readonly user: SlackUser;
  readonly team: string | undefined;
  readonly place: MessagePlace;
  readonly origin: string;
}

export const REASON_WINDOW = 'rulewatch.case.reason';
export const REASON_BLOCK = 'reason';
export const REASON_INPUT = 'text';

const user = z.object({
  id: z.string().regex(/^[A-Z0-9]{2,30}$/),
  name: z.string().optional(),
  username: z.string().optional(),
});
const team = z.object({ id: z.string() }).nullish();

/** https://docs.slack.dev/reference/interaction-payloads/block_actions-payload */
const pressSchema = z.object({
  type: z.literal('block_actions'),
  user,
  team,
  trigger_id: z.string(),
  container: z.object({ type: z.literal('message'), message_ts: z.string(), channel_id: z.string() }),
  channel: z.object({ id: z.string() }),
  actions: z
    .array(z.object({ action_id: z.string(), value: z.string().optional(), action_ts: z.string() }))
    .min(1),
});

/** What the window carries along: its signed value, and the alert it was opened from. */
const windowSchema = z.object({ value: z.string(), channel: z.string(), ts: z.string() });
export type WindowMetadata = z.output<typeof windowSchema>;

/** https://docs.slack.dev/reference/interaction-payloads/view-interactions-payload */
const submissionSchema = z.object({
  type: z.literal('view_submission'),
  user,
  team,
  view: z.object({
    id: z.string(),
    callback_id: z.literal(REASON_WINDOW),
    private_metadata: z.string(),
    state: z.object({
      values: z.record(z.string(), z.record(z.string(), z.object({ value: z.string().nullish() }))),
    }),
  }),
});

/** Undefined for whatever is none of RuleWatch's. */
export function readInteraction(payload: unknown): Press | Submission | undefined {
  const press = pressSchema.safeParse(payload);
  if (press.success) return readPress(press.data);
  const submission = submissionSchema.safeParse(payload);
  return submission.success ? readSubmission(submission.data) : undefined;
}

function readPress(payload: z.output<typeof pressSchema>): Press | undefined {
  const { container, channel, actions } = payload;
  const [pressed] = actions;
  const action = pressed && readActionId(pressed.action_id);
  if (!pressed || action === undefined || channel.id !== container.channel_id) return undefined;
  return {
    kind: 'press',
    action,
    value: pressed.value ?? '',
    user: userOf(payload.user),
    team: payload.team?.id,
    place: { channel: channel.id, ts: container.message_ts },
    triggerId: payload.trigger_id,
    origin: ['slack', container.message_ts, payload.user.id, action, pressed.action_ts].join(':'),
  };
}

function readSubmission({
  user: sender,
  team: from,
  view,
}: z.output<typeof submissionSchema>): Submission | undefined {
  const carried = windowSchema.safeParse(parseJson(view.private_metadata));
  if (!carried.success) return undefined;
  const { value, channel, ts } = carried.data;
  return {
    kind: 'submission',
    value,
    reason: view.state.values[REASON_BLOCK]?.[REASON_INPUT]?.value ?? '',
    user: userOf(sender),
    team: from?.id,
    place: { channel, ts },
    origin: ['slack', 'view', view.id].join(':'),
  };
}

function userOf({ id, name, username }: z.output<typeof user>): SlackUser {
  return { id, name: username ?? name };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
