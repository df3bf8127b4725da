import { Hono } from 'hono';
import { diffDocuments } from '../../../compare/diff/diff.js';
import type { Document } from '../../../domain/document.js';
import { verdictLabels } from '../../../i18n/labels.js';
import { formatInstant } from '../../../show/text/dates.js';
import { StoreError } from '../../../store/errors.js';
import type { Snapshot } from '../../../store/snapshots.js';
import type { Store } from '../../../store/store.js';
import { cleanLine, safeUrl } from '../../../text/clean.js';
import { inLanguage } from '../../../text/texts.js';
import { Differences } from '../case/diff.js';
import type { SiteContext, SiteEnv } from '../env.js';
import { noticePage } from '../layout/notice.js';
import { renderPage } from '../layout/shell.js';
import { versionTexts } from './texts.js';

const ID = ':id{[0-9]{1,15}}';
/** Two documents with more text than that hold everything else up while they are compared. */
const MOST_CHARS = 600_000;
const SHOWN_BLOCKS = 2_000;
const LONGEST_BLOCK = 20_000;
const SHOWN_VERSIONS = 300;

/** The stored versions of pages: read one, or see what differs between any two. */
export function versionRoutes(): Hono<SiteEnv> {
  const routes = new Hono<SiteEnv>();
  routes.get(`/pages/${ID}`, pageHistory);
  routes.get(`/versions/${ID}`, oneVersion);
  routes.get(`/found/${ID}`, oneChange);
  return routes;
}

function numberOf(context: SiteContext): number {
  return Number(context.req.param('id'));
}

function pageHistory(context: SiteContext): Response | Promise<Response> {
  const { works, scene } = context.var;
  const { store } = works;
  const page = store.pages.get(numberOf(context));
  if (!page) return context.notFound();
  const { options } = scene;
  const texts = inLanguage(versionTexts, options.language);
  const versions = store.snapshots.ofPage(page.id).toReversed().slice(0, SHOWN_VERSIONS);
  const chosen = (name: string, otherwise: number | undefined) =>
    versions.find(({ id }) => String(id) === context.req.query(name))?.id ?? otherwise;
  const to = chosen('to', versions[0]?.id);
  const from = chosen('from', versions[1]?.id ?? versions[0]?.id);
  const radio = (name: 'from' | 'to', id: number, time: string) => (
    <input
      type="radio"
      name={name}
      value={id}
      defaultChecked={id === (name === 'from' ? from : to)}
      aria-label={`${texts[name]}: ${time}`}
    />
  );
  const url = safeUrl(page.url);
  const children = (
    <>
      <div className="head">
        <h1>{cleanLine(page.title || page.url, 160)}</h1>
        <span className="line">
          {url === undefined ? null : (
            <a href={url} rel="noopener noreferrer nofollow">
              {cleanLine(page.url, 100)}
            </a>
          )}
          <a href={`/sources/${encodeURIComponent(page.sourceId)}`}>{texts.toSource}</a>
        </span>
      </div>
      <form method="get" action={`/pages/${page.id}`} className="card">
        <div className="head">
          <h2>{texts.history}</h2>
          {versions.length > 1 ? <button type="submit">{texts.compare}</button> : null}
        </div>
        <table>
          <thead>
            <tr>
              <th scope="col">{texts.from}</th>
              <th scope="col">{texts.to}</th>
              <th scope="col">{texts.history}</th>
            </tr>
          </thead>
          <tbody>
            {versions.map(({ id, takenAt }) => {
              const time = formatInstant(takenAt, options);
              return (
                <tr key={id}>
                  <td className="choice">{radio('from', id, time)}</td>
                  <td className="choice">{radio('to', id, time)}</td>
                  <td>
                    <a href={`/versions/${id}`}>{time}</a>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </form>
      {versions.length < 2 ? <p className="muted">{texts.one}</p> : <Compared />}
    </>
  );
  return context.html(renderPage({ scene, title: page.title || page.url, current: 'sources', children }));

  function Compared() {
    const [older, newer] = [from, to].map((id) => (id === undefined ? undefined : read(store, id)));
    if (!older || !newer) return <p className="near">{texts.damaged}</p>;
    const isTooLarge = sizeOf(older.document) + sizeOf(newer.document) > MOST_CHARS;
    const diff = isTooLarge ? undefined : diffDocuments(older.document, newer.document);
    return (
      <section className="card">
        <h2>
          {texts.compared(formatInstant(older.takenAt, options), formatInstant(newer.takenAt, options))}
        </h2>
        {diff === undefined ? <p>{texts.tooLarge}</p> : null}
        {diff?.entries.length === 0 ? <p>{texts.same}</p> : null}
        {diff === undefined || diff.entries.length === 0 ? null : (
          <Differences
            diff={diff}
            announcement={false}
            side={context.req.query('diff') === 'side'}
            options={options}
          />
        )}
      </section>
    );
  }
}

function oneVersion(context: SiteContext): Response | Promise<Response> {
  const { works, scene } = context.var;
  const { options } = scene;
  const texts = inLanguage(versionTexts, options.language);
  const { store } = works;
  if (!store.snapshots.outline(numberOf(context))) return context.notFound();
  const version = read(store, numberOf(context));
  if (!version) return noticePage(context, 500, { title: texts.history, text: texts.damaged });
  const { document, bodies, takenAt, pageId } = version;
  const children = (
    <>
      <p className="line muted">
        <span>{texts.version(formatInstant(takenAt, options))}</span>
        <a href={`/pages/${pageId}`}>{texts.ofPage}</a>
      </p>
      <div className="head">
        <h1>{cleanLine(document.title || document.url, 200)}</h1>
      </div>
      <article className="card" lang={document.language}>
        {document.blocks.slice(0, SHOWN_BLOCKS).map((block, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: static markup is never updated
          <Block key={index} block={block} />
        ))}
      </article>
      <section className="card">
        <h2>{texts.bytes}</h2>
        <ul>
          {bodies.map(({ sha256, url }) => (
            <li key={sha256}>
              <code>{sha256}</code> <span className="muted">{cleanLine(url, 160)}</span>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
  return context.html(
    renderPage({ scene, title: document.title || document.url, current: 'sources', children }),
  );
}

function Block({ block: { kind, text } }: { readonly block: Document['blocks'][number] }) {
  const shown = cleanLine(text, LONGEST_BLOCK);
  if (kind === 'heading') return <h3>{shown}</h3>;
  return <p>{kind === 'list-item' ? `• ${shown}` : shown}</p>;
}

/** A change that opened no case, such as an editorial one. */
function oneChange(context: SiteContext): Response | Promise<Response> {
  const { works, scene } = context.var;
  const { options } = scene;
  const { store } = works;
  const change = store.changes.get(numberOf(context));
  const diff = store.changes.diff(numberOf(context));
  if (!change || !diff) return context.notFound();
  const found = store.cases.ofChange(change.id);
  if (found) return context.redirect(`/cases/${found.id}`, 302);
  const texts = inLanguage(versionTexts, options.language);
  const title = change.assessment?.headline[options.language] ?? change.title;
  const children = (
    <>
      <p className="line muted">
        <span className="state">{verdictLabels[change.verdict][options.language]}</span>
        <span>{formatInstant(change.detectedAt, options)}</span>
        <a href={`/pages/${change.pageId}`}>{texts.ofPage}</a>
      </p>
      <div className="head">
        <h1>{cleanLine(title, 240)}</h1>
      </div>
      <section className="card">
        <Differences
          diff={diff}
          announcement={change.origin === 'appeared'}
          side={context.req.query('diff') === 'side'}
          options={options}
        />
      </section>
    </>
  );
  return context.html(renderPage({ scene, title, current: 'sources', children }));
}

function read(store: Store, id: number): Snapshot | undefined {
  try {
    return store.snapshots.get(id);
  } catch (error) {
    if (error instanceof StoreError) return undefined;
    throw error;
  }
}

function sizeOf({ blocks }: Document): number {
  return blocks.reduce((sum, { text }) => sum + text.length, 0);
}
