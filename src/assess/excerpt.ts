const MAX_LENGTH = 300;

/** A sentence cut to 300 characters around the position `at`, with marks where it was cut. */
export function excerpt(sentence: string, at = 0): string {
  if (sentence.length <= MAX_LENGTH) return sentence;
  const room = MAX_LENGTH - 2;
  const from = Math.min(Math.max(0, at - room / 2), sentence.length - room);
  const start = isLowSurrogate(sentence, from) ? from + 1 : from;
  const end = isLowSurrogate(sentence, from + room) ? from + room - 1 : from + room;
  return `${start > 0 ? '…' : ''}${sentence.slice(start, end)}${end < sentence.length ? '…' : ''}`;
}

function isLowSurrogate(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff;
}
