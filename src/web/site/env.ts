import type { IncomingMessage } from 'node:http';
import type { Context } from 'hono';
import type { Scene } from './layout/shell.js';
import type { Visitor } from './visitor.js';
import type { SiteWorks } from './works.js';

/** What every route is given with a request. */
export interface SiteEnv {
  Bindings: {
    /** The request as it came; of its connection the other end is asked for. */
    readonly incoming?: {
      readonly socket: Pick<IncomingMessage['socket'], 'remoteAddress'> &
        Partial<Pick<IncomingMessage['socket'], 'setTimeout'>>;
    };
  };
  Variables: {
    works: SiteWorks;
    visitor: Visitor;
    scene: Scene;
  };
}
export type SiteContext = Context<SiteEnv>;
