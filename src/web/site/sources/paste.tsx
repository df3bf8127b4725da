import { Hono } from 'hono';
import { readHanded } from '../../../collect/handed-in/read.js';
import type { Source } from '../../../domain/source.js';
import { sourceStatusLabels } from '../../../i18n/labels.js';
import { handIn } from '../../../pipeline/kinds/import/hand-in.js';
import { proposeSources, sureOf } from '../../../pipeline/kinds/import/propose.js';
import { cleanLine } from '../../../text/clean.js';
import { inLanguage } from '../../../text/texts.js';
import { formOf } from '../access/form.js';
import { requireAccess } from '../access/require.js';
import type { SiteContext, SiteEnv } from '../env.js';
import { renderPage } from '../layout/shell.js';
import { patient } from '../patience.js';
import type { SiteWorks } from '../works.js';
import { addPageTexts } from './add-texts.js';

/** Texts that nobody can fetch: pasted in, they go where `sources import` takes them. */
export function pasteRoutes(): Hono<SiteEnv> {
  const routes = new Hono<SiteEnv>();
  routes.get('/sources/paste', requireAccess('member'), (context) => pastePage(context, 200, {}));
  routes.post('/sources/paste', requireAccess('member'), patient, async (context) => {
    const { works, visitor } = context.var;
    const texts = inLanguage(addPageTexts, visitor.language);
    const form = await formOf(context);
    const said = (name: string) => form[name]?.trim() || undefined;
    const [title, address, published] = [said('title'), said('address'), said('published')];
    const handover = await readHanded({
      bytes: Buffer.from(form.text ?? ''),
      at: works.clock(),
      ...(title !== undefined && { title }),
      ...(address !== undefined && URL.canParse(address) && { address }),
      ...(published !== undefined && { published }),
    });
    if (handover.items.length === 0) return pastePage(context, 422, { form, said: [texts.notTaken] });
    const told: string[] = [];
    for (const item of handover.items) {
      const source =
        importSources(works).find(({ id }) => id === form.source) ?? (await belonging(item, works));
      if (source === undefined) return pastePage(context, 422, { form, said: [texts.unsure] });
      const { result, title: name } = await handIn(
        item,
        source,
        { isBaseline: form.baseline === '1' },
        works.context,
      );
      told.push(texts.taken(cleanLine(name, 160), sourceStatusLabels[result.status][visitor.language]));
    }
    works.wake();
    return pastePage(context, 200, { said: told });
  });
  return routes;
}

type Item = Awaited<ReturnType<typeof readHanded>>['items'][number];

function importSources({ configuration }: SiteWorks): Source[] {
  return configuration.sources.filter(({ kind }) => kind === 'import');
}

/** The source that a text belongs to, where that is clear. */
async function belonging(item: Item, works: SiteWorks): Promise<Source | undefined> {
  const candidates = importSources(works).map((source) => ({
    source,
    titles: works.store.pages.ofSource(source.id).map(({ title }) => title),
  }));
  const [first] = candidates;
  if (first === undefined) return undefined;
  const { document } = await works.context.judging.readPage([item.content], first.source);
  const titled = { ...document, title: item.title ?? document.title };
  return sureOf(proposeSources(item, titled, candidates, works.configuration.sources))?.source;
}

interface PasteView {
  readonly form?: Readonly<Record<string, string>>;
  readonly said?: readonly string[];
}

function pastePage(context: SiteContext, status: 200 | 422, { form = {}, said = [] }: PasteView) {
  const { works, scene } = context.var;
  const texts = inLanguage(addPageTexts, scene.visitor.language);
  const sources = importSources(works);
  const children = (
    <>
      <div className="head">
        <h1>{texts.paste}</h1>
      </div>
      {said.map((text) => (
        <div key={text} className="notice" role="status">
          <p>{text}</p>
        </div>
      ))}
      <p className="muted">{texts.pasteHelp}</p>
      {sources.length === 0 ? (
        <p className="notice">{texts.noImport}</p>
      ) : (
        <form method="post" action="/sources/paste" className="card stack">
          <input type="hidden" name="token" value={scene.visitor.token} />
          <label>
            {texts.text}
            <textarea name="text" rows={12} required defaultValue={form.text ?? ''} />
          </label>
          <div className="filters">
            <label>
              {texts.source}
              <select name="source" defaultValue={form.source ?? ''}>
                <option value="">{texts.bySelf}</option>
                {sources.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {cleanLine(name, 80)}
                  </option>
                ))}
              </select>
            </label>
            <label>
              {texts.titleOf}
              <input name="title" defaultValue={form.title ?? ''} />
            </label>
            <label>
              {texts.addressOf}
              <input name="address" type="url" defaultValue={form.address ?? ''} />
            </label>
            <label>
              {texts.published}
              <input name="published" type="date" defaultValue={form.published ?? ''} />
            </label>
          </div>
          <label className="check">
            <input type="checkbox" name="baseline" value="1" />
            {texts.baseline}
          </label>
          <button type="submit">{texts.handIn}</button>
        </form>
      )}
    </>
  );
  return context.html(renderPage({ scene, title: texts.paste, current: 'sources', children }), status);
}
