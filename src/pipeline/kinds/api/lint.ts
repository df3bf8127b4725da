import type { SourceDoubt } from '../../../config/supported.js';
import type { Source } from '../../../domain/source.js';
import { apiFieldTexts } from './field-texts.js';
import { carriesDay } from './window.js';

/** What is worth a second look in a source that reads an API. */
export function lintApi(source: Source): SourceDoubt[] {
  const { since } = source.api ?? {};
  if (!since) return [];
  const doubts: SourceDoubt[] = [];
  if (since.param === undefined && !carriesDay('since', source)) {
    const message = apiFieldTexts.sinceUnused();
    doubts.push({ code: 'kind:since-unused', path: ['api', 'since'], message });
  }
  if (since.atOnce !== undefined && since.until === undefined && !carriesDay('until', source)) {
    const message = apiFieldTexts.untilUnused();
    doubts.push({ code: 'kind:until-unused', path: ['api', 'since', 'atOnce'], message });
  }
  return doubts;
}
