import { randomBytes } from 'node:crypto';
import { Hono } from 'hono';
import { userAgentOf } from '../../../collect/http/user-agent.js';
import { addOwnSources } from '../../../config/own-sources.js';
import { lookUp } from '../../../pipeline/adding/look-up.js';
import {
  declarationFor,
  type PermissionAnswer,
  type ProposalParts,
} from '../../../pipeline/adding/proposal.js';
import { askRobots } from '../../../pipeline/adding/robots.js';
import { explainSourceProblem } from '../../../pipeline/problem-texts.js';
import { failureProblem } from '../../../pipeline/result.js';
import { fillReason, recognitionTexts } from '../../../recognise/texts.js';
import { cleanLine, safeUrl } from '../../../text/clean.js';
import { inLanguage } from '../../../text/texts.js';
import { formOf } from '../access/form.js';
import { requireAccess } from '../access/require.js';
import type { SiteContext, SiteEnv } from '../env.js';
import { renderPage } from '../layout/shell.js';
import { patient } from '../patience.js';
import { addPageTexts } from './add-texts.js';

const KINDS = ['document', 'listing', 'changelog'] as const;
const PERMISSIONS = ['owner-decision', 'allowed', 'denied'] as const satisfies readonly PermissionAnswer[];
const KEPT_MS = 15 * 60_000;
const MOST_KEPT = 20;
const SHOWN_ITEMS = 10;
const SHOWN_CHARS = 140;

/** What was looked at, until somebody says that it is to be watched. */
interface Kept {
  readonly parts: ProposalParts;
  readonly by: string;
  readonly at: number;
}

/** Adding a source by its address: it is looked at first, as `sources add` does, and then written to the user's own file. */
export function addRoutes(): Hono<SiteEnv> {
  const routes = new Hono<SiteEnv>();
  const kept = new Map<string, Kept>();

  routes.get('/sources/add', requireAccess('lead'), (context) => addPage(context, 200, {}));

  routes.post('/sources/add', requireAccess('lead'), patient, async (context) => {
    const { works, visitor } = context.var;
    const texts = inLanguage(addPageTexts, visitor.language);
    const form = await formOf(context);
    const url = (form.url ?? '').trim();
    if (!/^https?:$/.test(URL.canParse(url) ? new URL(url).protocol : ''))
      return addPage(context, 422, { url, said: texts.badUrl });
    const { sources, settings } = works.configuration;
    const same = sources.find(({ urls }) => urls.includes(url) || urls.includes(new URL(url).href));
    if (same) return addPage(context, 422, { url, said: texts.known(same.id) });
    const as = KINDS.find((kind) => kind === form.as);
    const found = await lookUp(url, as, works.context, () => {});
    if ('failure' in found) {
      const why = explainSourceProblem(failureProblem(found.failure), works.context.kinds)[visitor.language];
      return addPage(context, 422, { url, said: texts.unreadable(why) });
    }
    const { recognition, allowedHosts } = found;
    const kind = recognition.declaration?.kind;
    const isKnown = works.context.kinds.some(({ name }) => name === kind);
    if (recognition.shape === 'script-shell' || !isKnown) {
      const shape = inLanguage(recognitionTexts, visitor.language).shapes[recognition.shape];
      return addPage(context, 422, { url, said: texts.nothing(shape) });
    }
    const robots = await askRobots(url, userAgentOf(settings.collect), works.context.collector);
    const parts: ProposalParts = {
      url,
      recognition,
      choices: {},
      robots,
      permission: 'owner-decision',
      note: `Added on the page by ${visitor.name}; ${addPageTexts.robots[robots.verdict].en}.`,
      allowedHosts,
      today: works.clock().toISOString().slice(0, 10),
    };
    return addPage(context, 200, { url, parts, id: keep(parts, visitor.name) });
  });

  routes.post('/sources/add/watch', requireAccess('lead'), async (context) => {
    const { works, visitor } = context.var;
    const texts = inLanguage(addPageTexts, visitor.language);
    const form = await formOf(context);
    const looked = kept.get(form.id ?? '');
    if (!looked || looked.by !== visitor.name || performance.now() - looked.at > KEPT_MS)
      return addPage(context, 422, { said: texts.expired });
    const { parts } = looked;
    const said = (name: string) => form[name]?.trim().slice(0, 120) || undefined;
    const [name, platform, market] = [said('name'), said('platform'), said('market')];
    const declaration = declarationFor(
      {
        ...parts,
        permission: PERMISSIONS.find((known) => known === form.permission) ?? 'owner-decision',
        choices: {
          ...(name !== undefined && { name }),
          ...(platform !== undefined && { platform }),
          ...(market !== undefined && { market }),
        },
      },
      works.configuration.sources,
    );
    const written = addOwnSources(works.ownSources, [declaration]);
    const mistakes = await works.mistakes();
    if (mistakes.length > 0) {
      written.undo();
      const why = mistakes.map((text) => text[visitor.language]).join(' ');
      return addPage(context, 422, { url: parts.url, parts, id: form.id ?? '', said: why });
    }
    kept.delete(form.id ?? '');
    return addPage(context, 200, { said: texts.added(declaration.id) });
  });
  return routes;

  function keep(parts: ProposalParts, by: string): string {
    const id = randomBytes(12).toString('base64url');
    kept.set(id, { parts, by, at: performance.now() });
    const [oldest] = kept.keys();
    if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
    return id;
  }
}

interface AddView {
  readonly url?: string;
  readonly said?: string;
  readonly parts?: ProposalParts;
  readonly id?: string;
}

function addPage(context: SiteContext, status: 200 | 422, view: AddView): Response | Promise<Response> {
  const { scene } = context.var;
  const texts = inLanguage(addPageTexts, scene.visitor.language);
  const children = (
    <>
      <div className="head">
        <h1>{texts.title}</h1>
      </div>
      {view.said === undefined ? null : (
        <div className="notice" role="status">
          <p>{cleanLine(view.said, 1_000)}</p>
        </div>
      )}
      <form method="post" action="/sources/add" className="card stack">
        <input type="hidden" name="token" value={scene.visitor.token} />
        <label>
          {texts.address}
          <input type="url" name="url" required defaultValue={view.url ?? ''} placeholder="https://" />
        </label>
        <label>
          {texts.as}
          <select name="as">
            {(['', ...KINDS] as const).map((kind) => (
              <option key={kind} value={kind}>
                {texts.asWhat[kind]}
              </option>
            ))}
          </select>
        </label>
        <button type="submit">{texts.look}</button>
        <p className="muted">{texts.lookHelp}</p>
      </form>
      {view.parts === undefined ? null : <Preview parts={view.parts} id={view.id ?? ''} context={context} />}
    </>
  );
  return context.html(renderPage({ scene, title: texts.title, current: 'sources', children }), status);
}

function Preview({
  parts,
  id,
  context,
}: {
  readonly parts: ProposalParts;
  readonly id: string;
  readonly context: SiteContext;
}) {
  const { works, visitor } = context.var;
  const texts = inLanguage(addPageTexts, visitor.language);
  const { recognition, robots } = parts;
  const { shapes, reasons } = inLanguage(recognitionTexts, visitor.language);
  const known: Readonly<Record<string, string>> = reasons;
  const { platform, name, markets } = declarationFor(parts, works.configuration.sources);
  const terms = safeUrl(recognition.termsUrl);
  return (
    <section className="card">
      <h2>{texts.recognised(shapes[recognition.shape])}</h2>
      <ul>
        {recognition.reasons.map(({ code, params }) => {
          const reason = cleanLine(fillReason(known[code] ?? code, params), 300);
          return <li key={reason}>{reason}</li>;
        })}
        <li>{texts.robots[robots.verdict]}</li>
        {terms === undefined ? null : (
          <li>
            <a href={terms} rel="noopener noreferrer nofollow">
              {texts.terms}
            </a>
          </li>
        )}
      </ul>
      <h3>{recognition.items.length > 0 ? texts.items(recognition.items.length) : texts.firstLines}</h3>
      <ul>
        {recognition.items.length > 0
          ? recognition.items.slice(0, SHOWN_ITEMS).map(({ title, published }) => (
              <li key={`${published} ${title}`}>
                <span className="muted">{published ?? ''}</span> {cleanLine(title, SHOWN_CHARS)}
              </li>
            ))
          : recognition.lines.map((line) => <li key={line}>{cleanLine(line, SHOWN_CHARS)}</li>)}
      </ul>
      <form method="post" action="/sources/add/watch" className="stack">
        <input type="hidden" name="token" value={visitor.token} />
        <input type="hidden" name="id" value={id} />
        <div className="filters">
          <label>
            {texts.name}
            <input name="name" required defaultValue={String(name)} />
          </label>
          <label>
            {texts.platform}
            <input name="platform" required defaultValue={platform} />
          </label>
          <label>
            {texts.market}
            <input name="market" required defaultValue={String(markets)} />
          </label>
          <label>
            {texts.permission}
            <select name="permission">
              {PERMISSIONS.map((permission) => (
                <option key={permission} value={permission}>
                  {texts.permissions[permission]}
                </option>
              ))}
            </select>
          </label>
        </div>
        <button type="submit">{texts.watch}</button>
      </form>
    </section>
  );
}
