const DELIMITERS = [',', ';', '\t', '|'] as const;
const LINES = 20;

/**
 * The separator of a CSV file: the one that stands, outside quotes, most often and equally often in its first
 * lines. Excel writes a semicolon where the comma is the decimal sign.
 */
export function findDelimiter(sample: string): string {
  const lines = unquoted(sample)
    .split(/\r\n?|\n/)
    .filter((line) => line.trim() !== '')
    .slice(0, LINES);
  let best: { delimiter: string; score: number } = { delimiter: ',', score: 0 };
  for (const delimiter of DELIMITERS) {
    const counts = lines.map((line) => line.split(delimiter).length - 1);
    const usual = mostFrequent(counts.filter((count) => count > 0));
    const score = counts.filter((count) => count === usual).length * usual;
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

function unquoted(text: string): string {
  return text.replace(/"[^"]*"/g, '');
}

function mostFrequent(numbers: readonly number[]): number {
  const times = new Map<number, number>();
  for (const number of numbers) times.set(number, (times.get(number) ?? 0) + 1);
  const [first] = [...times].sort((a, b) => b[1] - a[1] || b[0] - a[0]);
  return first?.[0] ?? 0;
}
