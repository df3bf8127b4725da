import { MODES } from '../../collect/modes.js';
import type { FetchedContent, FetchFailure } from '../../domain/fetch.js';
import { type RecogniseAs, recognise } from '../../recognise/recognise.js';
import type { Recognition } from '../../recognise/recognition.js';
import type { PipelineContext } from '../context.js';

/** What an address brought, and what it was recognised as. */
export type LookUp =
  | { readonly failure: FetchFailure }
  | {
      readonly content: FetchedContent;
      readonly recognition: Recognition;
      readonly fetch: 'http' | 'browser';
      /** Hosts that the address led to, which the declaration has to allow. */
      readonly allowedHosts: readonly string[];
    };

/** Fetches an address, in a browser where its text is made by scripts, and recognises what came. */
export async function lookUp(
  address: string,
  as: RecogniseAs | undefined,
  context: Pick<PipelineContext, 'collector'>,
  onRender: () => void,
): Promise<LookUp> {
  const plain = await fetchIn('http', address, [], context);
  if ('failure' in plain) return plain;
  const recognition = recognise(plain.content, address, as);
  const found = { ...plain, recognition, fetch: 'http' } as const;
  if (recognition.shape !== 'script-shell' || !MODES.some(({ name }) => name === 'browser')) return found;
  onRender();
  const rendered = await fetchIn('browser', address, plain.allowedHosts, context);
  if ('failure' in rendered) return rendered;
  const again = recognise(rendered.content, address, as);
  if (again.shape === 'script-shell')
    return { ...rendered, recognition: { ...again, shape: 'empty' }, fetch: 'browser' };
  const reasons = [{ code: 'rendered', params: {} }, ...again.reasons];
  const declaration = again.declaration && { ...again.declaration, fetch: 'browser' };
  return {
    ...rendered,
    recognition: { ...again, reasons, ...(declaration && { declaration }) },
    fetch: 'browser',
  };
}

async function fetchIn(
  mode: 'http' | 'browser',
  url: string,
  allowedHosts: readonly string[],
  { collector }: Pick<PipelineContext, 'collector'>,
): Promise<{ failure: FetchFailure } | { content: FetchedContent; allowedHosts: readonly string[] }> {
  const outcome = await collector.fetch({ url, mode, allowedHosts, declared: true });
  if (outcome.outcome === 'content') return { content: outcome, allowedHosts };
  if (outcome.outcome !== 'failure') throw new Error(`${url} answered that nothing changed, unasked.`);
  // Whoever adds an address means what it leads to.
  const leadsTo = outcome.kind === 'forbidden-host' ? outcome.reason?.params.host : undefined;
  const host = typeof leadsTo === 'string' ? leadsTo.replace(/:\d+$/, '') : '';
  if (host === '' || allowedHosts.includes(host) || allowedHosts.length > 2) return { failure: outcome };
  return fetchIn(mode, url, [...allowedHosts, host], { collector });
}
