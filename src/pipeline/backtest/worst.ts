import type { Reason } from '../../domain/change.js';
import type { Label } from './history.js';
import type { ReplayedPage } from './pages.js';
import { withLabels } from './score.js';

/** A step that was judged otherwise than a person did. */
export interface Mistake {
  readonly slug: string;
  readonly from: string;
  readonly to: string;
  readonly label: string;
  readonly verdict: string;
  /** Null where nothing was weighed. */
  readonly probability: number | null;
  readonly reasons: readonly Reason[];
}

const MOST = 20;
/** One page of many mistakes of a kind would hide the others. */
const MOST_OF_PAGE = 2;

/** Alerts that were none, and rule changes without an alert, the most confident first. */
export function worstMistakes(pages: readonly ReplayedPage[]): Mistake[] {
  return pages
    .flatMap(({ predictions, labels }) =>
      byConfidence(withLabels(predictions, labels).flatMap(mistakeOf)).slice(0, MOST_OF_PAGE),
    )
    .sort((one, other) => confidenceOf(other) - confidenceOf(one))
    .slice(0, MOST);
}

function mistakeOf({
  prediction,
  label,
}: {
  prediction: ReplayedPage['predictions'][number];
  label: Label;
}): Mistake[] {
  const { slug, from, to, verdict, probability = null, reasons } = prediction;
  const isWrong = (verdict === 'material') !== (label.verdict === 'material');
  if (label.confidence === 'low' || !isWrong) return [];
  return [{ slug, from, to, label: label.verdict, verdict, probability, reasons }];
}

function byConfidence(mistakes: readonly Mistake[]): Mistake[] {
  return [...mistakes].sort((one, other) => confidenceOf(other) - confidenceOf(one));
}

/** What was not weighed at all was judged without a doubt. */
function confidenceOf({ verdict, probability }: Mistake): number {
  if (probability === null) return 1;
  return verdict === 'material' ? probability : 1 - probability;
}
