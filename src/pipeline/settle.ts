import { cutOff, endAlike } from '../compare/breakage/cut.js';
import { breakageProblem, type Look, trouble } from './look.js';

/** A page that shows something else at every look is not looked at for ever. */
const MOST_LOOKS = 3;

/**
 * What counts after some looks at a page, the latest last; undefined while it has to be looked at again.
 *
 * What nobody would be told counts at once. A rule change counts when the next look does not take it back; one that
 * meets another face of the page says nothing of it. A page that
 * lacks its end counts for nothing as long as a look shows it whole; where it ends at the same place twice, that is
 * the page, unless text is missing that the last good version had there.
 */
export function settle(looks: readonly Look[]): Look | undefined {
  const latest = looks.at(-1);
  const before = looks.at(-2);
  if (latest?.doubt === undefined)
    return latest && before && showsOtherFace(latest, before) ? before : latest;
  if (before === undefined) return undefined;
  if (latest.doubt === 'rule') {
    return before.doubt === 'rule' || looks.length >= MOST_LOOKS ? latest : undefined;
  }
  const seenWhole = looks.some((look) => look.doubt !== 'cut');
  if (seenWhole) return looks.length < MOST_LOOKS ? undefined : partial(latest);
  return latest.cut && before.cut && endAlike(before.cut.document, latest.cut.document) && !latest.cut.lost
    ? latest
    : partial(latest);
}

/** Whether a look met another face of the page than the one that a rule change was found in. */
function showsOtherFace(latest: Look, before: Look): boolean {
  if (before.outcome !== 'different' || before.doubt !== 'rule') return false;
  const { face } = before.step;
  if (latest.outcome === 'different') return latest.step.face !== face;
  return latest.outcome === 'unchanged' && before.known.state.shown !== face;
}

/** A page that answered with breakage anyway says what it is itself. */
function partial(look: Look): Look {
  if (look.outcome === 'trouble' || !look.cut) return look;
  return trouble('broken', breakageProblem(cutOff(look.cut.document), look.cut.url));
}
