import { type Channel, DeliveryError, layOut } from '../channel.js';
import type { ChannelDeps, ChannelKind } from '../kind.js';
import { terminalProblems } from './problems.js';
import {
  type TerminalDeclaration,
  type TerminalSettings,
  terminalSchema,
  terminalSettings,
} from './settings.js';

/** The terminal that RuleWatch runs in; on without being asked while no other channel is. */
export const terminal: ChannelKind<TerminalDeclaration, TerminalSettings, 'terminal'> = {
  name: 'terminal',
  schema: terminalSchema,
  publicFields: ['enabled', 'language'],
  problems: terminalProblems.texts,
  standsIn: true,
  isExample: true,
  needs: () => ({}),
  settings: terminalSettings,
  secrets: () => [],
  create: (settings, deps) => [createTerminalChannel(settings, deps)],
  async preview(message, setting, settings) {
    const { previewTerminal } = await import('./preview.js');
    return previewTerminal(message, setting, settings);
  },
};

/** Writes messages to the terminal that the daemon runs in. */
export function createTerminalChannel(settings: TerminalSettings, deps: ChannelDeps): Channel {
  return {
    id: 'terminal',
    takesNoTest: true,
    async deliver(message) {
      const { renderForTerminal } = await import('./render.js');
      const { color, width } = deps.terminal;
      const options = { ...deps.render, language: settings.language, now: deps.clock(), color, width };
      const text = layOut(() => renderForTerminal(message, options));
      try {
        await deps.terminal.write(`${text}\n\n`);
      } catch (error) {
        throw new DeliveryError('temporary', terminalProblems.tell('unwritable'), {
          cause: error,
        });
      }
      return {};
    },
    check: async () => `${deps.terminal.width} columns`,
  };
}
