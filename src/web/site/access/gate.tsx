import { randomBytes } from 'node:crypto';
import { userInfo } from 'node:os';
import type { MiddlewareHandler } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { UI_LANGUAGES, type UiLanguage } from '../../../domain/vocabulary.js';
import { inLanguage } from '../../../text/texts.js';
import type { SiteContext, SiteEnv } from '../env.js';
import { noticePage } from '../layout/notice.js';
import type { Scene } from '../layout/shell.js';
import { siteTexts } from '../texts.js';
import { accessOf, type Visitor } from '../visitor.js';
import type { SiteWorks } from '../works.js';
import { formOf } from './form.js';
import { isLocal } from './local.js';
import { COOKIES, formToken, isOfOwnPage, isSame } from './request.js';
import { sessionOf } from './sessions.js';
import { type BrowserSettings, readSettings } from './settings.js';
import { accessTexts } from './texts.js';

/** What is shown to those who are not signed in: they prove who they are there, or by the address itself. */
const OPEN = ['/sign-in', '/links/', '/feeds/'];
/** What was shown to everybody before there were accounts, and is as long as there are none. */
const EVIDENCE = '/changes/';

/** Finds out who asks, and lets on those who may. What changes something has to come from a page of ours. */
export function gate(works: () => SiteWorks): MiddlewareHandler<SiteEnv> {
  return async (context, next) => {
    const working = works();
    const settings = readSettings(getCookie(context, COOKIES.settings));
    const known = knownVisitor(context, working, settings);
    const visit = getCookie(context, COOKIES.visit);
    const seed = visit ?? randomBytes(18).toString('base64url');
    context.set('works', working);
    if (visit === undefined) setCookie(context, COOKIES.visit, seed, cookieOptions(context));
    const visitor: Visitor = {
      name: '',
      access: 'reader',
      by: 'guest',
      ...known,
      language: settings.language ?? known?.member?.language ?? languageOf(context, known, working),
      theme: settings.theme ?? 'auto',
      token: formToken(working.store.keys.signing(), known?.session ?? seed),
      member: known?.member,
    };
    context.set('visitor', visitor);
    context.set('scene', sceneOf(context, working, visitor));
    const { path, method } = context.req;
    const isAny = working.store.accounts.isAny();
    const isOpen = OPEN.some((open) => path.startsWith(open)) || (!isAny && path.startsWith(EVIDENCE));
    if (known === undefined && !isOpen) return turnAway(context, isAny);
    if (method !== 'GET' && method !== 'HEAD') {
      const given = (visit ?? known?.session) === undefined ? undefined : (await formOf(context)).token;
      if (!isOfOwnPage(context.req.raw.headers) || given === undefined || !isSame(given, visitor.token))
        return noticePage(context, 403, inLanguage(siteTexts, visitor.language).notOfOwnPage);
    }
    return next();
  };
}

/** Of somebody nobody knows the browser says it; else it is that of the settings. */
function languageOf(
  context: SiteContext,
  known: Known | undefined,
  { configuration }: SiteWorks,
): UiLanguage {
  const [wanted = ''] = (context.req.header('accept-language') ?? '').toLowerCase().split('-', 1);
  const told =
    known === undefined
      ? UI_LANGUAGES.find((one) => one.toLowerCase().split('-', 1)[0] === wanted)
      : undefined;
  return told ?? configuration.settings.language;
}

type Known = Pick<Visitor, 'name' | 'member' | 'access' | 'by' | 'session'>;

/** Somebody who is signed in; without accounts, whoever sits at this machine. */
function knownVisitor(
  context: SiteContext,
  { store, configuration, clock }: SiteWorks,
  settings: BrowserSettings,
): Known | undefined {
  const { team } = configuration;
  if (!store.accounts.isAny()) {
    if (!isLocal(context)) return undefined;
    const member = team.find(({ name }) => name === settings.person);
    return { name: member?.name ?? userInfo().username, member, access: 'lead', by: 'machine' };
  }
  const session = getCookie(context, COOKIES.session);
  if (session === undefined) return undefined;
  const signIn = sessionOf(store, session, context.req.header('user-agent') ?? '', clock());
  // Whoever left the team has no business here any more.
  const member = signIn && team.find(({ name }) => name === signIn.person);
  return member && { name: member.name, member, access: accessOf(member), by: 'account', session };
}

function turnAway(context: SiteContext, isAny: boolean): Response | Promise<Response> {
  const { language } = context.var.visitor;
  if (!isAny) return noticePage(context, 403, inLanguage(accessTexts, language).noAccounts);
  const { pathname, search } = new URL(context.req.url);
  if (context.req.method !== 'GET')
    return noticePage(context, 401, inLanguage(accessTexts, language).signedOut);
  return context.redirect(`/sign-in?next=${encodeURIComponent(pathname + search)}`, 302);
}

export function cookieOptions(context: SiteContext) {
  const { publicUrl } = context.var.works.configuration.settings;
  const host = context.req.header('host') ?? '';
  const secure = publicUrl?.startsWith('https:') === true && new URL(publicUrl).host === host;
  return { httpOnly: true, sameSite: 'Lax', path: '/', secure } as const;
}

function sceneOf(context: SiteContext, works: SiteWorks, visitor: Visitor): Scene {
  const { store, configuration, render, clock } = works;
  const url = new URL(context.req.url);
  return {
    visitor,
    options: { ...render, language: visitor.language, now: clock() },
    people: visitor.by === 'machine' ? configuration.team : [],
    here: context.req.method === 'GET' ? `${url.pathname}${url.search}` : '/',
    waiting: visitor.by === 'guest' ? 0 : store.cases.countByState()['needs-attention'],
  };
}
