import type { SourceDoubt } from '../../../config/supported.js';
import type { Source } from '../../../domain/source.js';
import { apiFieldTexts } from './field-texts.js';

/** What is worth a second look in a source that reads an API. */
export function lintApi({ api, urls }: Source): SourceDoubt[] {
  if (!api?.since || api.since.param !== undefined) return [];
  const written = JSON.stringify([urls, api.query, api.body, api.json]);
  if (/(?:\{\{|%7B%7B)\s*since/i.test(written)) return [];
  return [{ code: 'kind:since-unused', path: ['api', 'since'], message: apiFieldTexts.sinceUnused() }];
}
