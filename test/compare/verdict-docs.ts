import { BREAKAGE } from '../../src/compare/breakage/kinds.js';
import { EDIT_EVIDENCE, PAGE_EVIDENCE } from '../../src/compare/evidence/index.js';
import { FIGURES, RELIABILITY } from '../../src/compare/model/weights.js';
import { OUTWEIGHS } from '../../src/compare/weigh.js';
import type { EvidenceSide } from '../../src/domain/change.js';
import { type LocalizedText, SENSITIVITIES } from '../../src/domain/vocabulary.js';
import { type PageCase, textOf } from '../support/page-cases.js';

interface Row {
  readonly code: string;
  readonly speaksFor: EvidenceSide;
  readonly texts: LocalizedText;
}

const HEAD = `# How a verdict is made

Two versions of a page are aligned, every sentence that stands on both sides is taken out, and what is left is cut into edits. Everything that can be observed about an edit is observed: each kind of evidence below is one file in \`src/compare/evidence/\` and one line in its \`index.ts\`. \`src/compare/weigh.ts\` turns the evidence into a verdict, and nothing else does:

- Evidence about the page as a whole that speaks for furniture makes it noise.
- Otherwise each edit is weighed. A sign of a rule among the words that differ makes it material, unless evidence that outweighs that sign says that the words mean the same or are none of the rules. Which evidence outweighs which signs is one table in \`weigh.ts\`, shown below.
- One material edit makes the whole material. In doubt an edit is material; a doubtful one asks for a second look before anybody is told.
- What the evidence takes for a rule change gets a probability: all that was observed and measured of it adds points, and the points add up to the log-odds that a rule changed. From the threshold of the page on there is an alert; below it the change is in the digest, the likeliest first.
- A fetch that did not bring the page is recognised before anything is compared.
- Words of a rule that were taken for furniture are remembered, and judged again as text once they have stood for a while (\`confirm.heldBackChecks\`, \`heldBackDays\`): silence never lasts.

\`rulewatch changes show ID\` names the evidence that decided. \`rulewatch backtest DIR --by-evidence\` tells for every kind how often it was seen, how often the verdict would be another one without it, and how often it was right.

## How likely, and from where on there is an alert

The points were learned from labelled page histories by \`training/verdict.mjs\` (boosted steps of one feature each, so that each says what it adds whatever else there is) and stand in \`src/compare/model/weights.ts\`. \`alerts.sensitivity\` chooses the threshold; a source may have its own. The figures are of pages of services that had no part in the weights, and count what a second look took back:

{figures}

![Precision of alerts over recall of rule changes, on pages of services that had no part in the weights](verdict-curve.svg)

What was stated beside what was observed on such pages:

{reliability}

\`rulewatch cases close ID --false-alarm\` brings the threshold of the page a third of the way nearer to that of \`sure\`, \`rulewatch changes promote ID\` a third of the way nearer to that of \`everything\`, and never further: what is as likely as \`sure\` asks for is always told. \`rulewatch sources learned SOURCE\` shows it, \`--forget-lessons\` takes it back.

\`rulewatch backtest DIR… --cross-validate\` judges every service of the folders by weights learned from the others. [The twenty worst mistakes](mistakes.md) say what it still gets wrong, and why.

This page is written by \`npm run docs\` from the list of evidence and the cases in \`test/pages/\`.
`;

const TITLES: Readonly<Record<EvidenceSide, string>> = {
  rule: 'Speaks for a rule that changed',
  rewording: 'Speaks for the same in other words',
  furniture: 'Speaks for furniture of the page',
  breakage: 'Speaks for a page that did not arrive',
};

/** `docs/verdict.md`: every kind of evidence, what it says in both languages, and an example from the cases. */
export function verdictDocs(cases: readonly PageCase[]): string {
  const kinds: readonly Row[] = [
    ...EDIT_EVIDENCE,
    ...PAGE_EVIDENCE,
    ...Object.entries(BREAKAGE).map(([code, { texts }]) => ({ code, texts, speaksFor: 'breakage' as const })),
  ];
  const parts = Object.entries(TITLES).map(([side, title]) => {
    const rows = kinds.filter(({ speaksFor }) => speaksFor === side).map((kind) => rowOf(kind, cases));
    return `## ${title}\n\n| evidence | it says | 说明 | outweighs | before → after |\n| --- | --- | --- | --- | --- |\n${rows.join('\n')}\n`;
  });
  const head = HEAD.replace('{figures}', figuresTable()).replace('{reliability}', reliabilityTable());
  return [head, ...parts].join('\n');
}

function figuresTable(): string {
  const rows = SENSITIVITIES.map((name) => {
    const { threshold, recall, precision, precisionByPage, noiseAlerts } = FIGURES[name];
    const cells = [threshold, recall, precision, precisionByPage, noiseAlerts].map(inPercent);
    return `| \`${name}\` | ${cells.join(' | ')} |`;
  });
  const head =
    '| sensitivity | alerts from | recall | precision | precision, mean of pages | alerts on noise |';
  return [head, '| --- | --- | --- | --- | --- | --- |', ...rows].join('\n');
}

function reliabilityTable(): string {
  const rows = RELIABILITY.map(
    ([stated, observed, steps]) => `| ${inPercent(stated)} | ${inPercent(observed)} | ${steps} |`,
  );
  return ['| stated | observed | steps |', '| --- | --- | --- |', ...rows].join('\n');
}

function inPercent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

function rowOf({ code, texts }: Row, cases: readonly PageCase[]): string {
  const example = cases.find((page) => page.shows === code);
  const shown = example === undefined ? '' : exampleOf(example);
  const cells = [`\`${code}\``, texts.en, texts['zh-CN'], outweighedBy(code), shown];
  return `| ${cells.join(' | ')} |`;
}

function outweighedBy(code: string): string {
  const signs = OUTWEIGHS[code] ?? [];
  return typeof signs === 'string' ? signs : signs.join(', ');
}

/** The lines of the last two versions that differ. */
function exampleOf({ name, versions }: PageCase): string {
  const [before = [], after = []] = versions.slice(-2).map(([file]) => linesOf(textOf(name, file)));
  const only = (lines: readonly string[], others: readonly string[]): string =>
    clip(lines.filter((line) => !others.includes(line)).join(' ')) || '…';
  return `${only(before, after)} → ${only(after, before)} ([case](../test/pages/${name}))`;
}

function linesOf(text: string): string[] {
  return text
    .replace(/<[^>]+>/g, ' ')
    .split('\n')
    .map((line) => line.replaceAll('|', '\\|').trim())
    .filter((line) => line !== '');
}

function clip(text: string): string {
  return text.length <= 120 ? text : `${text.slice(0, 119)}…`;
}
