const LONGEST_SHOWN = 300;

/** `address` without user name and password, also where it cannot be parsed. */
export function withoutUserInfo(address: string): string {
  if (!URL.canParse(address)) return address.replace(/\/\/[^/?#]*@/, '//');
  const url = new URL(address);
  if (url.username === '' && url.password === '') return address;
  return stripUserInfo(url).href;
}

export function stripUserInfo(url: URL): URL {
  const stripped = new URL(url);
  stripped.username = '';
  stripped.password = '';
  return stripped;
}

/** An address from the web as a message shows it: without user info, and of bounded length. */
export function shownAddress(url: URL): string {
  const { href } = stripUserInfo(url);
  return href.length > LONGEST_SHOWN ? `${href.slice(0, LONGEST_SHOWN)}…` : href;
}
