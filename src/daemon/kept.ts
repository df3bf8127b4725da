/** The value of `make`, made at most once in `forMs`, however often it is asked for. */
export function kept<Value>(make: () => Value, forMs: number, monotonic: () => number): () => Value {
  let last: { readonly at: number; readonly value: Value } | undefined;
  return () => {
    if (!last || monotonic() - last.at >= forMs) last = { at: monotonic(), value: make() };
    return last.value;
  };
}
