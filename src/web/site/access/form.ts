import type { SiteContext } from '../env.js';

/** The texts of a form; what is no text, such as a file, is left out, and of several of one name the last is taken. */
export async function formOf(context: SiteContext): Promise<Readonly<Record<string, string>>> {
  const fields = await context.req.parseBody();
  const texts = Object.entries(fields).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  return Object.fromEntries(texts);
}
