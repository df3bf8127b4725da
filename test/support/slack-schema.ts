import { z } from 'zod';

/**
 * Block Kit as Slack documents it, for the blocks that are of use in alerts; unknown fields are refused as
 * Slack refuses them. Reference: https://docs.slack.dev/reference/block-kit/blocks
 */

function bounded(max: number) {
  return z
    .string()
    .min(1, 'must be more than 0 characters')
    .max(max, `must be less than ${max + 1} characters`);
}

function plainText(max: number) {
  return z.strictObject({
    type: z.literal('plain_text'),
    text: bounded(max),
    emoji: z.boolean().optional(),
  });
}

const blockId = bounded(255).optional();
const webAddress = bounded(3000).refine((value) => /^(https?|mailto|tel|slack):/.test(value), 'invalid url');

function mrkdwn(max: number) {
  return z.strictObject({
    type: z.literal('mrkdwn'),
    text: bounded(max),
    verbatim: z.boolean().optional(),
  });
}

const style = z.strictObject({
  bold: z.boolean().optional(),
  italic: z.boolean().optional(),
  strike: z.boolean().optional(),
  code: z.boolean().optional(),
});

const inline = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('text'), text: bounded(3000), style: style.optional() }),
  z.strictObject({
    type: z.literal('link'),
    url: webAddress,
    text: bounded(3000).optional(),
    unsafe: z.boolean().optional(),
    style: style.optional(),
  }),
  z.strictObject({
    type: z.literal('user'),
    user_id: z.string().regex(/^[UW][A-Z0-9]+$/, 'invalid user id'),
    style: style.optional(),
  }),
  z.strictObject({
    type: z.literal('usergroup'),
    usergroup_id: z.string().regex(/^S[A-Z0-9]+$/, 'invalid user group id'),
    style: style.optional(),
  }),
  z.strictObject({ type: z.literal('broadcast'), range: z.enum(['here', 'channel', 'everyone']) }),
  z.strictObject({ type: z.literal('emoji'), name: bounded(100), unicode: z.string().optional() }),
]);

const richTextSection = z.strictObject({
  type: z.literal('rich_text_section'),
  elements: z.array(inline).min(1, 'must have at least 1 item'),
});

const border = z.union([z.literal(0), z.literal(1)]).optional();

const richTextElement = z.discriminatedUnion('type', [
  richTextSection,
  z.strictObject({
    type: z.literal('rich_text_list'),
    style: z.enum(['bullet', 'ordered']),
    indent: z.number().int().min(0).max(8).optional(),
    offset: z.number().int().optional(),
    border,
    elements: z.array(richTextSection).min(1, 'must have at least 1 item'),
  }),
  z.strictObject({
    type: z.literal('rich_text_quote'),
    border,
    elements: z.array(inline).min(1, 'must have at least 1 item'),
  }),
  z.strictObject({
    type: z.literal('rich_text_preformatted'),
    border,
    elements: z.array(inline).min(1, 'must have at least 1 item'),
  }),
]);

const button = z.strictObject({
  type: z.literal('button'),
  action_id: bounded(255),
  text: plainText(75),
  value: bounded(2000).optional(),
  url: webAddress.optional(),
  style: z.enum(['primary', 'danger']).optional(),
  accessibility_label: bounded(75).optional(),
});

const block = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('header'), text: plainText(150), block_id: blockId }),
  z.strictObject({
    type: z.literal('section'),
    block_id: blockId,
    text: z.union([plainText(3000), mrkdwn(3000)]).optional(),
    fields: z
      .array(z.union([plainText(2000), mrkdwn(2000)]))
      .min(1)
      .max(10, 'no more than 10 items allowed')
      .optional(),
    expand: z.boolean().optional(),
  }),
  z.strictObject({
    type: z.literal('context'),
    block_id: blockId,
    elements: z
      .array(z.union([plainText(3000), mrkdwn(3000)]))
      .min(1, 'must have at least 1 item')
      .max(10, 'no more than 10 items allowed'),
  }),
  z.strictObject({ type: z.literal('divider'), block_id: blockId }),
  z.strictObject({
    type: z.literal('actions'),
    block_id: blockId,
    elements: z
      .array(button)
      .min(1, 'must have at least 1 item')
      .max(25, 'no more than 25 items allowed')
      .refine((all) => new Set(all.map((one) => one.action_id)).size === all.length, 'duplicate action_id'),
  }),
  z.strictObject({
    type: z.literal('rich_text'),
    block_id: blockId,
    elements: z.array(richTextElement).min(1, 'must have at least 1 item'),
  }),
]);

export const blocksSchema = z
  .array(block)
  .max(50, 'no more than 50 items allowed')
  .refine((blocks) => {
    const ids = blocks.flatMap((one) => one.block_id ?? []);
    return new Set(ids).size === ids.length;
  }, 'duplicate block_id');
export type SlackBlocks = z.output<typeof blocksSchema>;
export type SlackInline = z.output<typeof inline>;

const scalar = z.union([z.string(), z.number(), z.boolean()]);
const flat = z.record(z.string(), scalar);

/** https://docs.slack.dev/messaging/message-metadata */
export const metadataSchema = z.strictObject({
  event_type: z.string().regex(/^[A-Za-z][A-Za-z0-9_-]*$/),
  event_payload: z.record(z.string(), z.union([scalar, flat, z.array(z.union([scalar, flat]))])),
});
export type SlackMetadata = z.output<typeof metadataSchema>;

const flag = z.enum(['true', 'false', '1', '0']);

/** Arguments of chat.postMessage: https://docs.slack.dev/reference/methods/chat.postMessage */
export const postMessageSchema = z.strictObject({
  token: z.string().optional(),
  channel: z.string().optional(),
  text: z.string().optional(),
  blocks: z.string().optional(),
  attachments: z.string().optional(),
  markdown_text: z.string().optional(),
  metadata: z.string().optional(),
  mrkdwn: flag.optional(),
  parse: z.enum(['none', 'full']).optional(),
  link_names: flag.optional(),
  unfurl_links: flag.optional(),
  unfurl_media: flag.optional(),
  thread_ts: z
    .string()
    .regex(/^\d+\.\d+$/)
    .optional(),
  reply_broadcast: flag.optional(),
  as_user: flag.optional(),
  username: z.string().optional(),
  icon_emoji: z.string().optional(),
  icon_url: z.string().optional(),
});

/** Arguments of chat.update: https://docs.slack.dev/reference/methods/chat.update */
export const updateSchema = z.strictObject({
  token: z.string().optional(),
  channel: z.string(),
  ts: z.string().regex(/^\d+\.\d+$/),
  text: z.string().optional(),
  blocks: z.string().optional(),
  attachments: z.string().optional(),
  markdown_text: z.string().optional(),
  metadata: z.string().optional(),
  parse: z.enum(['none', 'full', 'client']).optional(),
  link_names: flag.optional(),
  as_user: flag.optional(),
  reply_broadcast: flag.optional(),
  file_ids: z.string().optional(),
});

/** Arguments of chat.postEphemeral: https://docs.slack.dev/reference/methods/chat.postEphemeral */
export const ephemeralSchema = z.strictObject({
  token: z.string().optional(),
  channel: z.string(),
  user: z.string().regex(/^[UW][A-Z0-9]+$/),
  text: bounded(40_000),
  thread_ts: z.string().optional(),
});

/** https://docs.slack.dev/reference/block-kit/blocks/input-block */
const input = z.strictObject({
  type: z.literal('input'),
  block_id: blockId,
  label: plainText(2000),
  hint: plainText(2000).optional(),
  optional: z.boolean().optional(),
  dispatch_action: z.boolean().optional(),
  element: z.strictObject({
    type: z.literal('plain_text_input'),
    action_id: bounded(255).optional(),
    initial_value: z.string().optional(),
    multiline: z.boolean().optional(),
    min_length: z.number().int().min(0).max(3000).optional(),
    max_length: z.number().int().min(1).max(3000).optional(),
    placeholder: plainText(150).optional(),
    focus_on_load: z.boolean().optional(),
  }),
});

/** https://docs.slack.dev/reference/views/modal-views */
export const viewSchema = z
  .strictObject({
    type: z.literal('modal'),
    title: plainText(24),
    submit: plainText(24).optional(),
    close: plainText(24).optional(),
    callback_id: bounded(255).optional(),
    external_id: bounded(255).optional(),
    private_metadata: z.string().max(3000).optional(),
    clear_on_close: z.boolean().optional(),
    notify_on_close: z.boolean().optional(),
    blocks: z.array(z.discriminatedUnion('type', [input, ...block.options])).max(100),
  })
  .refine(
    (view) => view.submit !== undefined || !view.blocks.some((one) => one.type === 'input'),
    'submit is required with an input',
  );
export type SlackView = z.output<typeof viewSchema>;
