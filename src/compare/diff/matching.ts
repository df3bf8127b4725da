/** Pairs elements of the same key in order, each at most once. */
export function matchBy<Element>(
  before: readonly Element[],
  after: readonly Element[],
  keyOf: (element: Element) => string,
): [Element, Element][] {
  const waiting = new Map<string, Element[]>();
  for (let at = after.length - 1; at >= 0; at--) {
    const sentence = after[at];
    if (sentence === undefined) continue;
    const list = waiting.get(keyOf(sentence));
    if (list === undefined) waiting.set(keyOf(sentence), [sentence]);
    else list.push(sentence);
  }
  const pairs: [Element, Element][] = [];
  for (const sentence of before) {
    const partner = waiting.get(keyOf(sentence))?.pop();
    if (partner !== undefined) pairs.push([sentence, partner]);
  }
  return pairs;
}
