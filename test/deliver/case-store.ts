import { emptyMemory } from '../../src/compare/memory/memory.js';
import { queueDetails } from '../../src/deliver/queue-details.js';
import type { ChangeAlert } from '../../src/domain/alert.js';
import type { DiffEntry, DocumentDiff } from '../../src/domain/change.js';
import type { Store } from '../../src/store/store.js';
import { changeAlert } from '../channels/fixtures.js';

/** Stores a change with its case, and queues its alert and details, as they are when a page was found changed. */
export function storeAlert(
  store: Store,
  channels: readonly string[],
  entries: readonly DiffEntry[] = changeAlert().highlights,
  changes: Partial<ChangeAlert> = {},
): ChangeAlert {
  const draft = changeAlert(changes);
  const diff: DocumentDiff = { entries, stats: draft.stats };
  return store.transaction(() => {
    const at = draft.detectedAt;
    const url = draft.page.url;
    const pageId =
      store.pages.find('harbour-fees', url)?.id ??
      store.pages.insert({
        sourceId: 'harbour-fees',
        key: url,
        role: 'document',
        url,
        title: draft.page.title,
        at,
        memory: emptyMemory(),
      });
    const changeId = store.changes.insert({
      sourceId: 'harbour-fees',
      pageId,
      fromSnapshot: null,
      toSnapshot: null,
      origin: 'edited',
      detectedAt: at,
      title: draft.page.title,
      url,
      verdict: 'material',
      noiseKind: null,
      reasons: draft.verdictReasons,
      diff,
      assessment: draft.assessment,
    });
    const { checklist, caseDueAt: dueAt } = draft;
    const { severity } = draft.assessment;
    const caseId = store.cases.insert({ changeId, severity, openedAt: at, dueAt, checklist });
    const alert = { ...draft, changeId, caseId };
    for (const channel of channels) {
      const idempotencyKey = `change:${changeId}:${channel}`;
      store.outbox.enqueue({ channel, message: alert, idempotencyKey, caseId, at });
      queueDetails(store, alert, diff, channel);
    }
    return alert;
  });
}
