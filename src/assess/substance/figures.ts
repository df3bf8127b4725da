import type { Substance } from '../../domain/assessment.js';
import type { LocalizedText } from '../../domain/vocabulary.js';
import { excerpt } from '../excerpt.js';
import { messages } from '../messages.js';
import { type FieldHits, fieldLabels, fieldOf } from './fields.js';
import type { ValuePair } from './pairs.js';
import { quoteOf } from './quote.js';
import { firstCell } from './rows.js';
import type { Value } from './values.js';

/** A figure that became another one, and how much it tells. */
interface Figure {
  readonly substance: Substance;
  readonly weight: number;
  /** What tells it from others: the same change in many rows is one. */
  readonly key: string;
}

const CLASS_WEIGHT = { amount: 3, share: 3, time: 3, point: 3, size: 2, count: 1 } as const;

/** The figures that became others, each once, with what they are of. */
export function figuresOf(pairs: readonly ValuePair[], title: string): Figure[] {
  const hits: FieldHits = new Map();
  const known = new Map<string, { figure: Figure; times: number }>();
  for (const pair of pairs) {
    const figure = figureOf(pair, title, hits);
    const same = known.get(figure.key);
    if (same === undefined) known.set(figure.key, { figure, times: 1 });
    else same.times += 1;
  }
  return [...known.values()].map(({ figure, times }) => {
    if (times === 1) return figure;
    const { quote: _row, ...substance } = figure.substance;
    return { ...figure, substance, weight: figure.weight + 0.5 };
  });
}

/** The most telling figures, at most two: a bare number only where no other changed. */
export function bestOf(figures: readonly Figure[]): Substance[] {
  const sorted = [...figures].sort((one, other) => other.weight - one.weight);
  const [first] = sorted;
  return sorted
    .filter(({ weight }) => first !== undefined && weight > 2 === first.weight > 2)
    .slice(0, 2)
    .map(({ substance }) => substance);
}

function figureOf({ from, to, passage }: ValuePair, title: string, hits: FieldHits): Figure {
  const above = [...[...passage.section].reverse(), title];
  const field = fieldOf({ text: passage.text, start: to.start, end: to.end, above }, to.class, hits);
  const row = firstCell(passage.text);
  const [old, young] = changeTexts(from, to);
  const bare = to.class === 'count';
  const label = row !== undefined && row !== '' && !/^[\d\s.,%]+$/u.test(row) ? quoteOf(row, 40) : undefined;
  const quote =
    label ?? (bare && field === undefined ? quoteOf(clauseAround(passage.text, to), 60) : undefined);
  return {
    substance: {
      kind: 'figure',
      ...(field !== undefined && fieldLabels[field] !== undefined && { field: fieldLabels[field] }),
      from: old,
      to: young,
      ...(quote !== undefined && { quote }),
      sentence: excerpt(passage.text, to.start),
    },
    weight: CLASS_WEIGHT[to.class] + (field === undefined ? 0 : 1) + (field === 'penalty' ? 0.5 : 0),
    key: `${field ?? ''}\n${from.text}\n${to.text}`,
  };
}

/** Old and new figure as a reader reads them: a unit that both have is said once. */
export function changeTexts(from: Value, to: Value): [LocalizedText, LocalizedText] {
  if (from.unit !== undefined && from.unit === to.unit)
    return [{ en: from.number, 'zh-CN': from.number }, valueText(to)];
  return [valueText(from), valueText(to)];
}

/** A figure with its unit in the reader's language where the unit has a name there, else as it stands on the page. */
function valueText({ text, number, unit }: Value): LocalizedText {
  if (unit === undefined) return { en: text.trim(), 'zh-CN': text.trim() };
  return messages.headline.counted[unit](number);
}

function clauseAround(text: string, { start, end }: Value): string {
  const before =
    text
      .slice(0, start)
      .split(/[.。;；!！?？]\s*|\n/u)
      .at(-1) ?? '';
  const after = text.slice(end).split(/[.。;；,，!！?？]|\n/u)[0] ?? '';
  return `${before}${text.slice(start, end)}${after}`;
}
