import { userInfo } from 'node:os';
import { percentOf } from '../../../compare/model/likelihood.js';
import { deliverDue } from '../../../deliver/outbox/queue.js';
import { promoteChange } from '../../../pipeline/promote.js';
import { pageThreshold } from '../../../pipeline/threshold.js';
import { redact } from '../../../text/redact.js';
import { inLanguage } from '../../../text/texts.js';
import { usage } from '../../shared/command.js';
import type { Invocation } from '../../shared/global-options.js';
import { openRuntime } from '../../shared/runtime.js';
import { print, printAside, printJson } from '../../shared/terminal.js';
import { common } from '../../shared/texts.js';
import { describeDelivery } from '../../shared/waiting.js';
import { texts } from './texts.js';

/** Says of a change that it should have been an alert, and sends it. */
export async function promote(
  id: number,
  given: { readonly by?: string },
  invocation: Invocation,
): Promise<void> {
  const { language } = invocation;
  const runtime = await openRuntime(invocation, { terminal: process.stderr });
  try {
    const { store, configuration, channels, context } = runtime;
    const change = store.changes.get(id);
    if (!change) throw usage(common.noSuchChange(id));
    const source = configuration.sources.find((one) => one.id === change.sourceId);
    if (!source) throw usage(texts.sourceGone(id, change.sourceId));
    const actor = given.by ?? userInfo().username;
    const promoted = await promoteChange(change, { source, actor }, context);
    if (promoted === 'has-case') throw usage(texts.hasCase(id));
    if (promoted === 'not-stored') throw usage(texts.notStored(id));
    const threshold = pageThreshold(change.pageId, source, store, context.alerts.sensitivity);
    if (invocation.json) {
      printJson({ id, caseId: promoted.caseId, threshold }, configuration.secrets);
    } else {
      print(inLanguage(texts, language).promoted(id, promoted.caseId, percentOf(threshold)));
    }
    const delivered = await deliverDue(store, channels, runtime.delivery);
    printAside(redact(describeDelivery(delivered, runtime, language).join('\n'), configuration.secrets));
  } finally {
    await runtime.close();
  }
}
