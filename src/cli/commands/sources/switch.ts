import { DateTime } from 'luxon';
import { uncheckable } from '../../../config/configuration.js';
import { setOwnFields } from '../../../config/own-sources.js';
import { permissionLabels } from '../../../i18n/labels.js';
import { isHandedIn } from '../../../pipeline/kinds/kind.js';
import { KINDS } from '../../../pipeline/kinds/kinds.js';
import { inLanguage } from '../../../text/texts.js';
import { askYes, canAsk } from '../../shared/ask.js';
import { day, usage } from '../../shared/command.js';
import type { Invocation } from '../../shared/global-options.js';
import { ownFolder } from '../../shared/own-folder.js';
import { pausedLines } from '../../shared/pauses.js';
import { openReading } from '../../shared/reading.js';
import { findSource, readConfiguration } from '../../shared/runtime.js';
import { plain, print, printJson } from '../../shared/terminal.js';
import { switchTexts } from './switch-texts.js';

/** Switches a source on or off in the user's own file. What its publisher forbids is asked about, or needs `isSure`. */
export async function switchSource(
  id: string,
  { on, isSure }: { readonly on: boolean; readonly isSure: boolean },
  invocation: Invocation,
): Promise<void> {
  const configuration = await readConfiguration(invocation);
  const text = inLanguage(switchTexts, invocation.language);
  const source = findSource(configuration, id);
  if (source.enabled === on) {
    tell({ id, enabled: on, file: null }, [text.already(id, on)], invocation);
    return;
  }
  const said: string[] = [];
  const { status, note = '', termsUrl = '' } = source.permission;
  if (on && status !== 'allowed') {
    said.push(plain(text.permission(permissionLabels[status], note, termsUrl)));
    if (status === 'denied' && !isSure && !isHandedIn(source, KINDS)) {
      if (!canAsk() || invocation.json) throw usage(switchTexts.denied(id));
      print(said.splice(0).join('\n'));
      if (!(await askYes(text.mayI, 'n'))) {
        print(text.notSwitched);
        return;
      }
    }
  }
  const written = setOwnFields(ownFolder(invocation), id, { enabled: on });
  try {
    const after = await readConfiguration(invocation);
    findSource(after, id);
    if (on && uncheckable(after).has(id)) said.push(text.notYet(id));
    else if (on && !isHandedIn(source, KINDS)) said.push(text.checkNow(id));
  } catch (error) {
    // A source that is off may have mistakes that matter once it is on.
    written.undo();
    throw error;
  }
  tell(
    { id, enabled: on, file: written.file },
    [text.switched(id, on, written.file), ...said, text.daemon],
    invocation,
  );
}

/** Checks a source no more until a day, or until it is resumed. Its alerts and cases stay as they are. */
export async function pauseSource(
  id: string,
  { until, why }: { readonly until: string | undefined; readonly why: string | undefined },
  invocation: Invocation,
): Promise<void> {
  const reason = why?.trim() ?? '';
  if (reason === '') throw usage(switchTexts.noWhy);
  const { configuration, store, secrets, close } = await openReading(invocation, 'write');
  try {
    findSource(configuration, id);
    const { timezone } = configuration.settings;
    const now = new Date();
    const pause = {
      sourceId: id,
      pausedAt: now.toISOString(),
      until: until === undefined ? null : endOfPause(day(until), timezone, now),
      why: reason,
    };
    store.pauses.save(pause);
    if (invocation.json) printJson(pause, secrets);
    else print(pausedLines([pause], configuration, invocation.language).join('\n'));
  } finally {
    close();
  }
}

/** Ends a pause at once. */
export async function resumeSource(id: string, invocation: Invocation): Promise<void> {
  const { configuration, store, secrets, close } = await openReading(invocation, 'write');
  try {
    findSource(configuration, id);
    const wasPaused = store.pauses.get(id, new Date().toISOString()) !== undefined;
    store.pauses.end(id);
    const text = inLanguage(switchTexts, invocation.language);
    if (invocation.json) printJson({ sourceId: id, wasPaused }, secrets);
    else print(wasPaused ? text.resumed(id) : text.notPaused(id));
  } finally {
    close();
  }
}

/** The beginning of a day in the zone of the user. Throws for one that has begun. */
function endOfPause(date: string, timezone: string, now: Date): string {
  const end = DateTime.fromISO(date, { zone: timezone });
  if (end.toMillis() <= now.getTime()) throw usage(switchTexts.past(date));
  return end.toJSDate().toISOString();
}

function tell(value: object, lines: readonly string[], { json }: Invocation): void {
  if (json) printJson(value, []);
  else print(lines.join('\n'));
}
