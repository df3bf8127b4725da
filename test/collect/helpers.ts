import type { LookupFunction } from 'node:net';
import { afterEach } from 'vitest';
import type { CollectOptions, FetchRequest } from '../../src/collect/collector.js';
import { createCollector } from '../../src/collect/collector.js';
import type { Fetcher } from '../../src/collect/fetcher.js';
import { createHttpFetcher } from '../../src/collect/http/http-fetcher.js';
import type { NetworkEnvironment } from '../../src/collect/http/transport.js';
import { collectProblems } from '../../src/collect/problems.js';
import type { FetchedContent, FetchFailure, FetchOutcome } from '../../src/domain/fetch.js';
import { explainProblem } from '../../src/text/problem.js';
import type { Certificate } from '../support/certificate.js';
import { startWebServer, type WebServer } from '../support/web-server.js';

export const NOW = '2026-03-05T08:00:00.000Z';

export const OPTIONS: CollectOptions = {
  userAgent: 'RuleWatch test',
  timeoutMs: 10_000,
  maxBytes: 1024 * 1024,
  maxRedirects: 3,
  perHostConcurrency: 4,
  perHostDelayMs: 0,
  privateHosts: [],
};

const open: { close(): Promise<void> }[] = [];

afterEach(async () => {
  for (const resource of open.splice(0).reverse()) await resource.close();
});

/** A server that is closed after the test. */
export async function webServer(certificate?: Certificate): Promise<WebServer> {
  return closedAfterwards(await startWebServer(certificate));
}

/** A collector that is closed after the test. */
export function collector(options: Partial<CollectOptions> = {}): Fetcher {
  return closedAfterwards(createCollector({ ...OPTIONS, ...options }, () => new Date(NOW)));
}

/** The same for HTTP only, in an environment of the test's own. */
export function httpFetcher(options: Partial<CollectOptions>, environment: NetworkEnvironment): Fetcher {
  return closedAfterwards(createHttpFetcher({ ...OPTIONS, ...options }, () => new Date(NOW), environment));
}

function closedAfterwards<T extends { close(): Promise<void> }>(resource: T): T {
  open.push(resource);
  return resource;
}

/** What a Chinese reader is told of a failure. */
export function chinese({ reason }: FetchFailure): string {
  return (reason && explainProblem(reason, collectProblems.texts)?.['zh-CN']) ?? '';
}

/** A request for an address that the user typed. */
export function declared(url: string, more: Partial<FetchRequest> = {}): FetchRequest {
  return { url, mode: 'http', allowedHosts: [], declared: true, ...more };
}

/** A request for an address that was found on a page. */
export function found(url: string, more: Partial<FetchRequest> = {}): FetchRequest {
  return declared(url, { declared: false, ...more });
}

/** A name server: addresses by host name; several calls take turns through the lists. */
export function nameServer(...answers: Readonly<Record<string, readonly string[]>>[]): LookupFunction {
  let call = 0;
  return (hostname, _options, callback) => {
    const addresses = answers[Math.min(call, answers.length - 1)]?.[hostname];
    call += 1;
    if (addresses === undefined) {
      callback(Object.assign(new Error(`getaddrinfo ENOTFOUND ${hostname}`), { code: 'ENOTFOUND' }), []);
      return;
    }
    callback(
      null,
      addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    );
  };
}

export function contentOf(outcome: FetchOutcome): FetchedContent {
  if (outcome.outcome !== 'content') throw new Error(`Expected content, got ${JSON.stringify(outcome)}`);
  return outcome;
}

export function failureOf(outcome: FetchOutcome): FetchFailure {
  if (outcome.outcome !== 'failure') throw new Error(`Expected a failure, got ${outcome.outcome}`);
  return outcome;
}
