import { type Logger, LogLevel, WebClient } from '@slack/web-api';
import type { SlackSettings } from './settings.js';

export interface SlackAccess {
  readonly settings: Pick<SlackSettings, 'token' | 'apiUrl'>;
  /** For one call. */
  readonly timeoutMs: number;
  readonly signal?: AbortSignal | undefined;
  /** Told what time it is at Slack, with every answer that says so. */
  readonly onTime?: (time: Date) => void;
}

/** A client of Slack's Web API that makes one attempt and says nothing of its own. */
export function createClient({ settings, timeoutMs, signal, onTime }: SlackAccess): WebClient {
  return new WebClient(settings.token, {
    slackApiUrl: settings.apiUrl,
    timeout: timeoutMs,
    // The outbox tries again, with a delay that outlives this process.
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    allowAbsoluteUrls: false,
    logger: silent,
    fetch: async (url, init) => {
      const signals = [init?.signal, signal].filter((one) => one !== undefined);
      const answer = await fetch(url, { ...init, signal: AbortSignal.any(signals) });
      const time = Date.parse(answer.headers.get('date') ?? '');
      if (!Number.isNaN(time)) onTime?.(new Date(time));
      return answer;
    },
  });
}

/** The client's own log would repeat what the delivery error says. */
export const silent: Logger = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
  setLevel: () => undefined,
  getLevel: () => LogLevel.ERROR,
  setName: () => undefined,
};
