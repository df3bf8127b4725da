import type { Frame } from 'playwright';
import { createMatcher } from '../../language/matcher.js';
import type { Gate } from './gate.js';
import { type Control, listControls, press } from './page/controls.js';
import { type PageSample, settle } from './settle.js';
import { inFrame, type Watched } from './watch.js';

const refusals = createMatcher('controls/consent-refusals');
const settings = createMatcher('controls/consent-settings');
const saving = createMatcher('controls/consent-saving');
const approvals = createMatcher('controls/consent-approvals');
const consent = createMatcher('page/consent');

const NAMES =
  /cookie|consent|gdpr|ccpa|rgpd|dsgvo|onetrust|didomi|usercentrics|cybot|cmp[-_b]|truste|osano|klaro|sp_message|iubenda|axeptio|tarteaucitron|privacy-(?:banner|notice|center|modal)/i;
const SUBJECT = /cookies?|クッキー|쿠키|คุกกี้|الارتباط|çerez|ciasteczk|kuki|sütik?|gdpr|rgpd|dsgvo/i;
const MOST_ANSWERS = 3;
const LONGEST_LABEL = 60;
/** Text beside the window, in letters, that is the page: a wall has less. */
const PAGE_LETTERS = 400;

interface Placed {
  readonly frame: Frame;
  readonly control: Control;
}

/**
 * Answers windows that ask for consent to cookies with the least: refused or the necessary ones alone, by way of the
 * choice where there is no such button, and approved only where the page shows nothing else without it. The answer is
 * forgotten with the page. Returns whether anything was pressed.
 */
export async function answerConsent(watched: Watched, gate: Gate, sample: PageSample): Promise<boolean> {
  let [pressed, hasChoice] = [false, false];
  for (let round = 0; round < MOST_ANSWERS; round += 1) {
    const asking = await controlsThatAsk(watched);
    const choice = chooseAnswer(asking, hasChoice, sample);
    if (!choice) return pressed;
    await inFrame(watched, choice.frame, press, { key: watched.key, index: choice.control.index });
    hasChoice = isChoice(choice.control);
    pressed = true;
    await settle(watched, gate);
  }
  return pressed;
}

async function controlsThatAsk(watched: Watched): Promise<Placed[]> {
  const asking: Placed[] = [];
  for (const frame of watched.page.frames().slice(0, 20)) {
    const controls = (await inFrame(watched, frame, listControls, watched.key)) ?? [];
    const isManager = frame !== watched.page.mainFrame() && NAMES.test(`${frame.url()} ${frame.name()}`);
    for (const control of controls) {
      if (control.label.length > LONGEST_LABEL) continue;
      if (isManager || asksForConsent(control)) asking.push({ frame, control });
    }
  }
  return asking;
}

/** A bar or window that speaks of cookies; a link within a page's own text about cookies does not stand in one. */
function asksForConsent({ around, names }: Control): boolean {
  if (around === '') return false;
  return (NAMES.test(names) && SUBJECT.test(`${around} ${names}`)) || consent.find(around) !== undefined;
}

function chooseAnswer(asking: readonly Placed[], hasChoice: boolean, sample: PageSample): Placed | undefined {
  const pressable = asking.filter(({ control }) => !control.leads);
  const refusal = pressable.find(({ control }) => refusals.find(control.label) !== undefined);
  if (refusal) return refusal;
  if (hasChoice) return pressable.find(({ control }) => saving.find(control.label) !== undefined);
  const choice = pressable.find(({ control }) => isChoice(control));
  if (choice) return choice;
  const windowLetters = Math.max(0, ...asking.map(({ control }) => control.around.replace(/\s/g, '').length));
  if (sample.letters - windowLetters > PAGE_LETTERS) return undefined;
  return pressable.find(({ control }) => approvals.find(control.label) !== undefined);
}

function isChoice({ label }: Control): boolean {
  return settings.find(label) !== undefined && saving.find(label) === undefined;
}
