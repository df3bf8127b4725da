import { Hono } from 'hono';
import { deleteCookie, setCookie } from 'hono/cookie';
import { inLanguage } from '../../../text/texts.js';
import type { SiteContext, SiteEnv } from '../env.js';
import { renderBare } from '../layout/shell.js';
import type { Attempts } from './attempts.js';
import { formOf } from './form.js';
import { cookieOptions } from './gate.js';
import { addressOf } from './local.js';
import { isPassword } from './password.js';
import { COOKIES, ownPath } from './request.js';
import { closeSession, openSession, SESSION_SECONDS } from './sessions.js';
import { readSettings, writeSettings } from './settings.js';
import { accessTexts } from './texts.js';

const SETTINGS_SECONDS = 400 * 24 * 3600;

/** Signing in and out, and how one likes the pages. */
export function accessRoutes(attempts: Attempts): Hono<SiteEnv> {
  const routes = new Hono<SiteEnv>();

  routes.get('/sign-in', (context) => {
    const next = ownPath(context.req.query('next'));
    return context.var.visitor.by === 'guest'
      ? signInPage(context, 200, { next })
      : context.redirect(next, 302);
  });

  routes.post('/sign-in', async (context) => {
    const { works, visitor } = context.var;
    const { store, configuration, clock } = works;
    const texts = inLanguage(accessTexts, visitor.language);
    const form = await formOf(context);
    const person = (form.name ?? '').trim();
    const address = addressOf(context) ?? '';
    const given = { next: ownPath(form.next), name: person };
    const wait = attempts.waitSeconds(person, address);
    if (wait > 0) {
      context.header('retry-after', String(wait));
      return signInPage(context, 429, { ...given, said: texts.tooMany(Math.ceil(wait / 60)) });
    }
    const member = configuration.team.find(({ name }) => name === person);
    const stored = member && store.accounts.passwordOf(member.name);
    const isRight = await attempts.check(() => isPassword(form.password ?? '', stored));
    if (isRight === undefined) return signInPage(context, 503, { ...given, said: texts.busy });
    if (!isRight || member === undefined) {
      attempts.failed(person, address);
      return signInPage(context, 401, { ...given, said: texts.wrong });
    }
    attempts.succeeded(person, address);
    const secret = openSession(store, member.name, context.req.header('user-agent') ?? '', clock());
    setCookie(context, COOKIES.session, secret, { ...cookieOptions(context), maxAge: SESSION_SECONDS });
    deleteCookie(context, COOKIES.visit, { path: '/' });
    return context.redirect(given.next, 303);
  });

  routes.post('/sign-out', async (context) => {
    const { works, visitor } = context.var;
    const { everywhere } = await formOf(context);
    if (visitor.session !== undefined) {
      if (everywhere === '1') works.store.accounts.signOutAll(visitor.name);
      closeSession(works.store, visitor.session);
    }
    deleteCookie(context, COOKIES.session, { path: '/' });
    return context.redirect('/sign-in', 303);
  });

  routes.post('/preferences', async (context) => {
    const form = await formOf(context);
    const { team } = context.var.works.configuration;
    const person = team.find(({ name }) => name === form.person)?.name;
    const given = readSettings(new URLSearchParams({ ...form, person: '' }).toString());
    setCookie(context, COOKIES.settings, writeSettings({ ...given, person }), {
      ...cookieOptions(context),
      maxAge: SETTINGS_SECONDS,
    });
    return context.redirect(ownPath(form.back), 303);
  });
  return routes;
}

interface SignInForm {
  readonly next: string;
  readonly name?: string;
  readonly said?: string;
}

function signInPage(
  context: SiteContext,
  status: 200 | 401 | 429 | 503,
  { next, name = '', said }: SignInForm,
): Response | Promise<Response> {
  const { visitor } = context.var;
  const texts = inLanguage(accessTexts, visitor.language);
  const page = (
    <form method="post" action="/sign-in" className="card sign-in stack">
      <h1>{texts.title}</h1>
      {said === undefined ? null : (
        <p className="near" role="alert">
          {said}
        </p>
      )}
      <input type="hidden" name="token" value={visitor.token} />
      <input type="hidden" name="next" value={next} />
      <label>
        {texts.name}
        <input name="name" autoComplete="username" required defaultValue={name} />
      </label>
      <label>
        {texts.password}
        <input name="password" type="password" autoComplete="current-password" required />
      </label>
      <button type="submit">{texts.signIn}</button>
    </form>
  );
  return context.html(renderBare({ visitor, title: texts.title, children: page }), status);
}
