import type { Comparison, Edit, Evidence, Reason, WeighedEdit } from '../domain/change.js';
import type { LocalizedText, NoiseKind, Verdict } from '../domain/vocabulary.js';

/** All that was observed of a difference. */
interface Observed {
  readonly page: readonly Evidence[];
  readonly edits: Iterable<Edit>;
}

type Weighed = Pick<Comparison, 'verdict' | 'noiseKind' | 'reasons' | 'suspicious' | 'edits'>;

/** Figures that a page renders anew. May is a month too. */
const FIGURES = ['amount', 'time-limit', 'date', 'number', 'permission'];
const RENDERED = [...FIGURES, 'party'];
/** Titles speak of bans and duties, of amounts and days only where they announce some. */
const IN_TITLES = [
  'prohibition',
  'penalty',
  'obligation',
  'permission',
  'money',
  'number',
  'party',
  'rule-in-line',
];
const SAID_BESIDE = ['rule-in-line'];

/**
 * Which signs of a rule evidence outweighs that speaks against one: every sign where it shows that the words say the
 * same or are none of the rules; those named; none where it is not listed.
 */
export const OUTWEIGHS: Readonly<Record<string, 'every sign' | readonly string[]>> = {
  markup: 'every sign',
  'broken-encoding': 'every sign',
  'other-letters': 'every sign',
  'masked-address': 'every sign',
  'repeated-text': 'every sign',
  'taken-back': 'every sign',
  'comes-and-goes': 'every sign',
  'copyright-year': 'every sign',
  navigation: 'every sign',
  counter: RENDERED,
  'render-date': RENDERED,
  'learned-fragment': RENDERED,
  related: IN_TITLES,
  'turns-over': IN_TITLES,
  rotating: 'every sign',
  'contents-list': 'every sign',
  'glued-labels': IN_TITLES,
  hint: ['permission', 'number', 'time-limit', 'money', ...SAID_BESIDE],
  feedback: ['prohibition', 'permission', 'number', ...SAID_BESIDE],
  placeholder: 'every sign',
  menu: IN_TITLES,
  'foreign-title': IN_TITLES,
  'status-notice': ['prohibition', 'permission', 'penalty', ...SAID_BESIDE],
  'cookie-notice': ['prohibition', 'permission', 'obligation', 'money', ...SAID_BESIDE],
  greeting: RENDERED,
  punctuation: 'every sign',
  spelling: 'every sign',
  'function-words': 'every sign',
  'same-words': 'every sign',
  renumbered: 'every sign',
  'date-line': 'every sign',
  contact: 'every sign',
  'notice-over': 'every sign',
  reassurance: 'every sign',
  'reported-figure': [...FIGURES, ...SAID_BESIDE],
  'company-facts': ['number', 'date', 'permission', 'party', ...SAID_BESIDE],
  'earlier-version': ['date', 'number', 'time-limit', 'permission', 'party', ...SAID_BESIDE],
  'model-form': [...RENDERED, 'obligation', ...SAID_BESIDE],
  'click-path': IN_TITLES.filter((sign) => sign !== 'prohibition' && sign !== 'obligation'),
  address: ['number', 'permission', ...SAID_BESIDE],
  pointer: ['number', 'permission', 'party', ...SAID_BESIDE],
  heading: ['number', 'permission', 'party', 'money', 'penalty', ...SAID_BESIDE],
  'renamed-term': ['party', ...SAID_BESIDE],
  example: ['number', 'date', 'time-limit', 'party', ...SAID_BESIDE],
};

/** Evidence this strong rests on words of its own. */
const STRONG = 0.5;
/** Where so many edits change a rule for sure, no other can change the verdict. */
const ENOUGH = 100;
const MAX_REASONS = 8;
/** So many edits that rest on words of a rule are believed even on a page that goes back and forth. */
const MANY_RULES = 4;

/** Evidence about a page that only asks for a second look. */
const DOUBTS: ReadonlySet<string> = new Set(['large-loss', 'replaced', 'page-flips', 'reverted']);

/** Given by the weighing itself. */
export const WEAK_EVIDENCE: { readonly code: string; readonly texts: LocalizedText } = {
  code: 'weak-evidence',
  texts: {
    en: 'No word of a rule is among the changed words.',
    'zh-CN': '变化的文字中没有规则性用语。',
  },
};

/**
 * Turns evidence into a verdict; nothing else does. A page that came in another version or language as a whole is
 * noise. Otherwise each edit is weighed for itself, and one that changes a rule makes the whole material. In doubt it
 * does. `suspicious` asks for a second fetch before anybody is alerted.
 */
export function weigh({ page, edits: observed }: Observed): Weighed {
  const decided = weighEach(observed);
  const edits = decided.map(({ edit, verdict }): WeighedEdit => ({ ...edit, verdict }));
  const whole = page.find((evidence) => evidence.speaksFor === 'furniture' && !DOUBTS.has(evidence.code));
  if (whole !== undefined) {
    const suspicious = whole.code === 'other-language';
    return { verdict: 'noise', ...kindOf([whole]), reasons: reasonsOf([whole]), suspicious, edits };
  }
  const evidenceFor = (verdict: Verdict) =>
    decided.flatMap(({ decisive, ...edit }) => (edit.verdict === verdict && decisive ? [decisive] : []));
  const material = evidenceFor('material');
  if (material.length > 0) {
    const doubts = findDoubts(page, material);
    const suspicious = doubts.some(({ code }) => code !== 'reverted');
    return { verdict: 'material', reasons: [...reasonsOf(material), ...doubts], suspicious, edits };
  }
  const editorial = evidenceFor('editorial');
  const noise = evidenceFor('noise');
  // Where a step is taken back, what else differs came and went with it.
  const takenBack = noise.filter(({ code }) => code === 'taken-back');
  if (editorial.length > 0 && takenBack.length === 0)
    return { verdict: 'editorial', reasons: reasonsOf(editorial), suspicious: false, edits };
  const named = takenBack.length > 0 ? takenBack : noise;
  return { verdict: 'noise', ...kindOf(named), reasons: reasonsOf(named), suspicious: false, edits };
}

interface Decided {
  readonly edit: Edit;
  readonly verdict: Verdict;
  /** The evidence that the verdict rests on. */
  readonly decisive: Evidence | undefined;
}

function weighEach(edits: Iterable<Edit>): Decided[] {
  const decided: Decided[] = [];
  let sure = 0;
  for (const edit of edits) {
    const decisive = weightiest(edit.evidence);
    const verdict = verdictOf(decisive);
    decided.push({ edit, verdict, decisive });
    if (isSure(decisive)) sure++;
    if (sure >= ENOUGH) break;
  }
  return decided;
}

/** Whether weighing ended at the last of these edits, however many there were. */
export function isEnough(edits: readonly Edit[]): boolean {
  return edits.filter(({ evidence }) => isSure(weightiest(evidence))).length >= ENOUGH;
}

function isSure(decisive: Evidence | undefined): boolean {
  return decisive?.speaksFor === 'rule' && decisive.strength >= STRONG;
}

function weightiest(evidence: readonly Evidence[]): Evidence | undefined {
  const rules = evidence.filter(({ speaksFor }) => speaksFor === 'rule');
  const signs = rules.filter(({ strength }) => strength >= STRONG);
  const against = evidence.filter(({ speaksFor }) => speaksFor !== 'rule');
  return against.find(({ code }) => !isVetoed(code, signs)) ?? rules[0];
}

/** The one veto: nothing hides a sign of a rule among the words that differ but what outweighs it. */
function isVetoed(code: string, signs: readonly Evidence[]): boolean {
  const outweighs = OUTWEIGHS[code] ?? [];
  return outweighs !== 'every sign' && signs.some((sign) => !outweighs.includes(sign.code));
}

function verdictOf(decisive: Evidence | undefined): Verdict {
  if (decisive?.speaksFor === 'rule') return 'material';
  return decisive?.speaksFor === 'rewording' ? 'editorial' : 'noise';
}

/** What speaks for looking twice before an alert. */
function findDoubts(page: readonly Evidence[], material: readonly Evidence[]): Reason[] {
  const strong = material.filter(({ strength }) => strength >= STRONG).length;
  const doubts = page.filter(
    ({ code }) => DOUBTS.has(code) && (code !== 'page-flips' || strong < MANY_RULES),
  );
  const reasons = reasonsOf(doubts);
  return strong === 0 ? [...reasons, { code: WEAK_EVIDENCE.code }] : reasons;
}

function kindOf(noise: readonly Evidence[]): { noiseKind?: NoiseKind } {
  const counts = new Map<NoiseKind, number>();
  for (const { noiseKind } of noise) {
    if (noiseKind === undefined) continue;
    const weight = noiseKind === 'markup' ? 1 : 100;
    counts.set(noiseKind, (counts.get(noiseKind) ?? 0) + weight);
  }
  const [main] = [...counts].sort((one, other) => other[1] - one[1]);
  return main === undefined ? {} : { noiseKind: main[0] };
}

/** One reason for each code, in order. */
function reasonsOf(evidence: readonly Evidence[]): Reason[] {
  const reasons = new Map<string, Reason>();
  for (const { code, words, params } of evidence) {
    if (reasons.has(code)) continue;
    reasons.set(code, {
      code,
      ...(words !== '' && { evidence: words }),
      ...(params !== undefined && { params }),
    });
  }
  return [...reasons.values()].slice(0, MAX_REASONS);
}
