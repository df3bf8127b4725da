/** What is looked for: words, and what stands between quotes as one. */
export function phrasesOf(q: string): string[] {
  const found = [...q.matchAll(/["“”„](.+?)["“”]|(\S+)/gu)].map((match) => match[1] ?? match[2] ?? '');
  return found.map((phrase) => phrase.trim()).filter((phrase) => phrase !== '');
}
