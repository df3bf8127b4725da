import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { toldLedger } from '../../../deliver/told-ledger.js';
import type { Case } from '../../../domain/case.js';
import type { Access, TeamMember } from '../../../domain/team.js';
import { nextChecks } from '../../../health/next-checks.js';
import { standingsOf } from '../../../health/standings.js';
import { CaseError } from '../../../respond/errors.js';
import type { LedgerLine } from '../../../store/ledger-list.js';
import { hashOf } from '../access/sessions.js';
import { bearerOf } from '../access/tokens.js';
import { eventsBetween } from '../calendar/events.js';
import { openMoves } from '../case/moves.js';
import type { SiteEnv } from '../env.js';
import { queryOf, readFilters } from '../ledger/query.js';
import { phrasesOf } from '../search/phrases.js';
import { accessOf, may } from '../visitor.js';
import type { SiteWorks } from '../works.js';
import { openApi } from './openapi.js';
import { moveRequestSchema } from './schemas.js';

interface ApiEnv {
  Bindings: SiteEnv['Bindings'];
  Variables: { works: SiteWorks; member: TeamMember };
}
type ApiContext = Context<ApiEnv>;

const LONGEST_BODY = 64 * 1024;
const MOST = 500;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const NUMBER = '[0-9]{1,15}';

/**
 * The ledger for programs, under `/api`. They sign in by a token of a person alone, never by a cookie, so that no page
 * elsewhere can have a browser ask in its user's name.
 */
export function apiRoutes(works: () => SiteWorks, version: string): Hono<ApiEnv> {
  const api = new Hono<ApiEnv>();
  api.get('/openapi.json', (context) => context.json(openApi(version)));
  api.use(bodyLimit({ maxSize: LONGEST_BODY }));
  api.use(async (context, next) => {
    const working = works();
    const { store, configuration, clock } = working;
    const bearer = bearerOf(context.req.header('authorization'));
    const token = bearer === undefined ? undefined : store.accounts.tokenOf(hashOf(bearer));
    const member = token && configuration.team.find(({ name }) => name === token.person);
    if (!token || !member) {
      context.header('www-authenticate', 'Bearer');
      return refuse(context, 401, 'no-token', 'A token is needed: rulewatch team token NAME');
    }
    const now = clock();
    // Once an hour is enough to tell which tokens nobody uses.
    if (token.seenAt === null || now.getTime() - Date.parse(token.seenAt) > 3_600_000)
      store.accounts.tokenSeen(token.id, now.toISOString());
    context.set('works', working);
    context.set('member', member);
    return next();
  });

  api.get('/cases', (context) => {
    const { store, configuration, clock } = context.var.works;
    const params = new URL(context.req.url).searchParams;
    const { sources, settings } = configuration;
    const query = queryOf(readFilters(params), { sources, timezone: settings.timezone, now: clock() });
    const limit = whole(params.get('limit'), 50, MOST);
    const offset = whole(params.get('offset'), 0, Number.MAX_SAFE_INTEGER);
    const counts = Object.values(store.ledger.countByState(query));
    const cases = store.ledger.find(query, { limit, offset }).map(lineJson);
    return context.json({ cases, total: counts.reduce((sum, count) => sum + count, 0) });
  });

  api.get(`/cases/:id{${NUMBER}}`, (context) => {
    const entry = context.var.works.store.cases.get(Number(context.req.param('id')));
    return entry ? context.json(caseJson(entry, context.var.works)) : noCase(context);
  });

  api.post(`/cases/:id{${NUMBER}}/moves`, async (context) => {
    const refused = unlessMay(context, 'member');
    if (refused) return refused;
    const { works: working, member } = context.var;
    const { store, clock, configuration } = working;
    const body: unknown = await context.req.json().catch(() => undefined);
    const request = moveRequestSchema.safeParse(body);
    if (!request.success) {
      const [issue] = request.error.issues;
      return refuse(context, 422, 'bad-request', `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`);
    }
    const { team, channelKinds: kinds } = configuration;
    const { move, revision: base } = request.data;
    try {
      const ledger = toldLedger({ store, clock, team, kinds });
      const entry = ledger(Number(context.req.param('id')), move, { actor: member.name, base });
      working.wake();
      return context.json(caseJson(entry, working));
    } catch (error) {
      if (!(error instanceof CaseError)) throw error;
      const { kind, message } = error;
      const status = kind === 'no-such-case' ? 404 : kind === 'stale' ? 409 : 422;
      return refuse(context, status, kind, message);
    }
  });

  api.get('/sources', (context) => {
    const { store, configuration, clock, context: pipeline } = context.var.works;
    const now = clock();
    const next = nextChecks(configuration, now, pipeline.kinds);
    const sources = standingsOf(configuration, store, { now, kinds: pipeline.kinds }).map((standing) => ({
      id: standing.source === undefined ? null : standing.id,
      name: standing.source?.name ?? null,
      enabled: standing.source?.enabled ?? null,
      state: standing.health.state,
      reasons: standing.health.reasons.map(({ text }) => text),
      lastReadAt: standing.lastReadAt ?? null,
      nextCheckAt: next(standing) ?? null,
    }));
    return context.json({ sources });
  });

  api.post('/sources/:id/check', (context) => {
    const refused = unlessMay(context, 'member');
    if (refused) return refused;
    const { configuration, checkNow } = context.var.works;
    const id = context.req.param('id');
    if (!configuration.sources.some((source) => source.id === id && source.enabled))
      return refuse(context, 404, 'no-such-source', `There is no source ${id} that is on.`);
    checkNow([id]);
    return context.json({ begun: true }, 202);
  });

  api.get('/search', (context) => {
    const { store } = context.var.works;
    const phrases = phrasesOf((context.req.query('q') ?? '').slice(0, 200));
    const sourceId = context.req.query('source');
    const hits = store.search.find({ phrases, sourceId, limit: 50 });
    return context.json({
      hits: hits.map(
        ({ sourceId: source, url, title, since, isCurrent: current, version: found, passages }) => {
          return { source, url, title, since, current, version: found, passages };
        },
      ),
    });
  });

  api.get('/calendar', (context) => {
    const { works: working, member } = context.var;
    const [from, to] = [context.req.query('from') ?? '', context.req.query('to') ?? ''];
    if (!DAY.test(from) || !DAY.test(to)) return refuse(context, 422, 'bad-request', 'from and to are days.');
    const language = member.language ?? working.configuration.settings.language;
    const options = { ...working.render, language, now: working.clock() };
    const days = eventsBetween(from, to, working, options).map(({ date, kind, title, caseId }) => {
      return { date, kind, title, caseId: caseId ?? null };
    });
    return context.json({ days });
  });

  api.notFound((context) =>
    refuse(context, 404, 'not-found', 'There is no such address: see /api/openapi.json'),
  );
  return api;
}

function refuse(context: Context, status: ContentfulStatusCode, kind: string, message: string): Response {
  return context.json({ error: { kind, message } }, status);
}

function noCase(context: ApiContext): Response {
  return refuse(context, 404, 'no-such-case', 'There is no such case.');
}

function unlessMay(context: ApiContext, wanted: Access): Response | undefined {
  if (may({ access: accessOf(context.var.member) }, wanted)) return undefined;
  return refuse(context, 403, 'not-allowed', `This takes the access "${wanted}".`);
}

function whole(given: string | null, otherwise: number, most: number): number {
  return given !== null && /^\d{1,15}$/.test(given) ? Math.min(most, Number(given)) : otherwise;
}

function lineJson({ sourceId: source, headline, acknowledgedAt: _known, ...line }: LedgerLine) {
  return { ...line, source, headline: headline ?? null };
}

function caseJson(entry: Case, { store }: SiteWorks) {
  const { id, changeId, state, severity, revision, openedAt, dueAt, checklist } = entry;
  return {
    ...{ id, changeId, state, severity, revision, openedAt, dueAt },
    assignee: entry.assignee ?? null,
    acknowledgedBy: entry.acknowledgedBy ?? null,
    closedBy: entry.closedBy ?? null,
    closedAt: entry.closedAt ?? null,
    closeReason: entry.closeReason ?? null,
    joinedInto: entry.joinedInto ?? null,
    moves: [...openMoves(entry)],
    checklist: checklist.items.map((item) => ({
      id: item.id,
      role: item.role,
      assignee: item.assignee ?? null,
      dueAt: item.dueAt,
      question: item.question,
      done: item.done ?? null,
      waived: item.waived ?? null,
    })),
    history: store.cases.events(id),
  };
}
