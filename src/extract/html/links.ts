import type { Element } from 'domhandler';

/** Longest address that is kept; a longer one is data, not a link. */
const MAX_LINK_LENGTH = 2_000;
const KEPT_SCHEMES = new Set(['http:', 'https:', 'mailto:', 'tel:']);

/** The absolute target of a link as written, or undefined where it leads nowhere that a reader could go. */
export function absoluteLink(href: string | undefined, baseUrl: string): string | undefined {
  if (href === undefined || href.length > MAX_LINK_LENGTH) return undefined;
  const masked = maskedMailHref(href);
  if (masked !== undefined) return `mailto:${masked}`;
  const url = parseUrl(href.trim(), baseUrl);
  return url !== undefined && KEPT_SCHEMES.has(url.protocol) ? url.href : undefined;
}

export function parseUrl(address: string, base?: string): URL | undefined {
  return URL.canParse(address, base) ? new URL(address, base) : undefined;
}

/** The address behind a mail address that Cloudflare masks in the page and unmasks by script. */
export function maskedMail(element: Element): string | undefined {
  const code = element.attribs['data-cfemail'];
  if (code !== undefined) return decodeMaskedMail(code);
  return element.name === 'a' ? maskedMailHref(element.attribs.href) : undefined;
}

const MASK_PATH = '/cdn-cgi/l/email-protection#';

function maskedMailHref(href: string | undefined): string | undefined {
  const at = href?.indexOf(MASK_PATH) ?? -1;
  return at === -1 ? undefined : decodeMaskedMail(href?.slice(at + MASK_PATH.length) ?? '');
}

/** Hex bytes, each XORed with the first. */
function decodeMaskedMail(code: string): string | undefined {
  if (code.length < 6 || code.length > 400 || !/^(?:[0-9a-f]{2})+$/i.test(code)) return undefined;
  const bytes = Buffer.from(code, 'hex');
  const key = bytes[0] ?? 0;
  const address = Buffer.from(bytes.subarray(1).map((byte) => byte ^ key)).toString('utf8');
  return address.includes('@') ? address : undefined;
}
