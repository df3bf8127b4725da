/** A text with places that are filled in: `https://www.gov.uk{{link}}`, `{{since:yyyyMMdd}}`. */
const PLACE = /\{\{([^{}]*)\}\}/g;

export function hasPlaces(text: string): boolean {
  return text.includes('{{');
}

/** What stands in the places of a template, as written. */
export function placesIn(template: string): string[] {
  return [...template.matchAll(PLACE)].map(([, name = '']) => name.trim());
}

/**
 * Fills in a template; undefined where a place has no value, or the value of all of them is empty.
 *
 * @param valueAt what stands for a place
 */
export function fillInTemplate(
  template: string,
  valueAt: (name: string) => string | undefined,
): string | undefined {
  let isMissing = false;
  const filled = template.replace(PLACE, (_written, name: string) => {
    const value = valueAt(name.trim());
    if (value === undefined) isMissing = true;
    return value ?? '';
  });
  return isMissing ? undefined : filled;
}

/**
 * Fills in an address. Values are escaped, so that one cannot lead elsewhere than the template says: before the `?`
 * all but slashes, after it everything. A value that is the whole beginning of the address stays as it is.
 */
export function fillInAddress(
  template: string,
  valueAt: (name: string) => string | undefined,
): string | undefined {
  let isMissing = false;
  const filled = template.replace(PLACE, (_written, name: string, offset: number) => {
    const value = valueAt(name.trim());
    if (value === undefined) isMissing = true;
    if (value === undefined || offset === 0) return value ?? '';
    const isInQuery = template.lastIndexOf('?', offset) >= 0;
    const escaped = encodeURIComponent(value);
    return isInQuery ? escaped : escaped.replaceAll('%2F', '/');
  });
  return isMissing ? undefined : filled;
}
