import { Hono } from 'hono';
import { toldLedger } from '../../../deliver/told-ledger.js';
import { CaseError } from '../../../respond/errors.js';
import { listingsCsv } from '../../../show/listings-csv.js';
import { formatTime } from '../../../show/text/dates.js';
import { cleanLine } from '../../../text/clean.js';
import { inLanguage } from '../../../text/texts.js';
import { formOf } from '../access/form.js';
import { requireAccess } from '../access/require.js';
import type { SiteContext, SiteEnv } from '../env.js';
import { renderPage } from '../layout/shell.js';
import { type Form, moveOf } from './moves.js';
import { CasePage } from './page.js';
import type { CaseNotice } from './props.js';
import { casePageTexts, moveTexts } from './texts.js';
import { viewCase } from './view.js';

const CASE = '/cases/:id{[0-9]{1,15}}';

export function caseRoutes(): Hono<SiteEnv> {
  const routes = new Hono<SiteEnv>();

  routes.get(CASE, (context) => {
    const { title } = inLanguage(moveTexts, context.var.visitor.language).made;
    return casePage(context, 200, context.req.query('done') === '1' ? { title, isDone: true } : undefined);
  });

  routes.post(`${CASE}/moves`, requireAccess('member'), async (context) => {
    const { works, visitor } = context.var;
    const { store, clock, configuration } = works;
    const id = caseIdOf(context);
    const form = await formOf(context);
    const move = moveOf(form, configuration.settings.timezone);
    if (move === undefined) return context.notFound();
    const base = Number.parseInt(form.revision ?? '', 10);
    const ledger = toldLedger({ store, clock, team: configuration.team, kinds: configuration.channelKinds });
    try {
      ledger(id, move, { actor: visitor.name, ...(Number.isSafeInteger(base) && { base }) });
    } catch (error) {
      if (!(error instanceof CaseError)) throw error;
      if (error.kind === 'no-such-case' && store.cases.get(id) === undefined) return context.notFound();
      return casePage(context, error.kind === 'stale' ? 409 : 422, refusal(error, form, context));
    }
    works.wake();
    const anchor = form.item === undefined ? '' : `#item-${encodeURIComponent(form.item)}`;
    return context.redirect(`/cases/${id}?done=1${anchor}`, 303);
  });

  routes.get(`${CASE}/revision`, (context) => {
    const entry = context.var.works.store.cases.get(caseIdOf(context));
    return entry === undefined ? context.notFound() : context.json({ version: entry.revision });
  });

  routes.get(`${CASE}/listings.csv`, (context) => {
    const { works, visitor } = context.var;
    const entry = works.store.cases.get(caseIdOf(context));
    if (!entry || !works.store.listings.summary(entry.changeId)) return context.notFound();
    const csv = listingsCsv(works.store.listings.list(entry.changeId), visitor.language);
    return context.body(`\ufeff${csv}`, 200, {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="case-${entry.id}-listings.csv"`,
    });
  });
  return routes;
}

function caseIdOf(context: SiteContext): number {
  return Number(context.req.param('id'));
}

function casePage(
  context: SiteContext,
  status: 200 | 409 | 422,
  said?: CaseNotice,
): Response | Promise<Response> {
  const { works, visitor, scene } = context.var;
  const view = viewCase(caseIdOf(context), works, scene.options);
  if (!view) return context.notFound();
  const name = inLanguage(casePageTexts, visitor.language).title(view.entry.id);
  const title = view.about === undefined ? name : `${name} · ${view.about.headline}`;
  const side = context.req.query('diff') === 'side';
  const people = works.configuration.team.map((member) => member.name);
  const page = <CasePage view={view} scene={scene} side={side} people={people} said={said} />;
  return context.html(renderPage({ scene, title, current: 'ledger', children: page }), status);
}

/** Why a move was not made, with what the visitor had written. */
function refusal(error: CaseError, form: Form, { var: { works, visitor, scene } }: SiteContext): CaseNotice {
  const texts = inLanguage(moveTexts, visitor.language);
  const written = [form.note, form.evidence, form.reason].filter((text) => text !== undefined && text !== '');
  if (error.kind !== 'stale')
    return {
      title: error.localized[visitor.language],
      written: written.filter((text) => text !== undefined),
    };
  const last = works.store.cases.events(error.caseId).at(-1);
  const at = last === undefined ? '' : formatTime(last.at, scene.options);
  return {
    title: texts.stale.title,
    text: texts.stale.text(cleanLine(last?.actor ?? '', 60), at),
    written: written.filter((text) => text !== undefined),
  };
}
