import { createHash, randomBytes } from 'node:crypto';
import { userInfo } from 'node:os';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { getCookie, setCookie } from 'hono/cookie';
import { inLanguage } from '../../text/texts.js';
import { evidencePageHeaders } from '../evidence/page.js';
import { type DaemonPages, PagesBusyError } from '../pages.js';
import { formOf } from './access/form.js';
import { COOKIES, formToken, isOfOwnPage, isSame, ownPath } from './access/request.js';
import { readSettings, writeSettings } from './access/settings.js';
import { caseRoutes } from './case/routes.js';
import type { SiteContext, SiteEnv } from './env.js';
import { siteIcon } from './layout/icon.js';
import { noticePage } from './layout/notice.js';
import { siteScript } from './layout/script.js';
import type { Scene } from './layout/shell.js';
import { siteStyle } from './layout/style.js';
import { ledgerRoutes } from './ledger/routes.js';
import { siteTexts } from './texts.js';
import { todayRoutes } from './today/routes.js';
import type { Visitor } from './visitor.js';
import type { SiteWorks } from './works.js';

export interface SiteOptions {
  /** Throws {@link PagesBusyError} while one configuration takes the place of another. */
  readonly works: () => SiteWorks;
  /** The evidence pages with their pictures, as they are served without the group's pages. */
  readonly evidence: Pick<DaemonPages, 'change' | 'picture'>;
  /** Told of a page that could not be made. */
  readonly onError: (what: string, error: unknown) => void;
}

const POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

const NUMBER = '[0-9]{1,15}';
/** Of a form with a text that was pasted in. */
const LONGEST_BODY = 2 * 1024 * 1024;
const SETTINGS_SECONDS = 400 * 24 * 3600;

/**
 * The page that the group works on, as an application that takes requests and gives answers. It trusts nothing of a
 * request but its host, which whoever serves it has looked at.
 */
export function createSite({ works, evidence, onError }: SiteOptions): Hono<SiteEnv> {
  const site = new Hono<SiteEnv>();

  site.use(async (context, next) => {
    await next();
    const { headers } = context.res;
    if (!headers.has('content-security-policy')) headers.set('content-security-policy', POLICY);
    headers.set('x-content-type-options', 'nosniff');
    // Within the site it is sent: browsers say the origin of a form by it.
    headers.set('referrer-policy', 'same-origin');
    headers.set('cross-origin-opener-policy', 'same-origin');
    if (!headers.has('cache-control')) headers.set('cache-control', 'private, no-store');
  });
  asset(site, '/assets/site.css', 'text/css; charset=utf-8', siteStyle);
  asset(site, '/assets/site.js', 'text/javascript; charset=utf-8', siteScript);
  asset(site, '/assets/icon.svg', 'image/svg+xml', siteIcon);

  site.use(bodyLimit({ maxSize: LONGEST_BODY }));
  site.use(async (context, next) => {
    const working = works();
    const { visitor, visit } = visitorOf(context, working);
    context.set('works', working);
    context.set('visitor', visitor);
    context.set('scene', sceneOf(context, working, visitor));
    if (context.req.method !== 'GET' && context.req.method !== 'HEAD') {
      const given = visit === undefined ? undefined : (await formOf(context)).token;
      if (!isOfOwnPage(context.req.raw.headers) || given === undefined || !isSame(given, visitor.token))
        return noticePage(context, 403, inLanguage(siteTexts, visitor.language).notOfOwnPage);
    }
    return next();
  });

  site.post('/preferences', async (context) => {
    const form = await formOf(context);
    const { team } = context.get('works').configuration;
    const person = team.find(({ name }) => name === form.person)?.name;
    const given = readSettings(new URLSearchParams({ ...form, person: '' }).toString());
    setCookie(context, COOKIES.settings, writeSettings({ ...given, person }), {
      ...cookieOptions(context),
      maxAge: SETTINGS_SECONDS,
    });
    return context.redirect(ownPath(form.back), 303);
  });
  site.get(`/changes/:id{${NUMBER}}`, async (context) => {
    const html = await evidence.change(Number(context.req.param('id')));
    return html === undefined ? context.notFound() : context.body(html, 200, evidencePageHeaders);
  });
  site.get(`/changes/:id{${NUMBER}}/pictures/:ordinal{[0-9]{1,3}}`, async (context) => {
    const { id, ordinal } = context.req.param();
    const found = await evidence.picture?.(Number(id), Number(ordinal));
    if (found === undefined) return context.notFound();
    return context.body(new Uint8Array(found.bytes), 200, { 'content-type': found.contentType });
  });
  site.route('/', todayRoutes());
  site.route('/', ledgerRoutes());
  site.route('/', caseRoutes());

  site.notFound((context) => {
    const { language } = context.get('visitor');
    return noticePage(context, 404, inLanguage(siteTexts, language).notFound);
  });
  site.onError((error, context) => {
    if (error instanceof PagesBusyError) {
      context.header('retry-after', '5');
      return context.text('Busy; try again in some seconds', 503);
    }
    onError(`${context.req.method} ${context.req.path} failed`, error);
    return context.text('The page could not be made', 500);
  });
  return site;
}

function asset(site: Hono<SiteEnv>, path: string, type: string, content: string): void {
  const tag = `"${createHash('sha256').update(content).digest('base64url').slice(0, 22)}"`;
  site.get(path, (context) => {
    context.header('etag', tag);
    context.header('cache-control', 'public, max-age=60, must-revalidate');
    if (context.req.header('if-none-match') === tag) return context.body(null, 304);
    return context.body(content, 200, { 'content-type': type });
  });
}

/** Whoever sits at this machine: one of the team, as they said, or by the name of their account. */
function visitorOf(
  context: SiteContext,
  { store, configuration }: SiteWorks,
): { readonly visitor: Visitor; readonly visit: string | undefined } {
  const settings = readSettings(getCookie(context, COOKIES.settings));
  const visit = getCookie(context, COOKIES.visit);
  const seed = visit ?? randomBytes(18).toString('base64url');
  if (visit === undefined) setCookie(context, COOKIES.visit, seed, cookieOptions(context));
  const member = configuration.team.find(({ name }) => name === settings.person);
  const visitor: Visitor = {
    name: member?.name ?? userInfo().username,
    member,
    access: 'lead',
    language: settings.language ?? member?.language ?? configuration.settings.language,
    theme: settings.theme ?? 'auto',
    token: formToken(store.keys.signing(), seed),
    by: 'machine',
  };
  return { visitor, visit };
}

export function cookieOptions(context: SiteContext) {
  const { publicUrl } = context.get('works')?.configuration.settings ?? {};
  const host = context.req.header('host') ?? '';
  const secure = publicUrl?.startsWith('https:') === true && new URL(publicUrl).host === host;
  return { httpOnly: true, sameSite: 'Lax', path: '/', secure } as const;
}

function sceneOf(
  context: SiteContext,
  { store, configuration, render, clock }: SiteWorks,
  visitor: Visitor,
): Scene {
  const url = new URL(context.req.url);
  return {
    visitor,
    options: { ...render, language: visitor.language, now: clock() },
    people: visitor.by === 'machine' ? configuration.team : [],
    here: context.req.method === 'GET' ? `${url.pathname}${url.search}` : '/',
    waiting: store.cases.countByState()['needs-attention'],
  };
}
