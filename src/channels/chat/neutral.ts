/**
 * Markdown of DingTalk and of WeCom has no documented escape. Text that is not ours is therefore written with
 * characters that look the same and mean nothing: full-width forms, as Chinese readers are used to.
 */

const LOOK_ALIKES: Readonly<Record<string, string>> = {
  '*': '＊',
  '`': '｀',
  '~': '～',
  '[': '［',
  ']': '］',
  '<': '＜',
  '\\': '＼',
};

/** Within a word an underscore is part of a name (`order_id`); at its edge it may be markup. */
const EDGE_UNDERSCORE = /(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu;
/** `@all` calls people; the `@` within an address does not. */
const CALL = /(?<![\p{L}\p{N}._+-])@/gu;
/** Chats make links of what looks like an address. */
const ADDRESS = /:(?=\/\/)|(?<=\bwww)\./gi;
/** `&lt;` might be read as the character that it stands for. */
const ENTITY = /&(?=#?\w{1,31};)/g;
/** At the start of a line: a heading, a list, a quote, a rule, a table. */
const LINE_MARK = /^(\s*)([#>+=|:-])/;
const LINE_NUMBER = /^(\s*\d{1,9})([.)])/;

/**
 * Text without any meaning in Markdown, HTML or as a mention.
 *
 * @param startsLine whether nothing stands before it on its line
 */
export function neutral(text: string, startsLine = false): string {
  const inert = unlinked(text)
    .replace(/[*`~[\]<\\]/g, (character) => LOOK_ALIKES[character] ?? character)
    .replace(EDGE_UNDERSCORE, '＿')
    .replace(CALL, '＠')
    .replace(ENTITY, '＆');
  if (!startsLine) return inert;
  return inert
    .replace(LINE_MARK, (_all, space: string, mark: string) => space + fullWidth(mark))
    .replace(LINE_NUMBER, (_all, number: string, mark: string) => number + fullWidth(mark));
}

/** Text that no chat makes a link of: a page may show an address, but what leads somewhere is ours. */
export function unlinked(text: string): string {
  return text.replace(ADDRESS, fullWidth);
}

/** For a place where the text stands as it is written, between backticks. */
export function neutralCode(text: string): string {
  return unlinked(text).replace(CALL, '＠').replaceAll('`', '｀').replaceAll('<', '＜');
}

/** An address as the target of a Markdown link: a bracket would end it. */
export function linkTarget(url: string): string {
  return url.replace(/[()<>[\]"'\s\\]/g, (character) => {
    const code = character.codePointAt(0) ?? 0x20;
    return `%${code.toString(16).toUpperCase().padStart(2, '0')}`;
  });
}

/** The full-width forms of ASCII stand in the same order, at U+FF01. */
function fullWidth(character: string): string {
  return String.fromCodePoint((character.codePointAt(0) ?? 0x20) + 0xfee0);
}
