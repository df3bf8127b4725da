/** Markup that is safe to send. Only `html` and the functions here make it, so that text is always escaped. */
export interface Html {
  readonly markup: string;
}

export type HtmlValue = string | number | Html | readonly Html[];

/** Builds markup from a template; strings and numbers are escaped, markup is taken as it is. */
export function html(template: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  let markup = template[0] ?? '';
  for (const [index, value] of values.entries()) {
    markup += toMarkup(value) + (template[index + 1] ?? '');
  }
  return { markup };
}

/** A value as JSON inside a script element, where `<` would end the element early. */
export function scriptJson(value: unknown): Html {
  return { markup: JSON.stringify(value).replaceAll('<', '\\u003c') };
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

function toMarkup(value: HtmlValue): string {
  if (typeof value === 'string' || typeof value === 'number') return escapeHtml(String(value));
  if ('markup' in value) return value.markup;
  return value.map((part) => part.markup).join('\n');
}
