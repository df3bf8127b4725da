import { parse, type Selector } from 'css-what';

/**
 * The pseudo-classes that cheerio implements: those of css-select, and jQuery's positional ones of
 * cheerio-select. Loading cheerio to ask it would cost more than the rest of the configuration together.
 */
const PSEUDO_CLASSES = new Set(
  `active any-link button checkbox checked contains disabled empty enabled eq even file first first-child
  first-of-type gt has header hover icontains if image input is last last-child last-of-type link lt matches not
  nth nth-child nth-last-child nth-last-of-type nth-of-type odd only-child only-of-type optional parent password
  radio required reset root scope selected submit text visited where`.split(/\s+/),
);

/** Why cheerio could not run a selector; nothing if it can. */
export function selectorProblem(selector: string): string | undefined {
  if (selector.trim() === '') return 'it is empty';
  try {
    return unsupported(parse(selector));
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function unsupported(groups: readonly (readonly Selector[])[]): string | undefined {
  for (const group of groups) {
    for (const part of group) {
      if (part.type === 'pseudo-element') return `pseudo-elements such as ::${part.name} select nothing`;
      if (part.type !== 'pseudo') continue;
      if (!PSEUDO_CLASSES.has(part.name)) return `there is no pseudo-class :${part.name}`;
      const inner = Array.isArray(part.data) ? unsupported(part.data) : undefined;
      if (inner !== undefined) return inner;
    }
  }
  return undefined;
}
