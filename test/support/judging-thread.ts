import { existsSync } from 'node:fs';

/** The module that judging threads run, as it was built: a thread has no way to read TypeScript. */
export const builtThread = new URL('../../dist/pipeline/judging/thread.js', import.meta.url);

if (!existsSync(builtThread))
  throw new Error('Run `npm run build` first: the judging threads run from dist/.');
