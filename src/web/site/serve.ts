import { getRequestListener } from '@hono/node-server';
import type { DaemonPages } from '../pages.js';
import { createSite, type SiteOptions } from './app.js';

/** The pages of the group for a listener of Node. */
export function siteListener(options: SiteOptions): NonNullable<DaemonPages['site']> {
  const { fetch } = createSite(options);
  const listener = getRequestListener((request, env) => fetch(request, env), {
    overrideGlobalObjects: false,
  });
  return (request, response) => {
    listener(request, response).catch((error: unknown) => {
      options.onError('a page could not be sent', error);
      response.destroy();
    });
  };
}
