/** How HTML elements behave when text is read from them (HTML standard, "Rendering"). */

/** Elements that begin and end a line of their own. */
export const BLOCK_ELEMENTS: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body caption center col colgroup dd details dialog dir div dl dt fieldset ' +
    'figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol ' +
    'optgroup option p plaintext pre search section summary table tbody td tfoot th thead title tr ul xmp'
  ).split(' '),
);

/** Elements whose content is never part of a text that a reader sees as the rules. */
export const UNREAD_ELEMENTS: ReadonlySet<string> = new Set(
  (
    'script style noscript template svg canvas iframe frame embed applet audio video map head title link meta base param ' +
    'source track select datalist input progress rp rt annotation noembed noframes'
  ).split(' '),
);

/** Inline elements that stand apart from the words beside them. */
export const SEPARATE_ELEMENTS: ReadonlySet<string> = new Set([
  'img',
  'button',
  'label',
  'picture',
  'textarea',
  'image',
]);

export const LIST_ELEMENTS: ReadonlySet<string> = new Set(['ul', 'ol', 'dl', 'menu', 'dir']);
export const ITEM_ELEMENTS: ReadonlySet<string> = new Set(['li', 'dt', 'dd']);
/** Elements that carry the text of a page by their meaning. */
export const CONTENT_ELEMENTS: ReadonlySet<string> = new Set(['main', 'article']);
/** Elements around the text of a page: what stands in them alone is not the text. */
export const FRAME_ELEMENTS: ReadonlySet<string> = new Set(['header', 'footer', 'nav', 'aside']);

/** The level of a heading element, by name or ARIA role. */
export function headingLevel(name: string, attribs: Readonly<Record<string, string>>): number | undefined {
  if (name.length === 2 && name.startsWith('h')) {
    const level = Number(name.charAt(1));
    if (level >= 1 && level <= 6) return level;
  }
  if (attribs.role !== 'heading') return undefined;
  const level = Number(attribs['aria-level'] ?? 2);
  return Number.isInteger(level) ? Math.min(6, Math.max(1, level)) : 2;
}
