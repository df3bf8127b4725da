import type { Context } from 'hono';
import type { Scene } from './layout/shell.js';
import type { Visitor } from './visitor.js';
import type { SiteWorks } from './works.js';

/** What every route is given with a request. */
export interface SiteEnv {
  Variables: { works: SiteWorks; visitor: Visitor; scene: Scene };
}
export type SiteContext = Context<SiteEnv>;
