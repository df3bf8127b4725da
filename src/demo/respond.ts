import { gzipSync } from 'node:zlib';
import { encodeHtml } from './charset.js';
import { chromeTextsIn } from './chrome-texts.js';
import { type Html, html } from './html.js';
import { noiseOf } from './noise.js';
import { sites } from './pages/sites.js';
import { activeFault, entityTag, renderLogin, renderMessage, renderPage } from './render.js';
import { isPublished, isWithdrawn, type Route } from './routes.js';
import type { Delivery, Site } from './site.js';
import { dateOfDay, weekOn } from './week.js';

export interface DemoRequest {
  readonly path: string;
  /** Counts the requests to the seller center; all noise follows from it. */
  readonly number: number;
  /** How often the path was asked for before on the same day. */
  readonly visit: number;
  readonly ifNoneMatch?: string | undefined;
  readonly acceptEncoding?: string | undefined;
}

export interface DemoResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

export interface Day {
  readonly today: string;
  readonly day: number;
}

/** Answers a request as the seller center does on the given day. */
export function respond(
  request: DemoRequest,
  { today, day }: Day,
  routes: ReadonlyMap<string, Route>,
): DemoResponse {
  const route = routes.get(request.path);
  if (!route) return respondElsewhere(request, { today, day });

  const { site } = route;
  const texts = chromeTextsIn(site.language);
  const week = weekOn(today, day, request.visit);
  const noise = noiseOf(request.number, dateOfDay(today, day));
  if (route.type === 'article') {
    if (!isPublished(route.announcement, week)) return notFound(site);
    if (isWithdrawn(route.announcement, week)) return page(410, renderMessage(site, texts.gone));
  }
  const fault = activeFault(route, week);
  if (fault === 'service-unavailable') return page(503, renderMessage(site, texts.unavailable));
  if (fault === 'login-wall') return redirect(`/${site.id}/login?return=${encodeURIComponent(request.path)}`);

  const delivery = route.page.delivery ?? {};
  const headers: Record<string, string> = { 'set-cookie': `sid=${noise.token()}; Path=/; HttpOnly` };
  if (delivery.etag) {
    const tag = entityTag(route, week, noise);
    headers.etag = tag;
    if (request.ifNoneMatch === tag) return { status: 304, headers, body: Buffer.alloc(0) };
  }
  return deliver(renderPage(route, week, noise), delivery, headers, request);
}

/** The pages that nobody watches: the overview, the login pages and the front pages of the sites. */
function respondElsewhere(request: DemoRequest, { today, day }: Day): DemoResponse {
  if (request.path === '/') return page(200, overview(day));
  if (request.path === '/robots.txt') {
    return {
      status: 200,
      headers: { 'content-type': 'text/plain; charset=utf-8' },
      body: Buffer.from('User-agent: *\nAllow: /\n'),
    };
  }
  const site = sites.find(({ id }) => request.path.startsWith(`/${id}/`));
  if (!site) return page(404, html`<!doctype html><title>Not found</title><h1>Not found</h1>`);
  if (request.path === `/${site.id}/`) return page(200, frontPage(site));
  if (request.path === `/${site.id}/login`) {
    return page(200, renderLogin(site, noiseOf(request.number, dateOfDay(today, day))));
  }
  return notFound(site);
}

function overview(day: number): Html {
  const links = sites.map((site) => html`<li><a href="/${site.id}/">${site.name}</a>: ${site.tagline}</li>`);
  return html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>RuleWatch demo: seller center</title></head>
<body><h1>Seller center of the RuleWatch demo, day ${day}</h1><p>All platforms are fictional; no rule here is real.</p><ul>${links}</ul></body></html>`;
}

function frontPage(site: Site): Html {
  const links = site.pages.map(({ path, title }) => html`<li><a href="${path}">${title}</a></li>`);
  return html`<!doctype html>
<html lang="${site.language}"><head><meta charset="utf-8"><title>${site.name}</title></head>
<body><h1>${site.name}</h1><ul>${links}</ul><p>${chromeTextsIn(site.language).fictional}</p></body></html>`;
}

function deliver(
  markup: Html,
  delivery: Delivery,
  headers: Readonly<Record<string, string>>,
  request: DemoRequest,
): DemoResponse {
  const { charset } = delivery;
  const body = charset ? encodeHtml(markup.markup, charset) : Buffer.from(markup.markup);
  const stated = delivery.charsetStatedIn === 'meta' ? '' : `; charset=${charset ?? 'utf-8'}`;
  const sent = { ...headers, 'content-type': `text/html${stated}`, 'cache-control': 'no-cache' };
  if (!delivery.gzip || !/\bgzip\b/.test(request.acceptEncoding ?? '')) {
    return { status: 200, headers: sent, body };
  }
  return {
    status: 200,
    headers: { ...sent, 'content-encoding': 'gzip', vary: 'Accept-Encoding' },
    body: gzipSync(body),
  };
}

function page(status: number, markup: Html): DemoResponse {
  return {
    status,
    headers: { 'content-type': 'text/html; charset=utf-8' },
    body: Buffer.from(markup.markup),
  };
}

function redirect(location: string): DemoResponse {
  return { status: 302, headers: { location }, body: Buffer.alloc(0) };
}

function notFound(site: Site): DemoResponse {
  return page(404, renderMessage(site, chromeTextsIn(site.language).gone));
}
