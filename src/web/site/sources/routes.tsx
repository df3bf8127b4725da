import { Hono } from 'hono';
import { DateTime } from 'luxon';
import { setOwnFields } from '../../../config/own-sources.js';
import { nextChecks } from '../../../health/next-checks.js';
import { isWanted, standingsOf } from '../../../health/standings.js';
import { isHandedIn } from '../../../pipeline/kinds/kind.js';
import { inLanguage } from '../../../text/texts.js';
import { formOf } from '../access/form.js';
import { requireAccess } from '../access/require.js';
import type { SiteContext, SiteEnv } from '../env.js';
import { placesOf } from '../layout/bits.js';
import { renderPage } from '../layout/shell.js';
import type { SiteWorks } from '../works.js';
import { SHOWS, type SourceList, SourcesPage } from './list.js';
import { SourcePage, type SourceView } from './one.js';
import { sourceTexts } from './texts.js';

const PAGE_SIZE = 100;
const SHOWN_PAGES = 200;
const SHOWN_CHANGES = 20;

export function sourceRoutes(): Hono<SiteEnv> {
  const routes = new Hono<SiteEnv>();

  routes.get('/sources', (context) => {
    const { works, visitor, scene } = context.var;
    const { title } = inLanguage(sourceTexts, visitor.language);
    const page = <SourcesPage list={listOf(works, context)} scene={scene} />;
    return context.html(renderPage({ scene, title, current: 'sources', children: page }));
  });

  routes.get('/sources/:id', (context) => sourcePage(context, 200));

  routes.post('/sources/:id/check', requireAccess('member'), (context) => {
    const { works, visitor } = context.var;
    if (find(context) === undefined) return context.notFound();
    works.checkNow([idOf(context)]);
    return sourcePage(context, 200, inLanguage(sourceTexts, visitor.language).actions.asked);
  });

  routes.post('/sources/:id/pause', requireAccess('lead'), async (context) => {
    const { works, visitor } = context.var;
    const form = await formOf(context);
    const why = form.why?.trim() ?? '';
    if (find(context) === undefined || why === '') return context.notFound();
    const now = works.clock();
    const until = endOfPause(form.until ?? '', works);
    if (until !== null && until <= now.toISOString())
      return sourcePage(context, 422, inLanguage(sourceTexts, visitor.language).actions.past);
    works.store.pauses.save({ sourceId: idOf(context), pausedAt: now.toISOString(), until, why });
    return back(context);
  });

  routes.post('/sources/:id/resume', requireAccess('lead'), (context) => {
    if (find(context) === undefined) return context.notFound();
    context.var.works.store.pauses.end(idOf(context));
    return back(context);
  });

  routes.post('/sources/:id/switch', requireAccess('lead'), async (context) => {
    const { works, visitor } = context.var;
    const source = find(context);
    if (source === undefined) return context.notFound();
    const { actions } = inLanguage(sourceTexts, visitor.language);
    const form = await formOf(context);
    const on = form.on === '1';
    if (on && source.permission.status === 'denied' && form.sure !== '1')
      return sourcePage(context, 422, actions.denied);
    const written = setOwnFields(works.ownSources, source.id, { enabled: on });
    const mistakes = await works.mistakes();
    if (mistakes.length > 0) {
      // A source that is off may have mistakes that matter once it is on.
      written.undo();
      return sourcePage(context, 422, mistakes.map((text) => text[visitor.language]).join(' '));
    }
    return sourcePage(context, 200, actions.saved);
  });
  return routes;
}

function idOf(context: SiteContext): string {
  return context.req.param('id') ?? '';
}

function find(context: SiteContext) {
  return context.var.works.configuration.sources.find(({ id }) => id === idOf(context));
}

function back(context: SiteContext): Response {
  return context.redirect(`/sources/${encodeURIComponent(idOf(context))}`, 303);
}

function listOf(works: SiteWorks, context: SiteContext): SourceList {
  const { store, configuration, clock, context: pipeline } = works;
  const now = clock();
  const show = SHOWS.find((known) => known === context.req.query('show')) ?? 'on';
  const q = (context.req.query('q') ?? '').trim().slice(0, 200);
  const words = q.toLowerCase();
  const standings = standingsOf(configuration, store, { now, kinds: pipeline.kinds }).filter((standing) => {
    const { id, source, health } = standing;
    const said = `${id} ${source?.name ?? ''} ${source?.platform ?? ''} ${source?.urls.join(' ') ?? ''}`;
    if (!said.toLowerCase().includes(words)) return false;
    if (show === 'all') return true;
    if (show === 'off') return !isWanted(standing);
    return isWanted(standing) && (show === 'on' || !['ok', 'paused'].includes(health.state));
  });
  const pages = Math.max(1, Math.ceil(standings.length / PAGE_SIZE));
  const page = Math.min(pages, Math.max(1, Number.parseInt(context.req.query('page') ?? '', 10) || 1));
  const next = nextChecks(configuration, now, pipeline.kinds);
  return {
    show,
    q,
    page,
    pages,
    count: standings.length,
    lines: standings
      .slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE)
      .map((standing) => ({ ...standing, next: next(standing) })),
  };
}

function viewSource(context: SiteContext, said: string | undefined): SourceView | undefined {
  const { works } = context.var;
  const { store, configuration, clock, context: pipeline } = works;
  const source = find(context);
  if (source === undefined) return undefined;
  const now = clock();
  // Of one source alone: how the others do takes its time.
  const [standing] = standingsOf({ ...configuration, sources: [source], faulty: [] }, store, {
    now,
    kinds: pipeline.kinds,
  });
  if (standing === undefined) return undefined;
  return {
    standing: { ...standing, source },
    next: nextChecks(configuration, now, pipeline.kinds)(standing),
    schedule: source.schedule ?? configuration.settings.schedules.check,
    pause: store.pauses.get(source.id, now.toISOString()),
    isHandedIn: isHandedIn(source, pipeline.kinds),
    pages: store.pages.ofSource(source.id).slice(0, SHOWN_PAGES),
    changes: store.changes
      .list({ sourceId: source.id, limit: SHOWN_CHANGES })
      .map((change) => ({ ...change, caseId: store.cases.ofChange(change.id)?.id })),
    said,
  };
}

function sourcePage(context: SiteContext, status: 200 | 422, said?: string): Response | Promise<Response> {
  const { works, scene } = context.var;
  const view = viewSource(context, said);
  if (view === undefined) return context.notFound();
  const page = <SourcePage view={view} scene={scene} places={placesOf(works.configuration)} />;
  const title = view.standing.source.name;
  return context.html(renderPage({ scene, title, current: 'sources', children: page }), status);
}

/** The beginning of a day in the zone of the user; null for none. */
function endOfPause(day: string, { configuration }: SiteWorks): string | null {
  const end = DateTime.fromISO(day, { zone: configuration.settings.timezone });
  return day === '' || !end.isValid ? null : end.toJSDate().toISOString();
}
