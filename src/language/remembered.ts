/** So many characters of texts are kept for each function. */
const MAX_CHARS = 600_000;
/** Shorter texts are sooner read anew than found; longer ones fill what is kept. */
const SHORTEST = 24;
const LONGEST = 100_000;

/**
 * The same function, which knows what it said of the texts that it read last: from one version of a page to the next
 * nearly all texts are the same, and each is asked the same by many. For pure functions only, whose results nobody
 * changes. What is kept is bounded; all of it is dropped when it is full.
 */
export function rememberedByText<Result>(read: (text: string) => Result): (text: string) => Result {
  let known = new Map<string, { readonly result: Result }>();
  let kept = 0;
  return (text) => {
    if (text.length < SHORTEST || text.length > LONGEST) return read(text);
    const before = known.get(text);
    if (before !== undefined) return before.result;
    const result = read(text);
    if (kept + text.length > MAX_CHARS) {
      known = new Map();
      kept = 0;
    }
    kept += text.length;
    known.set(text, { result });
    return result;
  };
}

/** The same function, which knows what it said of an object for as long as that lives. For pure functions only. */
export function rememberedByObject<Given extends object, Result>(
  read: (given: Given) => Result,
): (given: Given) => Result {
  const known = new WeakMap<Given, { readonly result: Result }>();
  return (given) => {
    const before = known.get(given);
    if (before !== undefined) return before.result;
    const result = read(given);
    known.set(given, { result });
    return result;
  };
}
