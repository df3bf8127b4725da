import type { FetchOutcome } from '../../domain/fetch.js';

/** How sites call where one signs in, as a part of an address that stands alone. */
const LOGIN_WORDS: ReadonlySet<string> = new Set([
  'login',
  'log-in',
  'log_in',
  'logon',
  'signin',
  'sign-in',
  'sign_in',
  'sso',
  'passport',
  'auth',
  'authorize',
  'authenticate',
  'oauth',
  'oauth2',
  'saml',
  'cas',
  'anmelden',
  'connexion',
  'accedi',
  'entrar',
  'iniciar-sesion',
]);
/** Where one is led back to once one has signed in. */
const RETURN_PARAMETER =
  /(?:^|[._-])(?:return|redirect|next|continue|service|goto|back|callback|dest|destination|target|from|ref)|returnurl|return_to|redirecturi|openid/i;
const PASSWORD_FIELD = /<input\b[^>]{0,500}type\s{0,5}=\s{0,5}["']?password/iu;
const REFUSALS: readonly number[] = [401, 403];
/** What hosts are called that do nothing but let people in. */
const LOGIN_HOSTS: ReadonlySet<string> = new Set([...LOGIN_WORDS, 'accounts', 'idp', 'identity']);

/** What says that a session has ended: a status that refuses it, or the address of a page to sign in at. */
export type SignOfEnd = { readonly status: number } | { readonly at: string };

/** The sign of an answer that the session it was asked for with has ended; undefined where there is none. */
export function signOfEnd(asked: string, outcome: FetchOutcome): SignOfEnd | undefined {
  if (outcome.outcome === 'not-modified') return undefined;
  if (outcome.outcome === 'content') {
    return leadsToLogin(asked, outcome.finalUrl) ? { at: shown(outcome.finalUrl) } : undefined;
  }
  const { status, reason } = outcome;
  if (status !== undefined && REFUSALS.includes(status)) return { status };
  const target = reason?.params.target;
  return typeof target === 'string' && leadsToLogin(asked, target) ? { at: shown(target) } : undefined;
}

/** Whether an answer may be a form to sign in: what it set is not to take the place of what there was. */
export function mayBeForm(outcome: FetchOutcome): boolean {
  if (outcome.outcome === 'not-modified') return false;
  return outcome.outcome === 'failure' || PASSWORD_FIELD.test(outcome.text);
}

function leadsToLogin(asked: string, reached: string): boolean {
  if (!URL.canParse(asked) || !URL.canParse(reached)) return false;
  return isLogin(new URL(reached), new URL(asked)) && !isLogin(new URL(asked));
}

function isLogin(url: URL, from?: URL): boolean {
  // Applications in one page have their addresses behind the hash: `#/login`, `#!/login?next=…`.
  const route = /^#!?(\/[^?]*)/.exec(url.hash)?.[1] ?? '';
  const segments = `${url.pathname}${route}`
    .toLowerCase()
    .split('/')
    .filter((segment) => segment !== '')
    .map((segment) => segment.replace(/\.[a-z]{2,5}$/, ''));
  const last = segments.at(-1);
  if (last !== undefined && LOGIN_WORDS.has(last)) return true;
  const returns = [...url.searchParams.keys()].some((name) => RETURN_PARAMETER.test(name));
  if (returns && segments.some((segment) => LOGIN_WORDS.has(segment))) return true;
  const [label = ''] = url.hostname.split('.');
  return LOGIN_HOSTS.has(label.toLowerCase()) && url.hostname !== from?.hostname;
}

/** Without its query, which may hold tokens. */
function shown(address: string): string {
  const { origin, pathname } = new URL(address);
  return `${origin}${pathname}`.slice(0, 200);
}
