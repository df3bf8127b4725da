/**
 * What RuleWatch calls itself, with where its user is reached:
 * `RuleWatch (marketplace rule monitor; +mailto:ops@shop.example)`.
 */
export function userAgentOf({
  userAgent,
  contact,
}: {
  readonly userAgent: string;
  readonly contact?: string;
}): string {
  if (contact === undefined) return userAgent;
  const isMail = !contact.includes(':') && contact.includes('@');
  const reached = `+${isMail ? 'mailto:' : ''}${contact}`;
  return userAgent.endsWith(')') ? `${userAgent.slice(0, -1)}; ${reached})` : `${userAgent} (${reached})`;
}
