import { z } from 'zod';

/**
 * Block Kit as far as the preview can show it. What it does not know is kept as it came and shown as such, so that a
 * preview never leaves anything out silently. Reference: https://docs.slack.dev/reference/block-kit/blocks
 */

const textObject = z.object({
  type: z.enum(['plain_text', 'mrkdwn']),
  text: z.string(),
});
export type TextObject = z.output<typeof textObject>;

const textStyle = z.object({
  bold: z.boolean().optional(),
  italic: z.boolean().optional(),
  strike: z.boolean().optional(),
  underline: z.boolean().optional(),
  code: z.boolean().optional(),
});
export type TextStyle = z.output<typeof textStyle>;

const style = textStyle.optional();

const inline = z.discriminatedUnion('type', [
  z.object({ type: z.literal('text'), text: z.string(), style }),
  z.object({ type: z.literal('link'), url: z.string(), text: z.string().optional(), style }),
  z.object({ type: z.literal('user'), user_id: z.string(), style }),
  z.object({ type: z.literal('usergroup'), usergroup_id: z.string(), style }),
  z.object({ type: z.literal('channel'), channel_id: z.string(), style }),
  z.object({ type: z.literal('broadcast'), range: z.string(), style }),
  z.object({ type: z.literal('emoji'), name: z.string(), unicode: z.string().optional(), style }),
  z.object({ type: z.literal('date'), timestamp: z.number(), fallback: z.string().optional(), style }),
]);
export type Inline = z.output<typeof inline>;

export interface UnknownPart {
  readonly type: 'unknown';
  readonly value: unknown;
}
const unknownPart = z.unknown().transform(unknown);

const inlines = z.array(z.union([inline, unknownPart]));
export type Inlines = readonly (Inline | UnknownPart)[];

const richTextElement = z.discriminatedUnion('type', [
  z.object({ type: z.literal('rich_text_section'), elements: inlines }),
  z.object({ type: z.literal('rich_text_quote'), elements: inlines }),
  z.object({ type: z.literal('rich_text_preformatted'), elements: inlines }),
  z.object({
    type: z.literal('rich_text_list'),
    style: z.enum(['bullet', 'ordered']),
    indent: z.number().int().min(0).max(8).default(0),
    offset: z.number().int().min(0).default(0),
    elements: z.array(z.object({ elements: inlines })),
  }),
]);
export type RichTextElement = z.output<typeof richTextElement>;

const button = z.object({
  type: z.literal('button'),
  text: textObject,
  style: z.enum(['primary', 'danger']).optional(),
});
const menu = z.object({
  type: z.enum([
    'static_select',
    'external_select',
    'users_select',
    'conversations_select',
    'channels_select',
  ]),
  placeholder: textObject.optional(),
});
const overflow = z.object({ type: z.literal('overflow') });
const image = z.object({ type: z.literal('image'), alt_text: z.string() });

const control = z.union([button, menu, overflow, image, unknownPart]);
export type Control = z.output<typeof control>;

const block = z.discriminatedUnion('type', [
  z.object({ type: z.literal('header'), text: textObject }),
  z.object({ type: z.literal('divider') }),
  z.object({
    type: z.literal('section'),
    text: textObject.optional(),
    fields: z.array(textObject).default([]),
    accessory: control.optional(),
  }),
  z.object({ type: z.literal('context'), elements: z.array(z.union([textObject, image, unknownPart])) }),
  z.object({ type: z.literal('actions'), elements: z.array(control) }),
  z.object({ type: z.literal('image'), alt_text: z.string(), title: textObject.optional() }),
  z.object({ type: z.literal('rich_text'), elements: z.array(z.union([richTextElement, unknownPart])) }),
]);
export type Block = z.output<typeof block>;

const payload = z.object({
  text: z.string().default(''),
  mrkdwn: z.boolean().default(true),
  blocks: z.array(z.union([block, unknownPart])).default([]),
  attachments: z
    .array(z.unknown().transform((attachment) => unknown({ type: 'attachment', attachment })))
    .default([]),
});
export type Payload = z.output<typeof payload>;

/** Reads what is posted to `chat.postMessage`. Never throws: what is no payload at all is one unknown part. */
export function readPayload(value: unknown): Payload {
  const read = payload.safeParse(value);
  return read.success ? read.data : { text: '', mrkdwn: false, blocks: [unknown(value)], attachments: [] };
}

function unknown(value: unknown): UnknownPart {
  return { type: 'unknown', value };
}
