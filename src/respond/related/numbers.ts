const NUMBER = /\d+(?:[.,'’\u00A0\u202F]\d+)*/gu;

/** The numbers of a text, each written in one way however the page groups its digits: `1.000,50` and `1,000.50` alike. */
export function numbersOf(text: string): string[] {
  return (text.match(NUMBER) ?? []).map(written);
}

/** A sign before one or two digits at the end parts off decimals; any other groups digits. */
function written(number: string): string {
  const decimals = /^(.*)[.,](\d{1,2})$/u.exec(number);
  const [, whole = number, fraction = ''] = decimals ?? [];
  const digits = whole.replaceAll(/\D/gu, '').replace(/^0+(?=\d)/u, '');
  const kept = fraction.replace(/0+$/u, '');
  return kept === '' ? digits : `${digits}.${kept}`;
}
