import { explainFailure } from '../../../channels/problem-texts.js';
import { reachableChannels } from '../../../deliver/open-channels.js';
import { suggest } from '../../../schema/suggest.js';
import type { OutboxEntry } from '../../../store/outbox.js';
import { OUTBOX_STATES } from '../../../store/outbox.js';
import type { Store } from '../../../store/store.js';
import { redact } from '../../../text/redact.js';
import { inLanguage } from '../../../text/texts.js';
import { stamp, timed } from '../../shared/clock.js';
import { usage } from '../../shared/command.js';
import type { Invocation } from '../../shared/global-options.js';
import { openReading, type Reading } from '../../shared/reading.js';
import { colors, plain, print, printJson, table } from '../../shared/terminal.js';
import { common } from '../../shared/texts.js';
import { texts } from './texts.js';

/** One message, or all that wait, of one channel or every one. */
export type ChosenMessages = { readonly id: number } | { readonly channel: string | undefined };

export async function listOutbox(all: boolean, invocation: Invocation): Promise<void> {
  const reading = await openReading(invocation);
  const { store, secrets, close } = reading;
  try {
    const entries = store.outbox.list(all ? OUTBOX_STATES : ['pending', 'sending', 'dead']);
    if (invocation.json) printJson(entries, secrets);
    else print(redact(outboxTable(entries, reading, invocation), secrets));
  } finally {
    close();
  }
}

/** Tries messages again now. */
export async function retryMessages(chosen: ChosenMessages, invocation: Invocation): Promise<void> {
  const [{ openRuntime }, { deliverDue }, { describeDelivery }] = await Promise.all([
    import('../../shared/runtime.js'),
    import('../../../deliver/outbox/queue.js'),
    import('../../shared/waiting.js'),
  ]);
  const runtime = await openRuntime(invocation);
  const { store, channels, configuration, delivery } = runtime;
  try {
    const { settings, team, channelKinds } = configuration;
    assertChannel(chosen, store, reachableChannels(settings, team, channelKinds));
    const revived = revive(chosen, store, runtime.clock().toISOString());
    const delivered = await deliverDue(store, channels, delivery);
    const text = inLanguage(texts, invocation.language);
    const said = 'id' in chosen ? text.messageRevived(chosen.id) : text.messagesRevived(revived);
    if (invocation.json) printJson(resultOf(chosen, store, revived), configuration.secrets);
    else {
      const lines = [said, ...describeDelivery(delivered, runtime, invocation.language)];
      print(redact(lines.join('\n'), configuration.secrets));
    }
  } finally {
    await runtime.close();
  }
}

export async function dropMessages(chosen: ChosenMessages, invocation: Invocation): Promise<void> {
  const reading = await openReading(invocation, 'write');
  const { store, secrets, close } = reading;
  try {
    assertChannel(chosen, store, channelsOf(reading));
    const dropped = drop(chosen, store);
    const text = inLanguage(texts, invocation.language);
    if (invocation.json) printJson(resultOf(chosen, store, dropped), secrets);
    else print('id' in chosen ? text.messageDropped(chosen.id) : text.messagesDropped(dropped));
  } finally {
    close();
  }
}

/** Throws {@link UsageError} for a channel that nothing is sent to and nothing waits for. */
function assertChannel(chosen: ChosenMessages, store: Store, configured: readonly string[]): void {
  if ('id' in chosen || chosen.channel === undefined) return;
  const { channel } = chosen;
  const known = [...new Set([...configured, ...store.backlog.counts().map((count) => count.channel)])];
  if (!known.includes(channel))
    throw usage(common.unknownChannel(channel, known.join(', '), suggest(channel, known)));
}

function revive(chosen: ChosenMessages, store: Store, at: string): number {
  if (!('id' in chosen)) return store.backlog.reviveAll(at, chosen.channel);
  if (!store.outbox.revive(chosen.id, at)) throw usage(texts.noSuchMessage(chosen.id));
  return 1;
}

function drop(chosen: ChosenMessages, store: Store): number {
  if (!('id' in chosen)) return store.backlog.dropAll(chosen.channel);
  if (!store.outbox.drop(chosen.id)) throw usage(texts.noSuchMessage(chosen.id));
  return 1;
}

/** For `--json`: the message, or how many there were. */
function resultOf(chosen: ChosenMessages, store: Store, count: number) {
  return 'id' in chosen ? store.outbox.get(chosen.id) : { count };
}

/** The ids of every channel that messages may go to. */
function channelsOf({ configuration: { settings, team, channelKinds } }: Reading): string[] {
  return reachableChannels(settings, team, channelKinds);
}

function outboxTable(entries: readonly OutboxEntry[], reading: Reading, { language }: Invocation): string {
  const channels = channelsOf(reading);
  const kinds = reading.configuration.channelKinds;
  const { labels } = inLanguage(common, language);
  const { outboxEmpty, inMessage, noSuchChannel } = inLanguage(texts, language);
  const { timezone } = reading.configuration.settings;
  if (entries.length === 0) return outboxEmpty;
  const head = [
    labels.id,
    labels.channel,
    labels.kind,
    labels.state,
    labels.tries,
    timed(labels.next, timezone),
    labels.error,
  ];
  const rows = entries.map((entry) => [
    String(entry.id),
    entry.channel,
    entry.type,
    entry.bundleId === null ? entry.state : `${entry.state}, ${inMessage(entry.bundleId)}`,
    String(entry.attempts),
    entry.state === 'pending' ? stamp(entry.nextAttemptAt, timezone) : '',
    plain(
      isWaiting(entry) && !channels.includes(entry.channel)
        ? noSuchChannel(entry.channel)
        : explainFailure(entry, language, kinds),
    ).slice(0, 160),
  ]);
  return table([head.map((cell) => colors.bold(cell)), ...rows]);
}

function isWaiting({ state }: OutboxEntry): boolean {
  return state === 'pending' || state === 'dead';
}
