import type { TopicId } from '../../domain/vocabulary.js';
import { figurePatterns } from '../../language/figures.js';
import { hasCue, isStated, type Sentence } from '../reading.js';
import { namesField } from './fields.js';

const MONEY_FIELDS = [
  'commission',
  'storage-fee',
  'fulfilment-fee',
  'shipping-fee',
  'return-fee',
  'listing-fee',
  'service-fee',
  'subscription',
  'fee',
  'tax-rate',
  'duty',
  'de-minimis',
  'deposit',
  'reserve',
  'price',
] as const;

let known: RegExp | undefined;

function amounts(): RegExp {
  known ??= new RegExp(figurePatterns().amount, 'giu');
  return known;
}

/** Whether what changed speaks of money: an amount of it, or a share of one. */
export function speaksOfMoney(sentences: readonly Sentence[], topic: TopicId | undefined): boolean {
  const pattern = amounts();
  const isMoneyTopic = topic === 'fees-payments' || topic === 'tax';
  return sentences.some((sentence) => {
    const { text, folded } = sentence;
    if (!isStated(sentence) || !/\d/u.test(text) || hasCue(sentence, 'unchanged')) return false;
    return [...text.matchAll(pattern)].some(
      ([found]) =>
        !/[%‰％٪]/u.test(found) || isMoneyTopic || MONEY_FIELDS.some((field) => namesField(folded, field)),
    );
  });
}
