/** Up to so many words are simply looked for one after another. */
const FEW_WORDS = 16;

/**
 * The words that occur anywhere in the text, also inside of other words. Many words are found in one pass (the
 * automaton of Aho and Corasick, as in `phrases.ts`), so that the time is linear in the text however many they are.
 */
export function occurring(words: ReadonlySet<string>, text: string): Set<string> {
  if (words.size <= FEW_WORDS) return new Set([...words].filter((word) => text.includes(word)));
  const root = buildAutomaton(words);
  const found = new Set<string>();
  let node = root;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    while (!node.next.has(unit) && node.fail !== undefined) node = node.fail;
    node = node.next.get(unit) ?? root;
    // What ends at a node that was reached before is known already.
    for (let end: Node | undefined = node; end !== undefined && !end.seen; end = end.fail) {
      end.seen = true;
      if (end.word !== undefined) found.add(end.word);
    }
  }
  return found;
}

interface Node {
  readonly next: Map<number, Node>;
  fail: Node | undefined;
  /** The word that ends here. */
  word: string | undefined;
  seen: boolean;
}

function buildAutomaton(words: ReadonlySet<string>): Node {
  const root = newNode();
  for (const word of words) {
    let node = root;
    for (let at = 0; at < word.length; at++) {
      const unit = word.charCodeAt(at);
      const child = node.next.get(unit) ?? newNode();
      node.next.set(unit, child);
      node = child;
    }
    node.word = word;
  }
  const queue = [root];
  for (const node of queue) {
    for (const [unit, child] of node.next) {
      let fail = node.fail;
      while (fail !== undefined && !fail.next.has(unit)) fail = fail.fail;
      child.fail = fail?.next.get(unit) ?? root;
      queue.push(child);
    }
  }
  return root;
}

function newNode(): Node {
  return { next: new Map(), fail: undefined, word: undefined, seen: false };
}
