const LONGEST_WAIT = 24 * 60 * 60;

/**
 * Seconds that an answer asks to wait, from its `Retry-After` (RFC 9110, 10.2.3: seconds or a date) or from one of
 * the vendor's own headers, which hold seconds.
 */
export function retryAfter(
  headers: Headers,
  now: Date,
  vendorHeaders: readonly string[] = [],
): number | undefined {
  for (const name of ['retry-after', ...vendorHeaders]) {
    const value = headers.get(name)?.trim();
    if (value === undefined || value === '') continue;
    const seconds = /^\d{1,9}$/.test(value) ? Number(value) : (Date.parse(value) - now.getTime()) / 1000;
    if (Number.isFinite(seconds)) return Math.min(Math.max(0, Math.ceil(seconds)), LONGEST_WAIT);
  }
  return undefined;
}
