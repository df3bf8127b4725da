import { createHash } from 'node:crypto';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { inLanguage } from '../../text/texts.js';
import { evidencePageHeaders } from '../evidence/page.js';
import { type DaemonPages, PagesBusyError } from '../pages.js';
import { createAttempts } from './access/attempts.js';
import { gate } from './access/gate.js';
import { accessRoutes } from './access/routes.js';
import { apiRoutes } from './api/routes.js';
import { calendarRoutes } from './calendar/routes.js';
import { caseRoutes } from './case/routes.js';
import type { SiteEnv } from './env.js';
import { siteIcon } from './layout/icon.js';
import { noticePage } from './layout/notice.js';
import { siteScript } from './layout/script.js';
import { siteStyle } from './layout/style.js';
import { ledgerRoutes } from './ledger/routes.js';
import { linkRoutes } from './links/routes.js';
import { searchRoutes } from './search/routes.js';
import { settingsRoutes } from './settings/routes.js';
import { addRoutes } from './sources/add.js';
import { pasteRoutes } from './sources/paste.js';
import { sourceRoutes } from './sources/routes.js';
import { siteTexts } from './texts.js';
import { todayRoutes } from './today/routes.js';
import { versionRoutes } from './versions/routes.js';
import type { SiteWorks } from './works.js';

export interface SiteOptions {
  /** Throws {@link PagesBusyError} while one configuration takes the place of another. */
  readonly works: () => SiteWorks;
  /** The evidence pages with their pictures, as they are served without the group's pages. */
  readonly evidence: Pick<DaemonPages, 'change' | 'picture'>;
  /** Of RuleWatch, for the description of the API. */
  readonly version?: string;
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

/**
 * The page that the group works on, as an application that takes requests and gives answers. It trusts nothing of a
 * request but its host, which whoever serves it has looked at.
 */
export function createSite({ works, evidence, version = '', onError }: SiteOptions): Hono<SiteEnv> {
  const site = new Hono<SiteEnv>();
  const attempts = createAttempts(() => performance.now());

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

  site.route('/api', apiRoutes(works, version));
  site.use(bodyLimit({ maxSize: LONGEST_BODY }));
  site.use(gate(works));
  site.route('/', accessRoutes(attempts));
  site.route('/', linkRoutes());
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
  site.route('/', addRoutes());
  site.route('/', pasteRoutes());
  site.route('/', sourceRoutes());
  site.route('/', versionRoutes());
  site.route('/', searchRoutes());
  site.route('/', calendarRoutes());
  site.route('/', settingsRoutes());

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
