import type { LocalizedText } from '../../domain/vocabulary.js';
import { fold } from '../../language/fold.js';
import { compilePhrases, dropContained, type PhraseHit, type PhraseMatcher } from '../../language/phrases.js';
import { entriesIn } from '../../language/words.js';
import type { ValueClass } from './values.js';

/** What a figure is of, as a reader calls it. The words that name it on a page stand in `language/mul/fields.json`. */
export const fieldLabels: Readonly<Record<string, LocalizedText>> = {
  'handling-time': { en: 'handling time', 'zh-CN': '发货时限' },
  'delivery-time': { en: 'delivery time', 'zh-CN': '配送时限' },
  'tracking-time': { en: 'tracking time', 'zh-CN': '物流信息上传时限' },
  'return-window': { en: 'return window', 'zh-CN': '退货期限' },
  'refund-time': { en: 'refund time', 'zh-CN': '退款时限' },
  'response-time': { en: 'response time', 'zh-CN': '回复时限' },
  'appeal-time': { en: 'time to appeal', 'zh-CN': '申诉时限' },
  commission: { en: 'commission', 'zh-CN': '佣金' },
  'storage-fee': { en: 'storage fee', 'zh-CN': '仓储费' },
  'fulfilment-fee': { en: 'fulfilment fee', 'zh-CN': '配送费' },
  'shipping-fee': { en: 'shipping cost', 'zh-CN': '运费' },
  'return-fee': { en: 'return fee', 'zh-CN': '退货处理费' },
  'listing-fee': { en: 'listing fee', 'zh-CN': '刊登费' },
  'service-fee': { en: 'service fee', 'zh-CN': '服务费' },
  subscription: { en: 'subscription', 'zh-CN': '订阅费' },
  fee: { en: 'fee', 'zh-CN': '费用' },
  penalty: { en: 'penalty', 'zh-CN': '罚款' },
  points: { en: 'penalty points', 'zh-CN': '扣分' },
  'tax-rate': { en: 'tax', 'zh-CN': '税' },
  duty: { en: 'duty', 'zh-CN': '关税' },
  'de-minimis': { en: 'duty-free limit', 'zh-CN': '免税限额' },
  deposit: { en: 'deposit', 'zh-CN': '保证金' },
  reserve: { en: 'reserve', 'zh-CN': '预留款' },
  payout: { en: 'payout', 'zh-CN': '放款' },
  'notice-period': { en: 'notice period', 'zh-CN': '通知期' },
  warranty: { en: 'warranty', 'zh-CN': '质保期' },
  insurance: { en: 'insurance', 'zh-CN': '保险' },
  'late-rate': { en: 'late shipment rate', 'zh-CN': '迟发率' },
  'defect-rate': { en: 'defect rate', 'zh-CN': '缺陷率' },
  'cancellation-rate': { en: 'cancellation rate', 'zh-CN': '取消率' },
  'on-time-rate': { en: 'on-time rate', 'zh-CN': '准时率' },
  'tracking-rate': { en: 'valid tracking rate', 'zh-CN': '有效追踪率' },
  'response-rate': { en: 'response rate', 'zh-CN': '回复率' },
  discount: { en: 'discount', 'zh-CN': '折扣' },
  price: { en: 'price', 'zh-CN': '价格' },
  'order-value': { en: 'order value', 'zh-CN': '订单金额' },
  weight: { en: 'weight', 'zh-CN': '重量' },
  'shelf-life': { en: 'remaining validity', 'zh-CN': '剩余有效期' },
  capacity: { en: 'capacity', 'zh-CN': '容量' },
  retention: { en: 'retention', 'zh-CN': '保存期限' },
  images: { en: 'images', 'zh-CN': '图片' },
};

const MONEY: readonly ValueClass[] = ['amount', 'share'];
const TIME: readonly ValueClass[] = ['time'];

/** What the figures of a field count; a field that is not here takes any. */
const COUNTED: Readonly<Record<string, readonly ValueClass[]>> = {
  'handling-time': TIME,
  'delivery-time': TIME,
  'tracking-time': TIME,
  'return-window': TIME,
  'refund-time': TIME,
  'response-time': TIME,
  'appeal-time': TIME,
  'notice-period': TIME,
  warranty: TIME,
  'shelf-life': TIME,
  retention: TIME,
  payout: TIME,
  commission: MONEY,
  'storage-fee': MONEY,
  'fulfilment-fee': MONEY,
  'shipping-fee': MONEY,
  'return-fee': MONEY,
  'listing-fee': MONEY,
  'service-fee': MONEY,
  subscription: MONEY,
  fee: MONEY,
  penalty: MONEY,
  'tax-rate': MONEY,
  duty: MONEY,
  'de-minimis': ['amount'],
  deposit: MONEY,
  reserve: ['amount', 'share', 'time'],
  insurance: ['amount'],
  discount: MONEY,
  price: MONEY,
  'order-value': ['amount'],
  'late-rate': ['share'],
  'defect-rate': ['share'],
  'cancellation-rate': ['share'],
  'on-time-rate': ['share'],
  'tracking-rate': ['share'],
  'response-rate': ['share'],
  points: ['point', 'count'],
  weight: ['size'],
  capacity: ['size'],
  images: ['size', 'count'],
};

let matcher: PhraseMatcher<string> | undefined;

/** Fields named in texts that were read before: many figures of a long text are named by the same words. */
export type FieldHits = Map<string, readonly PhraseHit<string>[]>;

function hitsIn(text: string, known: FieldHits): readonly PhraseHit<string>[] {
  const hits = known.get(text) ?? findHits(text);
  known.set(text, hits);
  return hits;
}

/** Whether a folded text names a field. */
export function namesField(folded: string, field: string): boolean {
  return findIn(folded).some(({ value }) => value === field);
}

function findHits(text: string): PhraseHit<string>[] {
  return findIn(fold(text));
}

function findIn(folded: string): PhraseHit<string>[] {
  matcher ??= compilePhrases(
    entriesIn('mul', 'fields/figure-fields').flatMap(([field, words]) =>
      words.map((phrase) => ({ phrase, value: field })),
    ),
  );
  return dropContained(matcher.find(folded));
}

/** Where a figure stands: its text, and what stands above it, the innermost heading first. */
export interface Place {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly above: readonly string[];
}

const BEFORE = 120;
const AFTER = 60;
/** What ends the words that a figure belongs to. */
const BREAK = /[.!?。！？;；|\n](?!\d)/u;

/** The field that a figure is of, by the words nearest to it, else by the headings above it, else undefined. */
export function fieldOf(place: Place, counted: ValueClass, known: FieldHits = new Map()): string | undefined {
  const { text, start, end, above } = place;
  const fits = (field: string) => COUNTED[field]?.includes(counted) ?? true;
  let best: { field: string; distance: number } | undefined;
  for (const hit of hitsIn(text, known)) {
    if (hit.end < start - BEFORE || hit.start > end + AFTER || !fits(hit.value)) continue;
    const [distance, between] =
      hit.end <= start
        ? [start - hit.end, text.slice(hit.end, start)]
        : [hit.start - end + 10, text.slice(end, hit.start)];
    if (BREAK.test(between)) continue;
    // A general word yields to a telling one in the same clause.
    const rank = distance + (hit.value === 'fee' ? 60 : 0);
    if (best === undefined || rank < best.distance) best = { field: hit.value, distance: rank };
  }
  if (best !== undefined) return best.field;
  for (const heading of above) {
    const found = hitsIn(heading, known).filter(({ value }) => fits(value));
    const telling = found.find(({ value }) => value !== 'fee') ?? found[0];
    if (telling !== undefined) return telling.value;
  }
  return undefined;
}
