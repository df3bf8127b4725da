import type { ModalView } from '@slack/types';
import type { UiLanguage } from '../../../domain/vocabulary.js';
import { inLanguage } from '../../../text/texts.js';
import { plainText } from '../blocks.js';
import { slackMessages } from '../messages.js';
import { REASON_BLOCK, REASON_INPUT, REASON_WINDOW, type WindowMetadata } from './payload.js';

/** https://docs.slack.dev/reference/views/modal-views */
const MAX_TITLE = 24;
const MAX_LABEL = 2000;
const MAX_REASON = 2000;

/** The window that asks why nothing has to be done. */
export function reasonWindow(caseId: number, metadata: WindowMetadata, language: UiLanguage): ModalView {
  const texts = inLanguage(slackMessages, language).modal;
  return {
    type: 'modal',
    callback_id: REASON_WINDOW,
    private_metadata: JSON.stringify(metadata),
    title: plainText(texts.title(caseId), MAX_TITLE),
    submit: plainText(texts.submit, MAX_TITLE),
    close: plainText(texts.cancel, MAX_TITLE),
    blocks: [
      {
        type: 'input',
        block_id: REASON_BLOCK,
        label: plainText(texts.reason, MAX_LABEL),
        hint: plainText(texts.hint, MAX_LABEL),
        element: {
          type: 'plain_text_input',
          action_id: REASON_INPUT,
          multiline: true,
          max_length: MAX_REASON,
        },
      },
    ],
  };
}
