import type { Severity } from '../../domain/vocabulary.js';
import { messages } from '../../show/messages.js';
import type { RenderOptions } from '../../show/options.js';
import type { OwnerGroup } from '../../show/view/checklist.js';
import { inLanguage } from '../../text/texts.js';
import { bold, bullets, type Inline, line, type RichTextElement, text, user, userGroup } from './blocks.js';
import { mentionedGroup, mentionedMember } from './member.js';

/** Whom an alert calls, by how severe it is. */
interface Calls {
  /** The person in charge of each role, or that of the first item alone. */
  readonly people: 'all' | 'first' | 'none';
  /** The group of a role: beside the person, or only where nobody can be called by name. */
  readonly groups: 'all' | 'instead' | 'none';
}

const CALLS = {
  critical: { people: 'all', groups: 'all' },
  high: { people: 'all', groups: 'instead' },
  medium: { people: 'first', groups: 'instead' },
  low: { people: 'none', groups: 'none' },
} satisfies Record<Severity, Calls>;

/** The checklist by owner, the first item to be due first; who is called depends on the severity. */
export function ownersOf(
  owners: readonly OwnerGroup[],
  severity: Severity,
  options: RenderOptions,
  proofs: boolean,
): RichTextElement[] {
  return owners.flatMap((owner, index) => {
    const mentions = mentionsOf(owner, index === 0, CALLS[severity], options);
    return ownerElements(owner, mentions, options, proofs);
  });
}

interface Mentions {
  readonly person?: string | undefined;
  readonly group?: string | undefined;
}

function mentionsOf(owner: OwnerGroup, first: boolean, calls: Calls, options: RenderOptions): Mentions {
  if (calls.people === 'none' || (calls.people === 'first' && !first)) return {};
  const person = mentionedMember(owner.member);
  const isGroupCalled = calls.groups === 'all' || person === undefined;
  return { person, group: isGroupCalled ? mentionedGroup(owner.role, options.roleGroups) : undefined };
}

function ownerElements(
  owner: OwnerGroup,
  mentions: Mentions,
  options: RenderOptions,
  proofs: boolean,
): RichTextElement[] {
  const { change: texts, colon, aside } = inLanguage(messages, options.language);
  const who: Inline[] = [text(owner.roleName, { bold: true }), text(' · ')];
  if (mentions.person !== undefined) who.push(user(mentions.person));
  else who.push(text(owner.person ?? texts.nobody));
  if (mentions.group !== undefined) who.push(text(' '), userGroup(mentions.group));
  if (owner.assigned !== undefined) who.push(text(aside(owner.assigned), { italic: true }));
  who.push(text(' — '), bold(texts.due(owner.due)));
  if (owner.overdue) who.push(text(aside(texts.overdue)));
  const items = owner.items.map((item) => {
    const due = item.due === undefined ? '' : aside(texts.due(item.due));
    const proof = proofs && item.proof !== '' ? ` ${texts.proof}${colon}${item.proof}` : '';
    return line(text(item.question), text(due), text(proof, { italic: true }));
  });
  if (owner.more > 0) items.push(line(text(texts.moreItems(owner.more), { italic: true })));
  return [line(...who), bullets(items)];
}
