import type { Source } from '../../../domain/source.js';
import { checkPage } from '../../check-page.js';
import type { PipelineContext } from '../../context.js';
import type { PageResult } from '../../result.js';

/** Checks a source that is one document, of one address or several joined in order. */
export async function checkDocument(source: Source, context: PipelineContext): Promise<PageResult[]> {
  const [url = ''] = source.urls;
  const place = { source, key: 'document', role: 'document', url } as const;
  return [await checkPage({ place, urls: source.urls, declared: true }, context)];
}
