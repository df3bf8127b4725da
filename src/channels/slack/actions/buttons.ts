import type { CaseState, UiLanguage } from '../../../domain/vocabulary.js';
import { movesOf } from '../../../respond/moves.js';
import { inLanguage } from '../../../text/texts.js';
import { actions, button, type SlackBlock } from '../blocks.js';
import { slackMessages } from '../messages.js';
import { actionId, CASE_ACTIONS, MOVE_OF, signAction } from './action.js';

/** What buttons are signed with, and for which channel. */
export interface ButtonSigning {
  readonly channel: string;
  readonly key: Buffer;
}

/** The buttons of a case in a state; none where it is closed. */
export function caseButtons(
  caseId: number,
  state: CaseState,
  { channel, key }: ButtonSigning,
  language: UiLanguage,
): SlackBlock[] {
  const allowed = movesOf(state);
  // Whoever acknowledged it does it once.
  const offered = CASE_ACTIONS.filter(
    (action) =>
      allowed.includes(MOVE_OF[action].kind) && (action !== 'acknowledge' || state === 'needs-attention'),
  );
  if (offered.length === 0) return [];
  const labels = inLanguage(slackMessages, language).buttons;
  const buttons = offered.map((action) => {
    const value = signAction({ purpose: action, caseId, channel }, key);
    return button(actionId(action), labels[action], value, action === 'take' ? 'primary' : undefined);
  });
  return [actions(`rulewatch.case.${caseId}`, buttons)];
}
