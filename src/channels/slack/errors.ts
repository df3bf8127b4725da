import {
  WebAPIHTTPError,
  WebAPIPlatformError,
  WebAPIRateLimitedError,
  WebAPIRequestError,
} from '@slack/web-api';
import { cleanLine } from '../../text/clean.js';
import { DeliveryError, type DeliveryErrorKind } from '../channel.js';
import { connectionError } from '../http/connection.js';

interface KnownError {
  readonly kind: DeliveryErrorKind;
  /** What to do about it. */
  readonly advice: string;
}

const newToken: KnownError = {
  kind: 'permanent',
  advice: 'put the bot token of an installed app into SLACK_BOT_TOKEN (it starts with xoxb-)',
};
const laterAgain: KnownError = { kind: 'temporary', advice: 'it is tried again later' };
const reportBlocks: KnownError = {
  kind: 'permanent',
  advice: 'the message itself is at fault; please report it with the change number',
};
const mayHavePassed: KnownError = {
  kind: 'unknown-outcome',
  advice: 'it is looked for in the channel, and posted again if it is not there',
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
    advice: 'give the Slack app the scopes chat:write and channels:history and install it again',
  },
  no_permission: {
    kind: 'permanent',
    advice: 'give the Slack app the scope chat:write and install it again',
  },
  channel_not_found: {
    kind: 'permanent',
    advice: 'check the channel in the settings (an id such as C0123456789) and invite the app to it',
  },
  not_in_channel: { kind: 'permanent', advice: 'invite the app to the channel: /invite @RuleWatch' },
  thread_not_found: { kind: 'permanent', advice: 'the alert that this belongs to was deleted in Slack' },
  message_not_found: { kind: 'permanent', advice: 'the alert that this belongs to was deleted in Slack' },
  cant_update_message: { kind: 'permanent', advice: 'the alert was posted by another app' },
  edit_window_closed: { kind: 'permanent', advice: 'the workspace allows no changes of old messages' },
  is_archived: { kind: 'permanent', advice: 'unarchive the channel or name another one in the settings' },
  restricted_action: { kind: 'permanent', advice: 'ask a workspace admin to let the app post there' },
  restricted_action_read_only_channel: {
    kind: 'permanent',
    advice: 'ask a workspace admin to let the app post there',
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
export function toDeliveryError(error: unknown, destination: string): DeliveryError {
  if (error instanceof DeliveryError) return error;
  if (error instanceof WebAPIRateLimitedError) {
    return new DeliveryError(
      'temporary',
      `Slack asks to slow down (${destination}); it is tried again later.`,
      {
        retryAfterSeconds: error.retryAfter,
        cause: error,
      },
    );
  }
  if (error instanceof WebAPIPlatformError) return platformError(error, destination);
  if (error instanceof WebAPIHTTPError) return httpError(error, destination);
  const original = error instanceof WebAPIRequestError ? error.original : error;
  return connectionError(original, `Slack (${destination})`, mayHavePassed.advice);
}

function platformError(error: WebAPIPlatformError, destination: string): DeliveryError {
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
    `Slack refused the message for ${destination} (${said}): ${known.advice}.`,
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
    advice: 'see https://docs.slack.dev/reference/methods/chat.postMessage for what this error means',
  };
}

function httpError(error: WebAPIHTTPError, destination: string): DeliveryError {
  const status = `HTTP ${error.statusCode}`;
  if (error.statusCode >= 500) {
    return new DeliveryError(
      'unknown-outcome',
      `Slack answered ${status} to the message for ${destination}: ${mayHavePassed.advice}.`,
      // Any other may come from a gateway that has lost sight of the request.
      { cause: error, answered: error.statusCode === 500 },
    );
  }
  return new DeliveryError(
    'permanent',
    `Slack answered ${status} to the message for ${destination}: check channels.slack.apiUrl and the proxy.`,
    { cause: error },
  );
}
