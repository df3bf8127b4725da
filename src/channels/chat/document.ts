import type { TeamMember } from '../../domain/team.js';
import type { Severity } from '../../domain/vocabulary.js';

/**
 * A message as it is said in a group chat, without the syntax of any: what is said is composed once, and how a chat
 * writes it is left to the `Markup` of each. All text is clean (see `text/clean.ts`) but not yet escaped.
 */
export interface ChatDocument {
  readonly tone: Tone;
  /** What notifications and chat lists show; one line. */
  readonly title: string;
  /** Where it comes from; one line. */
  readonly subtitle: string;
  readonly head: readonly ChatLine[];
  /** The detail, the most important first: what finds no room is cut from its end. */
  readonly body: readonly ChatLine[];
  readonly foot: readonly ChatLine[];
  /** The command that shows all of it, for where it was cut. */
  readonly command: string;
  /** Whether everybody should be called, where the user asked for that. */
  readonly severity: Severity | undefined;
}

export type Tone = Severity | 'trouble' | 'good' | 'calm';

export interface ChatLine {
  readonly form: 'plain' | 'heading' | 'bullet' | 'quote';
  readonly spans: readonly Span[];
}

export type Span =
  | { readonly kind: 'text' | 'bold' | 'code' | 'removed' | 'added'; readonly text: string }
  | { readonly kind: 'link'; readonly url: string; readonly text: string }
  | { readonly kind: 'person'; readonly name: string; readonly member: TeamMember | undefined };

export function plain(...spans: Span[]): ChatLine {
  return { form: 'plain', spans };
}

export function heading(content: string): ChatLine {
  return { form: 'heading', spans: [bold(content)] };
}

export function bullet(...spans: Span[]): ChatLine {
  return { form: 'bullet', spans };
}

export function quote(spans: readonly Span[]): ChatLine {
  return { form: 'quote', spans };
}

export function text(content: string): Span {
  return { kind: 'text', text: content };
}

export function bold(content: string): Span {
  return { kind: 'bold', text: content };
}

export function code(content: string): Span {
  return { kind: 'code', text: content };
}

/** The address has to come from a view, which lets http and https alone through. */
export function link(url: string | undefined, label: string): Span {
  return url === undefined ? text(label) : { kind: 'link', url, text: label };
}
