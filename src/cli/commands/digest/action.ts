import { renderDigestForTerminal } from '../../../channels/terminal/digest.js';
import { buildDigest, dayOf } from '../../../deliver/digest/build.js';
import { queueDigest } from '../../../deliver/digest/queue.js';
import { deliverDue } from '../../../deliver/outbox/queue.js';
import { standingsOf } from '../../../health/standings.js';
import { redact } from '../../../text/redact.js';
import { inLanguage } from '../../../text/texts.js';
import { usage } from '../../shared/command.js';
import { EXIT, type ExitCode } from '../../shared/exit.js';
import type { Invocation } from '../../shared/global-options.js';
import { openRuntime, renderOptions } from '../../shared/runtime.js';
import { print, printAside, printJson, terminalOptions } from '../../shared/terminal.js';
import { describeDelivery } from '../../shared/waiting.js';
import { texts } from './texts.js';

interface DigestOptions {
  /** Today without it. */
  readonly date: string | undefined;
  readonly send: boolean;
}

/** Prints the digest of a day and, where asked, sends it to every channel that has not had it. */
export async function showDigest(options: DigestOptions, invocation: Invocation): Promise<ExitCode> {
  const { language, json } = invocation;
  const runtime = await openRuntime(invocation, { dryRun: !options.send, terminal: process.stderr });
  try {
    const { configuration, store, channels, clock, context } = runtime;
    const { timezone } = configuration.settings;
    const now = clock().toISOString();
    const today = dayOf(now, timezone);
    const date = options.date ?? today;
    if (date > today) throw usage(texts.dayToCome(date));
    const { certificates } = context.knowledge;
    const { sources } = configuration;
    const standings = standingsOf(configuration, store, { now: clock(), kinds: context.kinds });
    const ids = channels.map(({ id }) => id);
    const request = { date, timezone, now, sources, standings, channels: ids, certificates };
    const digest = buildDigest(store, request);
    if (json) printJson(digest, configuration.secrets);
    else {
      const rendering = terminalOptions(renderOptions(configuration), language, clock());
      print(redact(renderDigestForTerminal(digest, rendering), configuration.secrets));
    }
    if (!options.send) return EXIT.done;
    const others = context.alerts.channels.filter((channel) => channel !== 'terminal');
    const queued = queueDigest(store, digest, others, now);
    const text = inLanguage(texts, language);
    printAside(queued > 0 ? text.digestQueued(date, others.join(', ')) : text.digestAlready(date));
    const delivered = await deliverDue(store, channels, runtime.delivery);
    printAside(redact(describeDelivery(delivered, runtime, language).join('\n'), configuration.secrets));
    return EXIT.done;
  } finally {
    await runtime.close();
  }
}
