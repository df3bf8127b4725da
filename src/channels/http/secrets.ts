/**
 * What must not be shown of a robot's settings: its address, the parts of it that let one post (the last piece of the
 * path, the values of the query), and the signing key.
 */
export function webhookSecrets({
  url,
  secret,
}: {
  readonly url: string;
  readonly secret?: string;
}): string[] {
  const secrets = [url];
  if (secret !== undefined) secrets.push(secret);
  if (!URL.canParse(url)) return secrets;
  const { pathname, searchParams } = new URL(url);
  // Without a query the secret stands in the path.
  if (searchParams.size === 0) secrets.push(pathname.split('/').at(-1) ?? '');
  secrets.push(...searchParams.values());
  return secrets.filter((part) => part !== '');
}
