const LINK = /!?\[([^[\]]{0,300})\]\([^()]{0,300}\)/g;
/** What a page could make a model write that a reader or a channel might take for more than words. */
const ADDRESSES: readonly RegExp[] = [
  /<[^<>]{0,300}>/g,
  /\b(?:https?|ftp|mailto|javascript|data|tel):[^\s，。；、）)]*/gi,
  /\bwww\.[^\s，。；、）)]*/gi,
  /(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,8}/g,
  /(?<!\w)@[\w-]{1,64}/g,
  /(?<![\w.])[a-z0-9-]{2,40}\.(?:com|net|org|io|cn|co|ru|info|shop|xyz|top|link|site|online)(?![\w-])\S*/gi,
];
const MARKDOWN = /[*_`~#|\\<>]+/g;

/** The words alone, on one line: no addresses, mentions, markup or control characters. */
export function plainWords(text: string): string {
  // The text of a link first: with its address gone it would be left in brackets.
  let words = text.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}]/gu, ' ').replace(LINK, '$1');
  for (const address of ADDRESSES) words = words.replace(address, ' ');
  return words.replace(MARKDOWN, '').replace(/\s+/g, ' ').trim();
}
