import { Hono } from 'hono';
import { inLanguage } from '../../../text/texts.js';
import type { SiteEnv } from '../env.js';
import { placesOf } from '../layout/bits.js';
import { renderPage } from '../layout/shell.js';
import { TodayPage } from './page.js';
import { todayTexts } from './texts.js';
import { viewToday } from './view.js';

export function todayRoutes(): Hono<SiteEnv> {
  const routes = new Hono<SiteEnv>();
  routes.get('/', (context) => {
    const { works, visitor, scene } = context.var;
    const { title } = inLanguage(todayTexts, visitor.language);
    const page = (
      <TodayPage view={viewToday(works, visitor)} scene={scene} places={placesOf(works.configuration)} />
    );
    return context.html(renderPage({ scene, title, current: 'today', children: page }));
  });
  return routes;
}
