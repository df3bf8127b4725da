import { z } from 'zod';
import type { SellerProfile, TeamMember } from '../../domain/checklist.js';
import {
  FULFILMENT_MODES,
  PRODUCT_FAMILIES,
  ROLES,
  SELLER_FEATURES,
  SEVERITIES,
} from '../../domain/vocabulary.js';
import {
  commaListOf,
  cron,
  flag,
  host,
  hostOrNetwork,
  listOf,
  mailbox,
  market,
  slackMember,
  smtpUrl,
  someOf,
  text,
  timeZone,
  uiLanguage,
  webUrl,
  wholeNumber,
} from './values.js';

/** `auto`: on where everything that the channel needs is there, off where nothing is. */
const enabled = z.preprocess(
  (value) => (typeof value === 'boolean' ? String(value) : value),
  z.enum(['auto', 'true', 'false']),
);

const channels = z.strictObject({
  slack: z
    .strictObject({
      enabled: enabled.default('auto'),
      token: z.exactOptional(text),
      channel: text.default('#rulewatch'),
      apiUrl: webUrl.default('https://slack.com/api/'),
      language: z.exactOptional(uiLanguage),
    })
    .prefault({}),
  email: z
    .strictObject({
      enabled: enabled.default('auto'),
      url: z.exactOptional(smtpUrl),
      from: z.exactOptional(mailbox),
      to: commaListOf(mailbox).default([]),
      language: z.exactOptional(uiLanguage),
    })
    .prefault({}),
  terminal: z
    .strictObject({ enabled: enabled.default('auto'), language: z.exactOptional(uiLanguage) })
    .prefault({}),
});

const seller = z.strictObject({
  platforms: listOf(text).default([]),
  markets: listOf(market).default([]),
  families: listOf(z.enum(PRODUCT_FAMILIES)).default([]),
  fulfilment: listOf(z.enum(FULFILMENT_MODES)).default([]),
  features: listOf(z.enum(SELLER_FEATURES)).default([]),
}) satisfies z.ZodType<SellerProfile>;

const teamMember = z.strictObject({
  name: text,
  roles: someOf(z.enum(ROLES)),
  email: z.exactOptional(mailbox),
  slack: z.exactOptional(slackMember),
}) satisfies z.ZodType<TeamMember>;

/** `config/rulewatch.yaml`. Every field is optional; the defaults are here. */
export const settingsSchema = z.strictObject({
  timezone: timeZone.default('Asia/Shanghai'),
  language: uiLanguage.default('zh-CN'),
  storage: z
    .strictObject({
      noiseDays: wholeNumber(1, 36_500).default(30),
    })
    .prefault({}),
  collect: z
    .strictObject({
      userAgent: text.default('RuleWatch (marketplace rule monitor)'),
      timeoutSeconds: wholeNumber(1, 600).default(30),
      maxMegabytes: wholeNumber(1, 100).default(10),
      maxRedirects: wholeNumber(0, 20).default(5),
      perHostConcurrency: wholeNumber(1, 10).default(1),
      perHostDelayMs: wholeNumber(0, 600_000).default(1000),
      concurrency: wholeNumber(1, 50).default(8),
      privateHosts: listOf(hostOrNetwork).default([]),
    })
    .prefault({}),
  schedules: z
    .strictObject({ check: cron.default('*/15 * * * *'), digest: cron.default('0 9 * * *') })
    .prefault({}),
  confirm: z.strictObject({ delaySeconds: wholeNumber(0, 3600).default(30) }).prefault({}),
  channels: channels.prefault({}),
  publicUrl: z.exactOptional(webUrl),
  health: z
    .strictObject({
      enabled: flag.default(true),
      host: host.default('127.0.0.1'),
      port: wholeNumber(0, 65_535).default(8787),
    })
    .prefault({}),
  alerts: z
    .strictObject({
      minimumSeverity: z.enum(SEVERITIES).default('low'),
      failuresBeforeWarning: wholeNumber(1, 100).default(3),
    })
    .prefault({}),
  seller: seller.prefault({}),
  team: z.array(teamMember).default([]),
});

/** The settings file as written, defaults filled in, channels not yet decided. */
export type SettingsDeclaration = z.output<typeof settingsSchema>;
