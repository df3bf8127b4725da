import type { CaseState, UiLanguage } from '../../../domain/vocabulary.js';
import { inLanguage } from '../../../text/texts.js';
import { actions, button, type SlackBlock } from '../blocks.js';
import { slackMessages } from '../messages.js';
import { actionId, type CaseAction, signAction } from './action.js';

/** What buttons are signed with, and for which channel. */
export interface ButtonSigning {
  readonly channel: string;
  readonly key: Buffer;
}

/** What can still be done, in the order of the buttons. */
const ACTIONS_OF = {
  'needs-attention': ['acknowledge', 'take', 'adapted', 'not-affected'],
  adapting: ['take', 'adapted', 'not-affected'],
  adapted: [],
  'not-affected': [],
} satisfies Record<CaseState, readonly CaseAction[]>;

/** The buttons of a case in a state; none where it is closed. */
export function caseButtons(
  caseId: number,
  state: CaseState,
  { channel, key }: ButtonSigning,
  language: UiLanguage,
): SlackBlock[] {
  const offered: readonly CaseAction[] = ACTIONS_OF[state];
  if (offered.length === 0) return [];
  const labels = inLanguage(slackMessages, language).buttons;
  const buttons = offered.map((action) => {
    const value = signAction({ purpose: action, caseId, channel }, key);
    return button(actionId(action), labels[action], value, action === 'take' ? 'primary' : undefined);
  });
  return [actions(`rulewatch.case.${caseId}`, buttons)];
}
