import type { Source } from '../../domain/source.js';
import { permissionLabels } from '../../i18n/labels.js';
import { isHandedIn } from '../../pipeline/kinds/kind.js';
import type { SourcePause } from '../../store/pauses.js';
import { UsageError } from './errors.js';
import { findSource, type Runtime } from './runtime.js';
import { common } from './texts.js';

/** What a check goes to, and what it leaves out for now. */
export interface Selection {
  readonly sources: readonly Source[];
  /** Sources that are on and not checked, because somebody paused them. */
  readonly paused: readonly SourcePause[];
}

/**
 * The sources to check: those named, paused or not, or all that are on and not paused. Throws {@link UsageError} for a
 * name that is not declared, is switched off or is handed in by people, and where nothing is left to check.
 */
export function selectSources(
  { configuration, context, store, clock }: Pick<Runtime, 'configuration' | 'context' | 'store' | 'clock'>,
  ids: readonly string[],
): Selection {
  const { kinds } = context;
  if (ids.length > 0) {
    const sources = ids.map((id) => {
      const source = findSource(configuration, id);
      if (isHandedIn(source, kinds)) throw new UsageError(common.handedIn(id));
      if (source.enabled) return source;
      throw new UsageError(common.sourceIsOff(id, permissionLabels[source.permission.status]));
    });
    return { sources, paused: [] };
  }
  const fetched = watchedSources({ configuration, context });
  if (fetched.length === 0) throw new UsageError(common.onlyHandedIn);
  const pauses = store.pauses.list(clock().toISOString());
  const paused = pauses.filter(({ sourceId }) => fetched.some(({ id }) => id === sourceId));
  const sources = fetched.filter(({ id }) => !paused.some(({ sourceId }) => sourceId === id));
  if (sources.length > 0) return { sources, paused };
  throw new UsageError(common.onlyPaused(paused.map(({ sourceId }) => sourceId).join(', ')));
}

/** The sources that are on and fetched by a schedule. Throws {@link UsageError} where none at all is on. */
export function watchedSources({
  configuration,
  context,
}: Pick<Runtime, 'configuration' | 'context'>): Source[] {
  const enabled = configuration.sources.filter((source) => source.enabled);
  if (enabled.length === 0) throw new UsageError(common.noSources);
  return enabled.filter((source) => !isHandedIn(source, context.kinds));
}
