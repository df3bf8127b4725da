import { Hono } from 'hono';
import { stringify } from 'yaml';
import { roleLabels } from '../../../i18n/labels.js';
import { formatTime } from '../../../show/text/dates.js';
import { cleanLine } from '../../../text/clean.js';
import { redactorOf } from '../../../text/redact.js';
import type { Texts } from '../../../text/texts.js';
import { inLanguage } from '../../../text/texts.js';
import { requireAccess } from '../access/require.js';
import type { SiteContext, SiteEnv } from '../env.js';
import { renderPage } from '../layout/shell.js';
import { patient } from '../patience.js';
import { siteTexts } from '../texts.js';
import { accessOf, may } from '../visitor.js';
import type { CheckupFinding } from '../works.js';

interface Checked {
  readonly at: string;
  readonly findings: readonly CheckupFinding[];
}

const texts = {
  title: { en: 'Settings', 'zh-CN': '设置' },
  readOnly: {
    en: 'Read-only: settings stand in config/ and sources/, and the daemon takes up what is saved there.',
    'zh-CN': '只读：设置写在 config/ 与 sources/ 中，保存后守护进程自动生效。',
  },
  checkup: { en: 'Is everything well?', 'zh-CN': '运行状况' },
  run: { en: 'Look now', 'zh-CN': '立即检查' },
  notRun: {
    en: 'Looks at browser, database, channels, sources and clock, as rulewatch doctor does. It takes some seconds.',
    'zh-CN': '检查浏览器、数据库、渠道、来源与时钟（同 rulewatch doctor），需数秒。',
  },
  ranAt: (time: string) => ({ en: `Looked at ${time}`, 'zh-CN': `检查于 ${time}` }),
  states: {
    ok: { en: 'fine', 'zh-CN': '正常' },
    note: { en: 'note', 'zh-CN': '注意' },
    problem: { en: 'problem', 'zh-CN': '问题' },
  },
  team: { en: 'Team', 'zh-CN': '团队' },
  nobody: { en: 'config/team.yaml names nobody.', 'zh-CN': 'config/team.yaml 中没有人员。' },
  canSignIn: { en: 'can sign in', 'zh-CN': '可登录' },
  configured: { en: 'config/rulewatch.yaml, with defaults', 'zh-CN': 'config/rulewatch.yaml（含默认值）' },
} satisfies Texts;

/** What such a key holds is nobody's business, whatever it is. */
const SECRET_KEY =
  /token|secret|password|passphrase|apikey|signing|webhook|credential|^(?:key|url|ping|proxy|endpoint|headers)$/i;

export function settingsRoutes(): Hono<SiteEnv> {
  const routes = new Hono<SiteEnv>();
  let checked: Checked | undefined;
  let running: Promise<Checked> | undefined;
  routes.get('/settings', (context) => settingsPage(context, checked));
  routes.post('/settings/check', requireAccess('lead'), patient, async (context) => {
    const { works } = context.var;
    running ??= works
      .checkup()
      .then((findings) => ({ at: works.clock().toISOString(), findings }))
      .finally(() => {
        running = undefined;
      });
    checked = await running;
    return context.redirect('/settings', 303);
  });
  return routes;
}

function settingsPage(context: SiteContext, checked: Checked | undefined) {
  const { works, scene } = context.var;
  const { visitor, options } = scene;
  const text = inLanguage(texts, visitor.language);
  const { access } = inLanguage(siteTexts, visitor.language);
  const { team, settings, secrets } = works.configuration;
  const redactor = redactorOf(secrets);
  const accounts = new Set(works.store.accounts.list().map(({ person }) => person));
  const children = (
    <>
      <div className="head">
        <h1>{text.title}</h1>
        <span className="muted">{text.readOnly}</span>
      </div>
      <div className="cols">
        <div>
          <section className="card">
            <div className="head">
              <h2>{text.checkup}</h2>
              {may(visitor, 'lead') ? (
                <form method="post" action="/settings/check">
                  <input type="hidden" name="token" value={visitor.token} />
                  <button type="submit" className="quiet">
                    {text.run}
                  </button>
                </form>
              ) : null}
            </div>
            <p className="muted">
              {checked === undefined ? text.notRun : text.ranAt(formatTime(checked.at, options))}
            </p>
            <ul className="list">
              {checked?.findings.map((finding, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: static markup is never updated
                <li key={index}>
                  <span className={`state ${finding.state === 'problem' ? 'broken' : finding.state}`}>
                    {text.states[finding.state]}
                  </span>{' '}
                  <strong>{finding.id}</strong>{' '}
                  {cleanLine(redactor.text(finding.text[visitor.language]), 600)}
                </li>
              ))}
            </ul>
          </section>
          <section className="card">
            <h2>{text.configured}</h2>
            <pre>{redactor.text(stringify(withoutSecrets(settings), { lineWidth: 100 }))}</pre>
          </section>
        </div>
        <section className="card">
          <h2>{text.team}</h2>
          {team.length === 0 ? <p className="empty">{text.nobody}</p> : null}
          <ul className="list">
            {team.map((member) => (
              <li key={member.name}>
                <strong>{cleanLine(member.name, 80)}</strong>
                <span className="line muted">
                  <span>{access[accessOf(member)]}</span>
                  <span>{member.roles.map((role) => roleLabels[role][visitor.language]).join(' · ')}</span>
                  {accounts.has(member.name) ? <span>{text.canSignIn}</span> : null}
                </span>
              </li>
            ))}
          </ul>
        </section>
      </div>
    </>
  );
  return context.html(renderPage({ scene, title: text.title, current: 'settings', children }));
}

/** The same settings with everything masked that could open something. */
function withoutSecrets(value: unknown, key = ''): unknown {
  if (
    key !== '' &&
    SECRET_KEY.test(key) &&
    value !== undefined &&
    value !== null &&
    typeof value !== 'number'
  )
    return '***';
  if (Array.isArray(value)) return value.map((entry) => withoutSecrets(entry));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, child]) => [name, withoutSecrets(child, name)]),
  );
}
