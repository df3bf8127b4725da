import type { Message } from '../../domain/alert.js';
import { renderAlertForTerminal } from './alert.js';
import { renderBriefForTerminal } from './brief.js';
import { renderDigestForTerminal } from './digest.js';
import { renderHealthForTerminal } from './health.js';
import type { TerminalOptions } from './paint.js';

/** Pure: the same message and options give the same text, without a line break at its end. */
export function renderForTerminal(message: Message, options: TerminalOptions): string {
  switch (message.type) {
    case 'change':
      return renderAlertForTerminal(message, options);
    case 'health':
      return renderHealthForTerminal(message, options);
    case 'digest':
      return renderDigestForTerminal(message, options);
    case 'bundle':
    case 'troubles':
    case 'delivery':
    case 'test':
    case 'case':
      return renderBriefForTerminal(message, options);
  }
}
