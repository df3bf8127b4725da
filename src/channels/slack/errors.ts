import {
  WebAPIHTTPError,
  WebAPIPlatformError,
  WebAPIRateLimitedError,
  WebAPIRequestError,
} from '@slack/web-api';
import type { ToldProblem } from '../../domain/problem.js';
import { cleanLine } from '../../text/clean.js';
import { DeliveryError, type DeliveryErrorKind } from '../channel.js';
import { connectionError } from '../http/connection.js';
import { slackProblems } from './problems.js';

interface KnownError {
  readonly kind: DeliveryErrorKind;
  /** What to do about it. */
  readonly advice: ToldProblem;
}

const newToken: KnownError = {
  kind: 'permanent',
  advice: slackProblems.tell('token'),
};
const laterAgain: KnownError = { kind: 'temporary', advice: slackProblems.tell('later') };
const reportBlocks: KnownError = {
  kind: 'permanent',
  advice: slackProblems.tell('layout'),
};
const mayHavePassed: KnownError = {
  kind: 'unknown-outcome',
  advice: slackProblems.tell('looked-for'),
};

/** Errors of chat.postMessage: https://docs.slack.dev/reference/methods/chat.postMessage#errors */
const knownErrors: Readonly<Record<string, KnownError>> = {
  not_authed: newToken,
  invalid_auth: newToken,
  account_inactive: newToken,
  token_expired: newToken,
  token_revoked: newToken,
  not_allowed_token_type: newToken,
  missing_scope: {
    kind: 'permanent',
    advice: slackProblems.tell('scopes'),
  },
  no_permission: {
    kind: 'permanent',
    advice: slackProblems.tell('permission'),
  },
  channel_not_found: {
    kind: 'permanent',
    advice: slackProblems.tell('channel'),
  },
  not_in_channel: { kind: 'permanent', advice: slackProblems.tell('invite') },
  thread_not_found: { kind: 'permanent', advice: slackProblems.tell('deleted') },
  message_not_found: { kind: 'permanent', advice: slackProblems.tell('deleted') },
  cant_update_message: { kind: 'permanent', advice: slackProblems.tell('other-app') },
  edit_window_closed: { kind: 'permanent', advice: slackProblems.tell('edit-window') },
  is_archived: { kind: 'permanent', advice: slackProblems.tell('archived') },
  restricted_action: { kind: 'permanent', advice: slackProblems.tell('restricted') },
  restricted_action_read_only_channel: {
    kind: 'permanent',
    advice: slackProblems.tell('restricted'),
  },
  invalid_blocks: reportBlocks,
  invalid_blocks_format: reportBlocks,
  msg_blocks_too_long: reportBlocks,
  msg_too_long: reportBlocks,
  no_text: reportBlocks,
  metadata_too_large: reportBlocks,
  invalid_metadata_format: reportBlocks,
  ratelimited: laterAgain,
  rate_limited: laterAgain,
  message_limit_exceeded: laterAgain,
  request_timeout: laterAgain,
  service_unavailable: laterAgain,
  team_added_to_org: laterAgain,
  internal_error: mayHavePassed,
  fatal_error: mayHavePassed,
};

/** Refusals of what the message looks like: a plainer message may pass. */
const LAYOUT_ERRORS: readonly string[] = [
  'invalid_blocks',
  'invalid_blocks_format',
  'msg_blocks_too_long',
  'msg_too_long',
];

export function isLayoutRefusal(error: unknown): boolean {
  return error instanceof WebAPIPlatformError && LAYOUT_ERRORS.includes(error.data.error);
}

/** What became of a call that the client gave up with this error. */
export function toDeliveryError(error: unknown, destination: string | ToldProblem): DeliveryError {
  if (error instanceof DeliveryError) return error;
  if (error instanceof WebAPIRateLimitedError) {
    return new DeliveryError('temporary', slackProblems.tell('slow-down', { destination }), {
      retryAfterSeconds: error.retryAfter,
      cause: error,
    });
  }
  if (error instanceof WebAPIPlatformError) return platformError(error, destination);
  if (error instanceof WebAPIHTTPError) return httpError(error, destination);
  const original = error instanceof WebAPIRequestError ? error.original : error;
  return connectionError(original, slackProblems.tell('service', { destination }), mayHavePassed.advice);
}

function platformError(error: WebAPIPlatformError, destination: string | ToldProblem): DeliveryError {
  const code = cleanLine(error.data.error, 80);
  // What is no error code is the text of an answer that no Slack server gives: a proxy's page.
  const isSlacks = /^[a-z_]+$/.test(code);
  const known = isSlacks ? (knownErrors[code] ?? reportUnknown()) : mayHavePassed;
  const details = (error.data.response_metadata?.messages ?? [])
    .slice(0, 3)
    .map((text) => cleanLine(text, 200));
  const said = [code, ...details].join('; ');
  const retryAfterSeconds = error.data.response_metadata?.retryAfter;
  return new DeliveryError(
    known.kind,
    slackProblems.tell('refused', { destination, said, advice: known.advice }),
    {
      cause: error,
      answered: isSlacks,
      ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
    },
  );
}

function reportUnknown(): KnownError {
  return {
    kind: 'permanent',
    advice: slackProblems.tell('unknown'),
  };
}

function httpError(error: WebAPIHTTPError, destination: string | ToldProblem): DeliveryError {
  const status = error.statusCode;
  if (error.statusCode >= 500) {
    return new DeliveryError(
      'unknown-outcome',
      slackProblems.tell('status', { destination, status, advice: mayHavePassed.advice }),
      // Any other may come from a gateway that has lost sight of the request.
      { cause: error, answered: error.statusCode === 500 },
    );
  }
  return new DeliveryError(
    'permanent',
    slackProblems.tell('status', { destination, status, advice: slackProblems.tell('proxy') }),
    { cause: error },
  );
}
