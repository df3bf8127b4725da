import type { UiLanguage } from '../../domain/vocabulary.js';
import { type Channel, DeliveryError, layOut } from '../channel.js';
import type { ChannelDeps } from '../channels.js';

/** A terminal, or what stands for one. */
export interface TerminalOutput {
  readonly color: boolean;
  /** In columns. */
  readonly width: number;
  /** Resolves when the text has been written. */
  write(text: string): Promise<void> | void;
}

/** Writes messages to the terminal that the daemon runs in. */
export function createTerminalChannel(
  settings: { readonly language: UiLanguage },
  deps: ChannelDeps,
): Channel {
  return {
    id: 'terminal',
    async deliver(message) {
      const { renderForTerminal } = await import('./render.js');
      const { color, width } = deps.terminal;
      const options = { ...deps.render, language: settings.language, now: deps.clock(), color, width };
      const text = layOut(() => renderForTerminal(message, options));
      try {
        await deps.terminal.write(`${text}\n\n`);
      } catch (error) {
        throw new DeliveryError(
          'temporary',
          'The terminal could not be written to; is its pipe still open?',
          {
            cause: error,
          },
        );
      }
      return {};
    },
    check: async () => `${deps.terminal.width} columns`,
  };
}
