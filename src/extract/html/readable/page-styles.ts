import { type AnyNode, type Element, isTag, isText } from 'domhandler';
import { walk } from '../dom.js';

/** What a page's own style sheet says of an element, as far as it can be told without laying the page out. */
export interface PageStyles {
  /** Whether the element is taken out of sight. */
  hides(element: Element): boolean;
  /** Whether its text is struck out: what a reader takes for gone holds no more. */
  strikes(element: Element): boolean;
}

/** Characters of style sheets that are read. */
const MAX_CSS = 1_000_000;
const MAX_RULES = 20_000;
const HIDES = /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;
const SHOWS = /(?:^|[;\s])(?:display\s*:\s*(?!none)[a-z]|visibility\s*:\s*visible)/i;
const STRIKES = /(?:^|[;\s])text-decoration(?:-line)?\s*:[^;]*\bline-through\b/i;
const UNSTRIKES = /(?:^|[;\s])text-decoration(?:-line)?\s*:\s*(?:none|underline)/i;

/** What style sheets that every site shares call it: Tailwind, Bootstrap. They are files of their own. */
const STRIKING_CLASSES = new Set(['line-through', 'text-decoration-line-through', 'strikethrough']);
const STRIKING_ELEMENTS = new Set(['s', 'del', 'strike']);

/** Names that an element has to have for a rule to hold. */
interface Compound {
  readonly name: string;
  readonly id: string;
  readonly classes: readonly string[];
}

type Effect = 'hides' | 'shows' | 'strikes';

/**
 * Reads the `style` elements of the page that `node` is part of. A rule hides only where its selector is one name or several of one element;
 * whatever may show the element again, at whatever width of the screen or in whatever state, counts against it.
 */
export function readPageStyles(node: AnyNode): PageStyles {
  let root = node;
  while (root.parentNode !== null) root = root.parentNode;
  const rules: Record<Effect, Compound[]> = { hides: [], shows: [], strikes: [] };
  let budget = MAX_CSS;
  walk(root, {
    enter(found) {
      if (!isTag(found)) return 'children' in found;
      if (found.name !== 'style') return true;
      const [content] = found.children;
      if (content === undefined || !isText(content) || content.data.length > budget) return false;
      budget -= content.data.length;
      if (/none|hidden|line-through/i.test(content.data)) readSheet(content.data, rules);
      return false;
    },
  });
  const finders = {
    hides: byFirstName(rules.hides),
    shows: byFirstName(rules.shows),
    strikes: byFirstName(rules.strikes),
  };
  const own = (element: Element): string => element.attribs.style ?? '';
  return {
    hides(element) {
      if (HIDES.test(own(element))) return true;
      return finders.hides(element) && !SHOWS.test(own(element)) && !finders.shows(element);
    },
    strikes(element) {
      if (STRIKES.test(own(element))) return true;
      return !UNSTRIKES.test(own(element)) && (strikesByName(element) || finders.strikes(element));
    },
  };
}

function strikesByName({ name, attribs }: Element): boolean {
  if (STRIKING_ELEMENTS.has(name)) return true;
  return attribs.class?.split(/\s+/).some((token) => STRIKING_CLASSES.has(token)) === true;
}

function readSheet(css: string, rules: Record<Effect, Compound[]>): void {
  const text = css.replace(/\/\*[\s\S]*?\*\//g, ' ');
  /** At-rules around: those for paper are no matter of the screen; those for some screens only show. */
  const open: ('plain' | 'some' | 'never')[] = [];
  let start = 0;
  let count = 0;
  for (let at = 0; at < text.length && count < MAX_RULES; at++) {
    const sign = text[at];
    if (sign === ';') start = at + 1;
    else if (sign === '}') {
      open.pop();
      start = at + 1;
    } else if (sign === '{') {
      const prelude = text.slice(start, at).trim();
      start = at + 1;
      if (prelude.startsWith('@')) {
        open.push(scopeOf(prelude));
        continue;
      }
      const end = text.indexOf('}', at);
      if (end === -1) return;
      if (!open.includes('never')) readRule(prelude, text.slice(at + 1, end), open.includes('some'), rules);
      count++;
      at = end;
      start = end + 1;
    }
  }
}

function scopeOf(prelude: string): 'plain' | 'some' | 'never' {
  if (!/^@(?:media|supports|container|layer|scope|starting-style)/i.test(prelude)) return 'never';
  if (/^@media\s+(?:only\s+)?print\b/i.test(prelude)) return 'never';
  return /^@(?:layer|media\s+(?:all|screen)\s*$)/i.test(prelude) ? 'plain' : 'some';
}

function readRule(
  selectors: string,
  declarations: string,
  isForSome: boolean,
  rules: Record<Effect, Compound[]>,
): void {
  const hides = !isForSome && HIDES.test(declarations);
  const shows = SHOWS.test(declarations);
  const strikes = !isForSome && STRIKES.test(declarations);
  if (!hides && !shows && !strikes) return;
  for (const selector of selectors.split(',')) {
    const whole = compoundOf(selector.trim());
    const last = shows ? compoundOf(lastCompound(selector)) : undefined;
    if (hides && whole !== undefined) rules.hides.push(whole);
    if (strikes && whole !== undefined) rules.strikes.push(whole);
    if (last !== undefined && (last.id !== '' || last.classes.length > 0)) rules.shows.push(last);
  }
}

/** The names of the element itself in a selector, whatever has to stand around it or be the case. */
function lastCompound(selector: string): string {
  const last =
    selector
      .trim()
      .split(/[\s>+~]+/)
      .at(-1) ?? '';
  return last.replace(/::?[\w-]+(?:\([^)]*\))?|\[[^\]]*\]/g, '');
}

function compoundOf(selector: string): Compound | undefined {
  const parts = /^([a-z][\w-]*)?((?:[.#](?:[\w-]|\\.|[^\0-\x7f])+)*)$/i.exec(selector);
  if (parts === null || selector === '') return undefined;
  const names = parts[2]?.match(/[.#](?:[\w-]|\\.|[^\0-\x7f])+/g) ?? [];
  if (names.length === 0) return undefined;
  const unescaped = (name: string): string => name.slice(1).replace(/\\(.)/g, '$1');
  return {
    name: (parts[1] ?? '').toLowerCase(),
    id: names.filter((name) => name.startsWith('#')).map(unescaped)[0] ?? '',
    classes: names.filter((name) => name.startsWith('.')).map(unescaped),
  };
}

function byFirstName(compounds: readonly Compound[]): (element: Element) => boolean {
  const byClass = new Map<string, Compound[]>();
  const byId = new Map<string, Compound[]>();
  for (const compound of compounds) {
    const [first] = compound.classes;
    const [map, key] = first === undefined ? [byId, compound.id] : [byClass, first];
    const known = map.get(key);
    if (known === undefined) map.set(key, [compound]);
    else known.push(compound);
  }
  if (compounds.length === 0) return () => false;
  return (element) => {
    const { class: className, id = '' } = element.attribs;
    if (className === undefined && id === '') return false;
    const classes = className?.split(/\s+/) ?? [];
    const holds = (compound: Compound): boolean =>
      (compound.name === '' || compound.name === element.name) &&
      (compound.id === '' || compound.id === id) &&
      compound.classes.every((name) => classes.includes(name));
    if (byId.get(id)?.some(holds)) return true;
    return classes.some((name) => byClass.get(name)?.some(holds));
  };
}
