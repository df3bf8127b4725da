import { z } from 'zod';
import type { ChannelKind } from '../../channels/kind.js';
import type { RouteTarget } from '../../domain/route.js';
import { ROLES, SENSITIVITIES, SEVERITIES } from '../../domain/vocabulary.js';
import { describedFields, ofType } from '../../schema/described.js';
import {
  flag,
  languageTag,
  listOf,
  market,
  problemIssue,
  someOf,
  text,
  textThat,
  wholeNumber,
} from '../../schema/values.js';
import { messages } from '../messages.js';
import { alertsTexts, groupingTexts, routeTexts } from './alerts-texts.js';

type ChannelTarget = Extract<RouteTarget, { readonly kind: 'channel' }>;

/** `slack`, `slack:#tax`, `slack:C012ABCDEF`, `email`, `email:li@example.com`, `feishu`, … */
function channelTarget(kinds: readonly ChannelKind[]) {
  return z.string().transform((written, context): ChannelTarget => {
    const id = readChannel(written.trim(), kinds);
    if (id !== undefined) return { kind: 'channel', id };
    context.addIssue(problemIssue(messages.badChannel(written, namesOf(kinds), examplesOf(kinds))));
    return z.NEVER;
  });
}

/** A channel as above, `role:finance-tax` or `person:Li Lei`. */
function routeTarget(kinds: readonly ChannelKind[]) {
  return z.string().transform((written, context): RouteTarget => {
    const value = written.trim();
    const role = ROLES.find((known) => value === `role:${known}`);
    if (role !== undefined) return { kind: 'role', role };
    const name = /^person:(.+)$/.exec(value)?.[1]?.trim();
    if (name) return { kind: 'person', name };
    const id = readChannel(value, kinds);
    if (id !== undefined) return { kind: 'channel', id };
    context.addIssue(
      problemIssue(messages.badRouteTarget(written, namesOf(kinds), examplesOf(kinds), ROLES)),
    );
    return z.NEVER;
  });
}

function readChannel(value: string, kinds: readonly ChannelKind[]): string | undefined {
  if (namesOf(kinds).includes(value)) return value;
  const [, name, written = ''] = /^([^:]+):(.+)$/.exec(value) ?? [];
  const place = kinds.find((kind) => kind.name === name)?.places?.read(written);
  return place === undefined ? undefined : `${name}:${place}`;
}

function namesOf(kinds: readonly ChannelKind[]): string[] {
  return kinds.map(({ name }) => name);
}

function examplesOf(kinds: readonly ChannelKind[]) {
  return kinds.flatMap(({ places }) => places?.examples ?? []);
}

/** Where the address of a page is put into, so that a service shows it in the language of the reader. */
const translateLink = ofType(
  textThat((value) =>
    /^https?:\/\//iu.test(value) && value.includes('{url}') ? undefined : messages.badTranslateLink(value),
  ),
  { en: 'address with `{url}`', 'zh-CN': '含 `{url}` 的网址' },
);

function routeSchema(kinds: readonly ChannelKind[]) {
  return z.strictObject(
    describedFields(
      {
        topics: z.exactOptional(someOf(text)),
        platforms: z.exactOptional(someOf(text)),
        markets: z.exactOptional(someOf(market)),
        sources: z.exactOptional(someOf(text)),
        languages: z.exactOptional(someOf(languageTag)),
        roles: z.exactOptional(someOf(z.enum(ROLES))),
        severity: z.exactOptional(z.enum(SEVERITIES)),
        to: someOf(routeTarget(kinds)),
      },
      routeTexts,
    ),
  );
}
export type RouteDeclaration = z.output<ReturnType<typeof routeSchema>>;

const grouping = z.strictObject(
  describedFields(
    {
      enabled: flag.default(true),
      perSource: wholeNumber(2, 1000).default(3),
      burst: wholeNumber(1, 1000).default(5),
      storm: wholeNumber(2, 10_000).default(20),
      windowMinutes: wholeNumber(1, 1440).default(30),
      holdMinutes: wholeNumber(0, 120).default(10),
      criticalAlone: wholeNumber(1, 100).default(3),
    },
    groupingTexts,
  ),
);

/** `alerts` of `config/rulewatch.yaml` */
export function alertsSchema(kinds: readonly ChannelKind[]) {
  return z.strictObject(
    describedFields(
      {
        sensitivity: z.enum(SENSITIVITIES).default('balanced'),
        minimumSeverity: z.enum(SEVERITIES).default('low'),
        translateLink: z.exactOptional(translateLink),
        failuresBeforeWarning: wholeNumber(1, 100).default(3),
        grouping: grouping.prefault({}),
        routes: z.array(routeSchema(kinds)).default([]),
        fallback: z.exactOptional(listOf(channelTarget(kinds))),
      },
      alertsTexts,
    ),
  );
}
export type AlertsDeclaration = z.output<ReturnType<typeof alertsSchema>>;
