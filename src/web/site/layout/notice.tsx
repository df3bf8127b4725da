import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { inLanguage } from '../../../text/texts.js';
import type { SiteContext } from '../env.js';
import { siteTexts } from '../texts.js';
import { renderBare, renderPage } from './shell.js';

/** A page that says one thing, such as that there is no such page. */
export function noticePage(
  context: SiteContext,
  status: ContentfulStatusCode,
  said: { readonly title: string; readonly text: string },
): Response | Promise<Response> {
  const scene = context.get('scene');
  const { toToday } = inLanguage(siteTexts, scene.visitor.language);
  const { visitor } = scene;
  const isGuest = visitor.by === 'guest';
  const children = (
    <section className="card">
      <h1>{said.title}</h1>
      <p>{said.text}</p>
      {isGuest ? null : (
        <p>
          <a href="/">{toToday}</a>
        </p>
      )}
    </section>
  );
  const { title } = said;
  const html = isGuest ? renderBare({ visitor, title, children }) : renderPage({ scene, title, children });
  return context.html(html, status);
}
