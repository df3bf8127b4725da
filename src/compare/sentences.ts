/** No sentence is longer, so that every later step works on short pieces. */
const MAX_SENTENCE = 2_000;

/**
 * Where a sentence ends: a full stop, question or exclamation mark (with the quotes and brackets that close after
 * it) before white space, or before a capital where a line break was lost ("change.For", "us.3.Fees"); a
 * full-width one; a colon before a capital or bullet; a line break; the bar between table cells.
 */
const BOUNDARY =
  /[.!?;…][)\]"'»”’]*\s+|(?<=[\p{L})"'\]]{2}[.!?;)])(?=\p{Lu}\p{Ll}|\d{1,2}\.\p{Lu})|(?<=\p{Ll}\))(?=\p{Lu}\p{Ll})|:\s*(?=[•●○▪■◦])|:\s+(?=\p{Lu})|:(?=\p{Lu}\p{Ll})|[。！？；｡][」』）】”’]*\s*|\n+|\s\|\s/gu;

/** Words before a full stop that end no sentence: "No. 5", "Art. 12", "z.B. ", "1. " and single letters. */
const ABBREVIATION =
  /(?:^|[\s(])(?:\p{L}|\d{1,2}|[ivxlc]{1,4}|no|nr|art|abs|sec|par|para|inc|ltd|co|corp|e\.g|i\.e|z\.b|vs|etc|cf|st|núm|núm|pág|bzw|ca|ggf|lit|ziff)\.\s+$/iu;

/** Splits a text into sentences; joined they give the text again. */
export function splitSentences(text: string): string[] {
  const sentences: string[] = [];
  let start = 0;
  for (const match of text.matchAll(BOUNDARY)) {
    const end = match.index + match[0].length;
    if (match[0].startsWith('.') && ABBREVIATION.test(text.slice(Math.max(start, end - 12), end))) continue;
    pushBounded(text.slice(start, end), sentences);
    start = end;
  }
  pushBounded(text.slice(start), sentences);
  return sentences;
}

function pushBounded(sentence: string, into: string[]): void {
  let rest = sentence;
  while (rest.length > MAX_SENTENCE) {
    const space = rest.lastIndexOf(' ', MAX_SENTENCE);
    const cut = space > 0 ? space + 1 : MAX_SENTENCE;
    into.push(rest.slice(0, cut));
    rest = rest.slice(cut);
  }
  if (rest !== '') into.push(rest);
}
