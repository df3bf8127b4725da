import { Hono } from 'hono';
import { fold } from '../../../language/fold.js';
import { formatDay, formatInstant } from '../../../show/text/dates.js';
import { StoreError } from '../../../store/errors.js';
import type { SearchHit } from '../../../store/search.js';
import type { Store } from '../../../store/store.js';
import { cleanLine, cleanPiece } from '../../../text/clean.js';
import type { Texts } from '../../../text/texts.js';
import { inLanguage } from '../../../text/texts.js';
import type { SiteEnv } from '../env.js';
import { placeName, placesOf } from '../layout/bits.js';
import { renderPage } from '../layout/shell.js';
import { phrasesOf } from './phrases.js';

/** Versions that are taken into the index before a search; what is left is read. */
const MOST_INDEXED = 200;
const MOST_HITS = 50;
const SHOWN_CHARACTERS = 200;
const LONGEST = 200;

const texts = {
  title: { en: 'Search', 'zh-CN': '搜索' },
  label: {
    en: 'Words in stored rules and announcements',
    'zh-CN': '在已存规则与公告中搜索',
  },
  help: {
    en: 'All words have to stand in one version of a page; put several words in "quotes" to find them side by side.',
    'zh-CN': '所有词须出现在同一页面版本中；用“引号”括起可查找连续文字。',
  },
  source: { en: 'Source', 'zh-CN': '来源' },
  all: { en: 'all', 'zh-CN': '全部' },
  search: { en: 'Search', 'zh-CN': '搜索' },
  count: (count: number) => ({ en: count === 1 ? '1 page' : `${count} pages`, 'zh-CN': `${count} 个页面` }),
  nothing: { en: 'No stored version says this.', 'zh-CN': '没有已存版本包含此内容。' },
  says: (since: string) => ({ en: `says so since ${since}`, 'zh-CN': `自 ${since} 起` }),
  said: (until: string) => ({
    en: `said so earlier, last in the version of ${until}`,
    'zh-CN': `早期版本，最后见于 ${until}`,
  }),
  version: { en: 'Read that version', 'zh-CN': '查看该版本' },
} satisfies Texts;

/** Full text over everything that is stored, Chinese too. */
export function searchRoutes(): Hono<SiteEnv> {
  const routes = new Hono<SiteEnv>();
  routes.get('/search', (context) => {
    const { works, scene } = context.var;
    const { options } = scene;
    const text = inLanguage(texts, options.language);
    const q = (context.req.query('q') ?? '').trim().slice(0, LONGEST);
    const sourceId = works.configuration.sources.find(({ id }) => id === context.req.query('source'))?.id;
    const phrases = phrasesOf(q);
    const hits = phrases.length === 0 ? [] : find(works.store, phrases, sourceId);
    const places = placesOf(works.configuration);
    const children = (
      <>
        <div className="head">
          <h1>{text.title}</h1>
        </div>
        <form method="get" action="/search" className="card stack">
          <label>
            {text.label}
            <input type="search" name="q" required defaultValue={q} />
          </label>
          <label>
            {text.source}
            <select name="source" defaultValue={sourceId ?? ''}>
              <option value="">{text.all}</option>
              {works.configuration.sources.map(({ id, name }) => (
                <option key={id} value={id}>
                  {cleanLine(name, 80)}
                </option>
              ))}
            </select>
          </label>
          <button type="submit">{text.search}</button>
          <p className="muted">{text.help}</p>
        </form>
        {phrases.length === 0 ? null : (
          <section className="card">
            <h2>{hits.length === 0 ? text.nothing : text.count(hits.length)}</h2>
            <ul className="list">
              {hits.map((hit) => (
                <li key={hit.pageId}>
                  <span className="title">
                    <a href={`/pages/${hit.pageId}`}>{cleanLine(hit.title || hit.url, 160)}</a>
                  </span>
                  {hit.passages.map((passage) => (
                    <p key={passage}>
                      <Passage text={passage} phrases={phrases} />
                    </p>
                  ))}
                  <span className="line muted">
                    <span>{placeName(hit.sourceId, places)}</span>
                    <span>
                      {hit.isCurrent
                        ? text.says(formatDay(hit.since.slice(0, 10), options))
                        : text.said(formatInstant(hit.version.takenAt, options))}
                    </span>
                    <a href={`/versions/${hit.version.id}`}>{text.version}</a>
                  </span>
                </li>
              ))}
            </ul>
          </section>
        )}
      </>
    );
    return context.html(renderPage({ scene, title: text.title, current: 'search', children }));
  });
  return routes;
}

function find(store: Store, phrases: readonly string[], sourceId: string | undefined): SearchHit[] {
  try {
    store.search.index(MOST_INDEXED);
  } catch (error) {
    // A search does not depend on it.
    if (!(error instanceof StoreError)) throw error;
  }
  return store.search.find({ phrases, sourceId, limit: MOST_HITS });
}

/** The part of a passage around the first phrase in it, with the phrase marked. */
function Passage({ text, phrases }: { readonly text: string; readonly phrases: readonly string[] }) {
  const folded = fold(text);
  const places = phrases.map((phrase) => {
    const wanted = fold(phrase).trim();
    return { at: folded.indexOf(wanted), length: wanted.length };
  });
  const [first] = places.filter(({ at }) => at >= 0).sort((one, other) => one.at - other.at);
  if (first === undefined) return cleanLine(text, SHOWN_CHARACTERS);
  const from = Math.max(0, first.at - SHOWN_CHARACTERS / 2);
  const end = first.at + first.length;
  const to = Math.max(end, from + SHOWN_CHARACTERS);
  return (
    <>
      {from > 0 ? '…' : ''}
      {cleanPiece(text.slice(from, first.at))}
      <mark>{cleanPiece(text.slice(first.at, end))}</mark>
      {cleanPiece(text.slice(end, to))}
      {to < text.length ? '…' : ''}
    </>
  );
}
