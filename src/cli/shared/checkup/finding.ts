import type { LocalizedText } from '../../../domain/vocabulary.js';

/** `ok`: fine; `note`: works, but somebody should know; `problem`: has to be mended. */
export type FindingState = 'ok' | 'note' | 'problem';

export interface Finding {
  readonly id:
    | 'node'
    | 'configuration'
    | 'catalogue'
    | 'certificates'
    | 'assist'
    | 'state'
    | 'database'
    | 'bodies'
    | 'copies'
    | 'sources'
    | 'sessions'
    | 'daemon'
    | 'channels'
    | 'outbox'
    | 'browser'
    | 'clock';
  readonly state: FindingState;
  readonly text: LocalizedText;
}

export function finding(id: Finding['id'], state: FindingState, en: string, zh: string): Finding {
  return { id, state, text: { en, 'zh-CN': zh } };
}
