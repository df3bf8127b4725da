import { resolve } from 'node:path';
import type { ChannelDeps } from '../../channels/kind.js';
import type { Configuration } from '../../config/configuration.js';
import { openStore, type Store } from '../../store/store.js';
import { redactorOf } from '../../text/redact.js';
import type { Invocation } from './global-options.js';
import { readConfiguration, renderOptions } from './runtime.js';
import { printAside } from './terminal.js';

/** What a command that only looks things up works with. */
export interface Reading {
  readonly configuration: Configuration;
  readonly store: Store;
  readonly render: ChannelDeps['render'];
  readonly secrets: readonly string[];
  close(): void;
}

export async function openReading(
  invocation: Invocation,
  access: 'read' | 'write' = 'read',
): Promise<Reading> {
  const configuration = await readConfiguration(invocation);
  const store = openStore(resolve(invocation.data), {
    access,
    mask: redactorOf(configuration.secrets).value,
    onNotice: (notice) => printAside(notice[invocation.language]),
  });
  return {
    configuration,
    store,
    render: renderOptions(configuration),
    secrets: configuration.secrets,
    close: () => store.close(),
  };
}
