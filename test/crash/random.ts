/** Numbers in [0, 1) that come in the same order for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function pick<Element>(random: () => number, elements: readonly Element[]): Element {
  const element = elements[Math.floor(random() * elements.length)];
  if (element === undefined) throw new RangeError('nothing to pick from');
  return element;
}
