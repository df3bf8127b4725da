import { explainReason } from '../../../compare/explain.js';
import type { UiLanguage } from '../../../domain/vocabulary.js';
import { verdictLabels } from '../../../i18n/labels.js';
import type { Standing } from '../../../pipeline/items/standing.js';
import type { Probe } from '../../../pipeline/probe.js';
import { inLanguage } from '../../../text/texts.js';
import { colors, plain, table } from '../../shared/terminal.js';
import { common } from '../../shared/texts.js';
import { type StandingCounts, texts } from './texts.js';

const SHOWN_LEFT_OUT = 15;
const SHOWN_CHARS = 70;

/** What a script is shown of one address of a source. */
export function probeJson({ problem, items, ...probe }: Probe) {
  return {
    ...probe,
    ...(items && { items: items.map(({ written: _long, ...item }) => item) }),
    ...(problem && { problem: { kind: problem.kind, message: problem.message } }),
  };
}

/** What a person is shown of one address of a source. */
export function probeText(
  probe: Probe,
  problem: string | undefined,
  isFull: boolean,
  language: UiLanguage,
): string {
  const text = inLanguage(texts, language);
  const { labels } = inLanguage(common, language);
  const lines = [colors.bold(plain(probe.url))];
  if (probe.response) {
    const { status, bytes, contentType } = probe.response;
    lines.push(`  ${text.testFetched(status, bytes, contentType)}`);
  }
  if (problem !== undefined) lines.push(`  ${colors.red('!')} ${plain(problem)}`);
  if (probe.document) {
    const { title, published, blocks, characters, language: tongue } = probe.document;
    lines.push(`  ${labels.title}: ${plain(title)}`);
    if (tongue !== undefined) lines.push(`  ${labels.language}: ${tongue}`);
    if (published !== undefined) lines.push(`  ${labels.published}: ${published}`);
    lines.push(`  ${text.testDocument(blocks, characters)}`);
    const { outline, text: all, leftOut } = probe.document;
    for (const line of isFull ? all : outline) lines.push(`    ${plain(line)}`);
    if (!isFull && all.length > outline.length) lines.push(`    ${text.more(all.length - outline.length)}`);
    lines.push(...leftOutLines(leftOut, isFull, language));
  }
  if (probe.again) lines.push(...againLines(probe.again, language));
  if (probe.items) {
    const counted = countsOf(probe.items);
    lines.push(
      `  ${text.testItems(probe.items.length)}${counted ? ` (${text.testStandings(counted)})` : ''}`,
    );
    const shown = shownItems(probe.items, isFull);
    for (const { published = '----------', dateText, title, url, pageless, standing } of shown) {
      const asWritten = dateText !== undefined && dateText !== published ? ` (${plain(dateText)})` : '';
      lines.push(`    ${published}${asWritten}  ${plain(title)}  ${plain(url)}`);
      if (pageless !== undefined && pageless !== 'complete')
        lines.push(`                ${text.testPageless[pageless]}`);
      if (standing) lines.push(`                ${standingText(standing, language)}`);
    }
    const rest = probe.items.length - shown.length;
    if (rest > 0) lines.push(`    ${text.more(rest)}`);
  }
  return lines.join('\n');
}

/** What a check looks at, and some of what it does not: a sitemap may name thousands of pages. */
function shownItems(items: NonNullable<Probe['items']>, isFull: boolean): NonNullable<Probe['items']> {
  const leftOut = items.filter(({ standing }) => standing?.is === 'left-out');
  const hidden = new Set(isFull ? [] : leftOut.slice(SHOWN_LEFT_OUT));
  return items.filter((item) => !hidden.has(item));
}

/** How many of the items are taken, left out and held; undefined where that is not said of them. */
function countsOf(items: NonNullable<Probe['items']>): StandingCounts | undefined {
  if (!items.some(({ standing }) => standing)) return undefined;
  const count = (is: Standing['is']) => items.filter(({ standing }) => standing?.is === is).length;
  return { taken: count('taken'), leftOut: count('left-out'), held: count('held') };
}

/** What a check does with an item of a list, and why. */
function standingText(standing: Standing, language: UiLanguage): string {
  const { is, why } = inLanguage(texts, language).testStanding;
  return `${is[standing.is]}: ${why[standing.why]}`;
}

/** What is left out, with the reasons; the larger pieces where there are many. */
function leftOutLines(
  leftOut: NonNullable<Probe['document']>['leftOut'],
  isFull: boolean,
  language: UiLanguage,
): string[] {
  if (leftOut.length === 0) return [];
  const text = inLanguage(texts, language);
  const bySize = [...leftOut].sort((one, other) => other.characters - one.characters);
  const shown = new Set(isFull ? leftOut : bySize.slice(0, SHOWN_LEFT_OUT));
  const rows = leftOut
    .filter((piece) => shown.has(piece))
    .map(({ why, element, text: words, characters }) => [
      text.leftOutWhy[why],
      plain(element),
      String(characters),
      plain(words).slice(0, SHOWN_CHARS),
    ]);
  return [`  ${text.leftOut(leftOut.length)}`, table(rows, '    ')];
}

function againLines(again: NonNullable<Probe['again']>, language: UiLanguage): string[] {
  const text = inLanguage(texts, language);
  if (again.outcome !== 'different') return [`  ${text.again[again.outcome]}`];
  const { verdict = 'noise', reasons = [], lines = [], learned } = again;
  const [reason] = reasons;
  const why = reason ? `: ${plain(explainReason(reason, language))}` : '';
  return [
    `  ${text.again.different} ${verdictLabels[verdict][language]}${why}`,
    ...lines.map((line) => `    ${plain(line)}`),
    ...(learned ? [`  ${text.wouldLearn(learned.changing, learned.comingAndGoing)}`] : []),
  ];
}
