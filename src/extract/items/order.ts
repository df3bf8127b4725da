/** By date where there are dates, from the latest on; what has none comes last, in the order of the list. */
export function newestFirst<Entry>(
  entries: readonly Entry[],
  dateOf: (entry: Entry) => string | undefined,
): Entry[] {
  const at = (entry: Entry): number => Date.parse(dateOf(entry) ?? '') || 0;
  return [...entries].sort((one, other) => at(other) - at(one));
}
