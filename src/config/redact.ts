const MASK = '***';
/** Shorter values ("on", "8080") are no secrets, and masking them would make any text unreadable. */
const SHORTEST_SECRET = 6;

/**
 * The text with every secret masked, also where it stands URL-encoded.
 *
 * @param secrets values of `Configuration.secrets`
 */
export function redact(text: string, secrets: readonly string[]): string {
  const forms = new Set<string>();
  for (const secret of secrets) {
    if (secret.length < SHORTEST_SECRET) continue;
    forms.add(secret);
    forms.add(percentEncode(secret));
  }
  // The longest first, or a secret that contains another would be masked in part only.
  let result = text;
  for (const form of [...forms].sort((a, b) => b.length - a.length)) {
    result = result.replaceAll(form, MASK);
  }
  return result;
}

/** A secret with the parts that show up alone: the password of an address such as `smtps://user:password@host`. */
export function secretParts(secret: string): readonly string[] {
  if (!URL.canParse(secret)) return [secret];
  const { password } = new URL(secret);
  if (password === '') return [secret];
  return [secret, password, decodePercent(password)];
}

function percentEncode(text: string): string {
  try {
    return encodeURIComponent(text);
  } catch {
    return text;
  }
}

function decodePercent(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
