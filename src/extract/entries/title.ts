const MAX_TITLE_CHARS = 160;

/** The first sentence of a text as a title, cut at a word where it is long. */
export function clipTitle(text: string): string {
  const line = firstSentence(text.trim());
  if (line.length <= MAX_TITLE_CHARS) return line.replace(/[:：]$/u, '');
  const cut = line.slice(0, MAX_TITLE_CHARS);
  const space = cut.lastIndexOf(' ');
  return `${space > MAX_TITLE_CHARS / 2 ? cut.slice(0, space) : cut}…`;
}

function firstSentence(text: string): string {
  const [, sentence] = /^(.{15,}?(?:[.!?](?=\s)|[。！？]))/su.exec(text) ?? [];
  return sentence ?? text;
}
