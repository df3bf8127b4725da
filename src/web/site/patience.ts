import type { MiddlewareHandler } from 'hono';
import type { SiteEnv } from './env.js';

/** Looking at a page in a browser takes longer than a connection may be silent otherwise. */
const PATIENCE_MS = 180_000;

/** Keeps the connection of a request that takes long; the next one on it is held to the usual times again. */
export const patient: MiddlewareHandler<SiteEnv> = async (context, next) => {
  context.env.incoming?.socket.setTimeout?.(PATIENCE_MS);
  await next();
};
