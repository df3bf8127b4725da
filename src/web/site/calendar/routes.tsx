import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Hono } from 'hono';
import { DateTime } from 'luxon';
import { UI_LANGUAGES } from '../../../domain/vocabulary.js';
import { formatDay, relativeDay } from '../../../show/text/dates.js';
import { inLanguage } from '../../../text/texts.js';
import type { SiteContext, SiteEnv } from '../env.js';
import { SeverityChip } from '../layout/bits.js';
import { renderPage } from '../layout/shell.js';
import { siteTexts } from '../texts.js';
import type { SiteWorks } from '../works.js';
import { type DayEvent, eventsBetween } from './events.js';
import { calendarOf } from './ics.js';
import { subscriber, subscriptionKey } from './subscription.js';
import { calendarTexts } from './texts.js';

const FEEDS: Readonly<Record<string, string>> = {
  'feed.xml': 'application/rss+xml; charset=utf-8',
  'atom.xml': 'application/atom+xml; charset=utf-8',
  'feed.json': 'application/feed+json; charset=utf-8',
};
/** How far a calendar that somebody subscribes to reaches. */
const DAYS_BACK = 60;
const DAYS_AHEAD = 550;

export function calendarRoutes(): Hono<SiteEnv> {
  const routes = new Hono<SiteEnv>();
  routes.get('/calendar', calendarPage);
  routes.get('/feeds/:key/calendar.ics', (context) => {
    const { works, scene } = context.var;
    const person = subscriber(context.req.param('key'), works);
    if (person === undefined) return context.notFound();
    const { language = works.configuration.settings.language } = person.member ?? {};
    const options = { ...scene.options, language };
    const day = (days: number) => DateTime.fromJSDate(works.clock()).plus({ days }).toISODate() ?? '';
    const events = eventsBetween(day(-DAYS_BACK), day(DAYS_AHEAD), works, options);
    return context.body(calendarOf(events, { options, base: baseOf(context) }), 200, {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'inline; filename="rulewatch.ics"',
    });
  });
  routes.get('/feeds/:key/:language/:file', async (context) => {
    const { works } = context.var;
    const { key, language, file } = context.req.param();
    const type = Object.hasOwn(FEEDS, file) ? FEEDS[file] : undefined;
    const folder = feedFolder(works);
    const isLanguage = UI_LANGUAGES.some((known) => known === language);
    if (!type || !folder || !isLanguage || subscriber(key, works) === undefined) return context.notFound();
    const bytes = await readFile(join(folder, language, file)).catch(() => undefined);
    return bytes === undefined
      ? context.notFound()
      : context.body(new Uint8Array(bytes), 200, { 'content-type': type });
  });
  return routes;
}

/** The folder that the channel `feed` writes, where it is on. */
function feedFolder({ configuration }: SiteWorks): string | undefined {
  return configuration.settings.channels?.feed?.folder;
}

function baseOf(context: SiteContext): string {
  const { publicUrl } = context.var.works.configuration.settings;
  return publicUrl ?? new URL(context.req.url).origin;
}

function calendarPage(context: SiteContext) {
  const { works, scene, visitor } = context.var;
  const { options } = scene;
  const texts = inLanguage(calendarTexts, options.language);
  const site = inLanguage(siteTexts, options.language);
  const asked = DateTime.fromISO(context.req.query('month') ?? '', { zone: 'utc' });
  const now = DateTime.fromJSDate(works.clock(), { zone: options.timezone });
  const first =
    asked.isValid && asked.year > 2000 && asked.year < 2100 ? asked.startOf('month') : now.startOf('month');
  const last = first.plus({ months: 3 }).minus({ days: 1 });
  const events = eventsBetween(first.toISODate() ?? '', last.toISODate() ?? '', works, options);
  const key = subscriptionKey(works.store, visitor.name);
  const base = `${baseOf(context)}/feeds/${key}`;
  const name = (month: DateTime) =>
    month.setLocale(options.language).toFormat(options.language === 'en' ? 'LLLL yyyy' : 'yyyy年M月');
  const at = (months: number) => `/calendar?month=${first.plus({ months }).toFormat('yyyy-MM')}`;
  const feeds = feedFolder(works) === undefined ? [] : Object.keys(FEEDS);
  const children = (
    <>
      <div className="head">
        <h1>{texts.title}</h1>
        <nav className="actions" aria-label={texts.months}>
          <a className="button quiet" href={at(-3)}>
            {site.previous}
          </a>
          <a className="button quiet" href="/calendar">
            {site.pages.today}
          </a>
          <a className="button quiet" href={at(3)}>
            {site.next}
          </a>
        </nav>
      </div>
      <div className="cols">
        <div>
          {[0, 1, 2].map((offset) => {
            const month = first.plus({ months: offset });
            const inMonth = events.filter(({ date }) => date.startsWith(month.toFormat('yyyy-MM')));
            return (
              <section key={offset} className="card">
                <h2>{name(month)}</h2>
                {inMonth.length === 0 ? <p className="empty">{texts.none}</p> : null}
                <ul className="list">
                  {inMonth.map((event) => (
                    <Day key={event.key} event={event} />
                  ))}
                </ul>
              </section>
            );
          })}
        </div>
        <section className="card stack">
          <h2>{texts.subscribe}</h2>
          <label>
            {texts.calendarAddress}
            <input readOnly value={`${base}/calendar.ics`} />
          </label>
          {feeds.map((file) => (
            <label key={file}>
              {texts.feedAddress(file)}
              <input readOnly value={`${base}/${options.language}/${file}`} />
            </label>
          ))}
          <p className="muted">{texts.subscribeHelp}</p>
        </section>
      </div>
    </>
  );
  return context.html(renderPage({ scene, title: texts.title, current: 'calendar', children }));

  function Day({ event: { date, kind, title, severity, caseId, about } }: { readonly event: DayEvent }) {
    const relative = relativeDay(date, options);
    return (
      <li>
        <span className="line muted">
          <strong>{formatDay(date, options)}</strong>
          <span className={kind === 'deadline' ? 'near' : ''}>{texts.kinds[kind]}</span>
          <span>{relative}</span>
          {severity === undefined ? null : <SeverityChip severity={severity} options={options} />}
        </span>
        <span className="title">
          {caseId === undefined ? title : <a href={`/cases/${caseId}`}>{title}</a>}
        </span>
        {about === undefined ? null : <span className="muted">{about}</span>}
      </li>
    );
  }
}
