import type { ReactNode } from 'react';
import { inLanguage } from '../../../text/texts.js';
import type { Inline, Inlines, TextObject, TextStyle, UnknownPart } from './block-kit.js';
import { messages } from './messages.js';
import { type MrkdwnPart, readMrkdwn } from './mrkdwn.js';
import type { SlackPageOptions } from './options.js';

interface TextProps {
  readonly options: SlackPageOptions;
}

/** Text of a block; React escapes all of it. */
export function Text({ text, options }: TextProps & { readonly text: TextObject }) {
  if (text.type === 'plain_text') return <span className="lines">{text.text}</span>;
  return <Mrkdwn text={text.text} options={options} />;
}

export function Mrkdwn(props: TextProps & { readonly text: string; readonly formats?: boolean }) {
  const parts = readMrkdwn(props.text, props.formats ?? true);
  return parts.map((part, index) => {
    const key = `${index} ${part.kind}`;
    return <MrkdwnLine key={key} part={part} options={props.options} />;
  });
}

function MrkdwnLine({ part, options }: TextProps & { readonly part: MrkdwnPart }) {
  const content = <InlineList inlines={part.inlines} options={options} />;
  if (part.kind === 'quote') return <blockquote>{content}</blockquote>;
  if (part.kind === 'preformatted') return <pre>{content}</pre>;
  return <div className="line">{content}</div>;
}

export function InlineList({ inlines, options }: TextProps & { readonly inlines: Inlines }) {
  return inlines.map((inline, index) => {
    const key = `${index} ${inline.type}`;
    if (inline.type === 'unknown') return <Unknown key={key} part={inline} options={options} />;
    return (
      <Styled key={key} textStyle={inline.style ?? {}}>
        {inlineContent(inline, options)}
      </Styled>
    );
  });
}

function inlineContent(inline: Inline, { names }: SlackPageOptions): ReactNode {
  switch (inline.type) {
    case 'text':
      return <span className="lines">{inline.text}</span>;
    case 'link':
      return linkContent(inline.url, inline.text);
    case 'user':
      return <span className="mention">@{names.get(inline.user_id) ?? inline.user_id}</span>;
    case 'usergroup':
      return <span className="mention">@{names.get(inline.usergroup_id) ?? inline.usergroup_id}</span>;
    case 'channel':
      return <span className="mention">#{inline.channel_id}</span>;
    case 'broadcast':
      return <span className="broadcast">@{inline.range}</span>;
    case 'emoji':
      return emojiOf(inline.unicode) ?? `:${inline.name}:`;
    case 'date':
      return inline.fallback ?? new Date(inline.timestamp * 1000).toUTCString();
  }
}

/** Slack links these alone; everything else stays text here, so that no page can be made to run anything. */
const LINKED = ['http:', 'https:', 'mailto:'];

function linkContent(address: string, label: string | undefined): ReactNode {
  const isLink = URL.canParse(address) && LINKED.includes(new URL(address).protocol);
  if (!isLink)
    return <span className="refused">{label === undefined ? address : `${label} (${address})`}</span>;
  return (
    <a href={new URL(address).href} rel="noopener noreferrer nofollow">
      {label ?? address}
    </a>
  );
}

/** `1f389` or `1f468-200d-1f4bb` as characters. */
function emojiOf(unicode: string | undefined): string | undefined {
  if (unicode === undefined || !/^[0-9a-f]{2,5}(?:-[0-9a-f]{2,5}){0,9}$/i.test(unicode)) return undefined;
  return String.fromCodePoint(...unicode.split('-').map((point) => Number.parseInt(point, 16)));
}

function Styled({ textStyle, children }: { readonly textStyle: TextStyle; readonly children: ReactNode }) {
  let styled = children;
  if (textStyle.code) styled = <code>{styled}</code>;
  if (textStyle.underline) styled = <u>{styled}</u>;
  if (textStyle.strike) styled = <s>{styled}</s>;
  if (textStyle.italic) styled = <i>{styled}</i>;
  if (textStyle.bold) styled = <b>{styled}</b>;
  return styled;
}

const LONGEST_JSON = 2000;

export function Unknown({ part, options }: TextProps & { readonly part: UnknownPart }) {
  const json = JSON.stringify(part.value, null, 2) ?? '';
  return (
    <span className="unknown">
      {inLanguage(messages, options.language).unknown(typeOf(part.value))}
      <code>{json.slice(0, LONGEST_JSON)}</code>
    </span>
  );
}

function typeOf(value: unknown): string {
  return typeof value === 'object' && value !== null && 'type' in value ? String(value.type) : '?';
}
