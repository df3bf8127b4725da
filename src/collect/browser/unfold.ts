import type { Frame } from 'playwright';
import { createMatcher } from '../../language/matcher.js';
import type { Gate } from './gate.js';
import { type Control, listControls, press } from './page/controls.js';
import { layOutTabs, listTabs, openDetails, scrollToEnd, scrollToStart, useTab } from './page/expand.js';
import { type PageSample, settle } from './settle.js';
import { inFrame, timeLeft, type Watched } from './watch.js';

/** A list that goes on for ever is read so far. */
const MOST_STEPS = 15;
const MOST_TABS = 30;
/** A page that has become so much longer is long enough, in letters. */
const MOST_LETTERS = 2_000_000;
const LONGEST_LABEL = 40;
/** Time kept for reading the page, in milliseconds. */
const KEPT_MS = 5_000;

const more = createMatcher('controls/more');
const NOT_MORE = /cookie|comment|reply|repl(?:y|ies)|share|language|country|currency|menu|filter/i;

/**
 * Brings what a page shows only when it is asked: `details`, endless lists, "load more", tabs. The page stays where it
 * is; each is done up to a limit. Returns what it shows then.
 */
export async function unfold(watched: Watched, gate: Gate, start: PageSample): Promise<PageSample> {
  gate.freeze();
  await inFrame(watched, watched.page.mainFrame(), openDetails, undefined);
  let sample = await scrollOn(watched, gate, start);
  sample = await loadMore(watched, gate, sample);
  sample = await openTabs(watched, gate, sample);
  await inFrame(watched, watched.page.mainFrame(), scrollToStart, undefined);
  return sample;
}

async function scrollOn(watched: Watched, gate: Gate, start: PageSample): Promise<PageSample> {
  let sample = start;
  for (let step = 0; step < MOST_STEPS && hasTime(watched, sample); step += 1) {
    await inFrame(watched, watched.page.mainFrame(), scrollToEnd, undefined);
    const next = await settle(watched, gate);
    if (next.letters <= sample.letters) return next;
    sample = next;
  }
  return sample;
}

async function loadMore(watched: Watched, gate: Gate, start: PageSample): Promise<PageSample> {
  let sample = start;
  const tried = new Map<string, number>();
  for (let step = 0; step < MOST_STEPS && hasTime(watched, sample); step += 1) {
    const found = await findMore(watched, tried);
    if (!found) return sample;
    const { frame, control, mark } = found;
    await inFrame(watched, frame, press, { key: watched.key, index: control.index });
    const next = await settle(watched, gate);
    // What brought nothing is not pressed again.
    tried.set(mark, next.letters > sample.letters ? (tried.get(mark) ?? 0) : 2);
    if (next.letters > sample.letters)
      await inFrame(watched, watched.page.mainFrame(), scrollToEnd, undefined);
    sample = next;
  }
  return sample;
}

async function findMore(
  watched: Watched,
  tried: Map<string, number>,
): Promise<{ frame: Frame; control: Control; mark: string } | undefined> {
  for (const frame of watched.page.frames().slice(0, 10)) {
    const controls = (await inFrame(watched, frame, listControls, watched.key)) ?? [];
    const counts = new Map<string, number>();
    for (const control of controls) {
      const name = `${frame.url()} ${control.label} ${control.names}`;
      const ordinal = counts.get(name) ?? 0;
      counts.set(name, ordinal + 1);
      const mark = `${name} ${ordinal}`;
      if (tried.get(mark) === 2 || !showsMore(control)) continue;
      return { frame, control, mark };
    }
  }
  return undefined;
}

/** Whether the whole of a label says that it shows more of what is there. */
function showsMore({ label, leads, isBeside, isSelected, names, role }: Control): boolean {
  if (leads || isBeside || isSelected || role === 'tab' || label.length > LONGEST_LABEL) return false;
  if (NOT_MORE.test(names) || NOT_MORE.test(label)) return false;
  const words = label
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\s]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const phrase = more.find(words);
  return phrase !== undefined && (words.startsWith(phrase) || phrase.length > words.length * 0.6);
}

async function openTabs(watched: Watched, gate: Gate, start: PageSample): Promise<PageSample> {
  let sample = start;
  const main = watched.page.mainFrame();
  const { key } = watched;
  const count = Math.min((await inFrame(watched, main, listTabs, key)) ?? 0, MOST_TABS);
  if (count < 2) return sample;
  for (let index = 0; index < count && hasTime(watched, sample); index += 1) {
    await inFrame(watched, main, useTab, { key, index, keep: false });
    sample = await settle(watched, gate);
    await inFrame(watched, main, useTab, { key, index, keep: true });
  }
  await inFrame(watched, main, useTab, { key, index: 0, keep: false });
  return settle(watched, gate);
}

/** Puts the texts of tabs that the page no longer shows beside the one that it shows. */
export async function layOut(watched: Watched): Promise<void> {
  await inFrame(watched, watched.page.mainFrame(), layOutTabs, watched.key);
}

function hasTime(watched: Watched, { letters }: PageSample): boolean {
  return timeLeft(watched) > KEPT_MS && letters < MOST_LETTERS;
}
