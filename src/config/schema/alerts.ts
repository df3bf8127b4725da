import { z } from 'zod';
import { integrationNames } from '../../channels/channels.js';
import { addressOf } from '../../channels/email/channel.js';
import type { RouteTarget } from '../../deliver/routing/route.js';
import { ROLES, SEVERITIES } from '../../domain/vocabulary.js';
import { say } from '../messages.js';
import {
  flag,
  languageTag,
  listOf,
  mailbox,
  market,
  problemIssue,
  slackPlace,
  someOf,
  text,
  wholeNumber,
} from './values.js';

const WHOLE_CHANNELS: readonly string[] = ['slack', 'email', 'terminal', ...integrationNames];

type ChannelTarget = Extract<RouteTarget, { readonly kind: 'channel' }>;

/** `slack`, `slack:#tax`, `slack:C012ABCDEF`, `email`, `email:li@example.com`, `feishu`, … */
const channelTarget = z.string().transform((written, context): ChannelTarget => {
  const id = readChannel(written.trim());
  if (id !== undefined) return { kind: 'channel', id };
  context.addIssue(problemIssue(say((m) => m.badChannel(written, WHOLE_CHANNELS))));
  return z.NEVER;
});

/** A channel as above, `role:finance-tax` or `person:Li Lei`. */
const routeTarget = z.string().transform((written, context): RouteTarget => {
  const value = written.trim();
  const role = ROLES.find((known) => value === `role:${known}`);
  if (role !== undefined) return { kind: 'role', role };
  const name = /^person:(.+)$/.exec(value)?.[1]?.trim();
  if (name) return { kind: 'person', name };
  const id = readChannel(value);
  if (id !== undefined) return { kind: 'channel', id };
  context.addIssue(problemIssue(say((m) => m.badRouteTarget(written, WHOLE_CHANNELS, ROLES))));
  return z.NEVER;
});

function readChannel(value: string): string | undefined {
  if (WHOLE_CHANNELS.includes(value)) return value;
  const [, family, place = ''] = /^(slack|email):(.+)$/.exec(value) ?? [];
  if (family === 'slack' && slackPlace.safeParse(place).success) return value;
  if (family === 'email' && mailbox.safeParse(place).success)
    return `email:${addressOf(place).toLowerCase()}`;
  return undefined;
}

const route = z.strictObject({
  topics: z.exactOptional(someOf(text)),
  platforms: z.exactOptional(someOf(text)),
  markets: z.exactOptional(someOf(market)),
  sources: z.exactOptional(someOf(text)),
  languages: z.exactOptional(someOf(languageTag)),
  roles: z.exactOptional(someOf(z.enum(ROLES))),
  severity: z.exactOptional(z.enum(SEVERITIES)),
  to: someOf(routeTarget),
});
export type RouteDeclaration = z.output<typeof route>;

const grouping = z.strictObject({
  enabled: flag.default(true),
  perSource: wholeNumber(2, 1000).default(3),
  burst: wholeNumber(1, 1000).default(5),
  storm: wholeNumber(2, 10_000).default(20),
  windowMinutes: wholeNumber(1, 1440).default(30),
  holdMinutes: wholeNumber(0, 120).default(10),
  criticalAlone: wholeNumber(1, 100).default(3),
});

/** `alerts` of `config/rulewatch.yaml` */
export const alertsSchema = z.strictObject({
  minimumSeverity: z.enum(SEVERITIES).default('low'),
  failuresBeforeWarning: wholeNumber(1, 100).default(3),
  grouping: grouping.prefault({}),
  routes: z.array(route).default([]),
  fallback: z.exactOptional(listOf(channelTarget)),
});
export type AlertsDeclaration = z.output<typeof alertsSchema>;
