import { Hono } from 'hono';
import { toldLedger } from '../../../deliver/told-ledger.js';
import { CaseError } from '../../../respond/errors.js';
import { originOfLink, readCaseLink } from '../../../show/case-link.js';
import { formatTime } from '../../../show/text/dates.js';
import { cleanLine } from '../../../text/clean.js';
import { inLanguage, type Texts } from '../../../text/texts.js';
import { formOf } from '../access/form.js';
import { openMoves } from '../case/moves.js';
import { moveTexts } from '../case/texts.js';
import type { SiteContext, SiteEnv } from '../env.js';
import { SeverityChip, StateChip } from '../layout/bits.js';
import { renderBare } from '../layout/shell.js';
import { siteTexts } from '../texts.js';
import { accessOf, may } from '../visitor.js';

const MOVES = ['take', 'acknowledge'] as const;

const texts = {
  hello: (name: string) => ({ en: `For ${name}`, 'zh-CN': `${name}：` }),
  help: {
    en: 'Nothing has happened yet. Press one of the buttons; you need no password for this.',
    'zh-CN': '尚未执行任何操作。请点击下面的按钮，无需密码。',
  },
  done: { en: 'Done. It is in the ledger under your name.', 'zh-CN': '已完成，并以您的名义记入台账。' },
  nothing: {
    en: 'There is nothing to take on any more: this is how it stands.',
    'zh-CN': '已无需认领，当前状态如上。',
  },
  expired: {
    title: { en: 'This link has expired', 'zh-CN': '链接已过期' },
    text: {
      en: 'Open the case by its own address and sign in.',
      'zh-CN': '请直接打开事项页面并登录。',
    },
  },
  bad: {
    title: { en: 'This link is not good', 'zh-CN': '链接无效' },
    text: {
      en: 'It was cut off or changed, or whoever it was sent to has left the team. Copy it whole from the message.',
      'zh-CN': '链接不完整、被改动，或收件人已不在团队中。请从消息中完整复制。',
    },
  },
  toCase: { en: 'The whole case (asks you to sign in)', 'zh-CN': '查看完整事项（需登录）' },
} satisfies Texts;

/** Links of messages: the page says what they are for, and only the button on it does it. */
export function linkRoutes(): Hono<SiteEnv> {
  const routes = new Hono<SiteEnv>();
  routes.get('/links/:link', (context) => linkPage(context, 200));
  routes.post('/links/:link', async (context) => {
    const opened = open(context);
    if (opened === undefined || opened === 'expired') return linkPage(context, 403);
    const { works } = context.var;
    const { store, clock, configuration } = works;
    const { caseId, member } = opened;
    const form = await formOf(context);
    const move = MOVES.find((known) => known === form.move);
    if (move === undefined) return context.notFound();
    const origin = originOfLink(context.req.param('link'), move);
    const { team, channelKinds: kinds } = configuration;
    try {
      toldLedger({ store, clock, team, kinds, origin })(caseId, { kind: move }, { actor: member.name });
    } catch (error) {
      if (!(error instanceof CaseError)) throw error;
      return linkPage(context, 422, error.localized[languageOf(context)]);
    }
    works.wake();
    return linkPage(context, 200, inLanguage(texts, languageOf(context)).done);
  });
  return routes;
}

function languageOf(context: SiteContext) {
  const opened = open(context);
  const own = opened === undefined || opened === 'expired' ? undefined : opened.member.language;
  return own ?? context.var.visitor.language;
}

/** What the link of a request is for, where the person is in the team and may work on cases. */
function open(context: SiteContext) {
  const { store, clock, configuration } = context.var.works;
  const link = readCaseLink(context.req.param('link') ?? '', clock(), store.keys.signing());
  if (link === undefined || link === 'expired') return link;
  const member = configuration.team.find(({ name }) => name === link.person);
  const entry = store.cases.get(link.caseId);
  if (!member || !entry || !may({ access: accessOf(member) }, 'member')) return undefined;
  return { ...link, member, entry };
}

function linkPage(
  context: SiteContext,
  status: 200 | 403 | 422,
  said?: string,
): Response | Promise<Response> {
  const { works, visitor, scene } = context.var;
  const opened = open(context);
  const language = languageOf(context);
  const text = inLanguage(texts, language);
  const reader = { language, theme: visitor.theme };
  if (opened === undefined || opened === 'expired') {
    const { title, text: why } = opened === 'expired' ? text.expired : text.bad;
    const children = (
      <section className="card sign-in">
        <h1>{title}</h1>
        <p>{why}</p>
      </section>
    );
    return context.html(renderBare({ visitor: reader, title, children }), 403);
  }
  const { entry, member } = opened;
  const options = { ...scene.options, language };
  const moves = inLanguage(moveTexts, language);
  const { caseNumber, due } = inLanguage(siteTexts, language);
  const change = works.store.changes.get(entry.changeId);
  const allowed = openMoves(entry);
  const isTheirs = (entry.assignee ?? entry.acknowledgedBy) === member.name;
  const offered = MOVES.filter(
    (move) => allowed.has(move) && !isTheirs && (move === 'take' || entry.acknowledgedBy === undefined),
  );
  const children = (
    <section className="card sign-in stack">
      <p className="line muted">
        <span>{caseNumber(entry.id)}</span>
        <SeverityChip severity={entry.severity} options={options} />
        <StateChip state={entry.state} options={options} />
        {entry.closedAt === undefined ? <span>{due(formatTime(entry.dueAt, options))}</span> : null}
      </p>
      <h1>{cleanLine(change?.assessment?.headline[language] ?? change?.title ?? '', 240)}</h1>
      {said === undefined ? null : (
        <p className="notice" role="status">
          {said}
        </p>
      )}
      {offered.length === 0 ? (
        <p>{text.nothing}</p>
      ) : (
        <>
          <p className="muted">
            {text.hello(cleanLine(member.name, 80))} {text.help}
          </p>
          <form method="post" action={`/links/${context.req.param('link') ?? ''}`} className="actions">
            <input type="hidden" name="token" value={visitor.token} />
            {offered.map((move) => (
              <button
                key={move}
                type="submit"
                name="move"
                value={move}
                className={move === 'take' ? '' : 'quiet'}
              >
                {moves[move]}
              </button>
            ))}
          </form>
        </>
      )}
      <p>
        <a href={`/cases/${entry.id}`}>{text.toCase}</a>
      </p>
    </section>
  );
  return context.html(renderBare({ visitor: reader, title: caseNumber(entry.id), children }), status);
}
