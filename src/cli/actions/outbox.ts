import { redact } from '../../config/redact.js';
import type { OutboxEntry } from '../../store/outbox.js';
import { OUTBOX_STATES } from '../../store/outbox.js';
import { usage } from '../command.js';
import type { Invocation } from '../global-options.js';
import { messages } from '../messages.js';
import { openReading } from '../reading.js';
import { colors, plain, print, printJson, table } from '../terminal.js';

export async function listOutbox(all: boolean, invocation: Invocation): Promise<void> {
  const { store, secrets, close } = await openReading(invocation);
  try {
    const entries = store.outbox.list(all ? OUTBOX_STATES : ['pending', 'sending', 'dead']);
    if (invocation.json) printJson(entries, secrets);
    else print(redact(outboxTable(entries, invocation), secrets));
  } finally {
    close();
  }
}

export async function retryMessage(id: number, invocation: Invocation): Promise<void> {
  const { store, secrets, close } = await openReading(invocation, 'write');
  try {
    if (!store.outbox.revive(id, new Date().toISOString())) throw usage((m) => m.noSuchMessage(id));
    const [{ openRuntime }, { deliverDue }] = await Promise.all([
      import('../runtime.js'),
      import('../../notify/outbox/queue.js'),
    ]);
    const runtime = await openRuntime(invocation);
    const { sent, failed } = await deliverDue(runtime.store, runtime.channels, {
      clock: runtime.clock,
    }).finally(runtime.close);
    const entry = store.outbox.get(id);
    const text = messages[invocation.language];
    if (invocation.json) printJson(entry, secrets);
    else print(redact(`${text.messageRevived(id)}\n${text.delivered(sent, failed)}`, secrets));
  } finally {
    close();
  }
}

export async function dropMessage(id: number, invocation: Invocation): Promise<void> {
  const { store, secrets, close } = await openReading(invocation, 'write');
  try {
    if (!store.outbox.drop(id)) throw usage((m) => m.noSuchMessage(id));
    if (invocation.json) printJson(store.outbox.get(id), secrets);
    else print(messages[invocation.language].messageDropped(id));
  } finally {
    close();
  }
}

function outboxTable(entries: readonly OutboxEntry[], { language }: Invocation): string {
  const { labels, outboxEmpty } = messages[language];
  if (entries.length === 0) return outboxEmpty;
  const head = [
    labels.id,
    labels.channel,
    labels.kind,
    labels.state,
    labels.tries,
    labels.next,
    labels.error,
  ];
  const rows = entries.map((entry) => [
    String(entry.id),
    entry.channel,
    entry.type,
    entry.state,
    String(entry.attempts),
    entry.state === 'pending' ? `${entry.nextAttemptAt.slice(0, 19).replace('T', ' ')}Z` : '',
    plain(entry.lastError ?? '').slice(0, 120),
  ]);
  return table([head.map((cell) => colors.bold(cell)), ...rows]);
}
