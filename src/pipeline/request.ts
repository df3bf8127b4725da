import type { FetchRequest } from '../collect/collector.js';
import type { Source } from '../domain/source.js';
import type { PipelineContext } from './context.js';

/** An address of a source, and what is known of it. */
export interface Address {
  readonly url: string;
  /** True where the user wrote it down, false where a page led to it. */
  readonly declared: boolean;
  /** What its last good fetch left behind. */
  readonly validators?: FetchRequest['validators'] | undefined;
  readonly post?: FetchRequest['post'] | undefined;
}

/** The request for an address of a source, whatever it is asked for. */
export function requestFor(
  source: Source,
  { url, declared, validators, post }: Address,
  { signal }: Pick<PipelineContext, 'signal'>,
): FetchRequest {
  const { fetch: mode, headers, allowedHosts, urls } = source;
  return {
    url,
    mode,
    headers,
    allowedHosts,
    trustedOrigins: urls.map((address) => new URL(address).origin),
    declared,
    source,
    ...(validators && { validators }),
    ...(post && { post }),
    ...(signal && { signal }),
  };
}
