import { z } from 'zod';
import type { ChannelKind } from '../../channels/kind.js';
import type { SellerProfile } from '../../domain/checklist.js';
import { LISTING_COLUMNS } from '../../domain/listing.js';
import { DEFAULT_PATIENCE } from '../../domain/patience.js';
import { FULFILMENT_MODES, PRODUCT_FAMILIES, SELLER_FEATURES } from '../../domain/vocabulary.js';
import { describedFields, describedLike } from '../../schema/described.js';
import {
  browserEndpoint,
  channelSwitch,
  cron,
  flag,
  headerValue,
  host,
  hostOrNetwork,
  listOf,
  market,
  problemIssue,
  text,
  timeZone,
  uiLanguage,
  webUrl,
  wholeNumber,
} from '../../schema/values.js';
import { messages } from '../messages.js';
import { alertsSchema } from './alerts.js';
import { responseSchema } from './response.js';
import {
  assistTexts,
  catalogueTexts,
  collectTexts,
  confirmTexts,
  healthTexts,
  logTexts,
  scheduleTexts,
  sellerTexts,
  settingsTexts,
  storageTexts,
  webTexts,
} from './settings-texts.js';

/** How much the daemon writes into its log: each level includes those before it. */
const LOG_LEVELS = ['error', 'warn', 'info', 'debug'] as const;
/** `auto`: lines to read where a terminal shows them, JSON elsewhere. */
const LOG_FORMATS = ['auto', 'text', 'json'] as const;

/** What each channel declares of itself. */
function channelsSchema(kinds: readonly ChannelKind[]) {
  const fields = kinds.map(({ name, schema }) => [name, describedLike(schema.prefault({}), schema)] as const);
  return z.strictObject(Object.fromEntries(fields));
}

const seller = z.strictObject(
  describedFields(
    {
      platforms: listOf(text).default([]),
      markets: listOf(market).default([]),
      families: listOf(z.enum(PRODUCT_FAMILIES)).default([]),
      fulfilment: listOf(z.enum(FULFILMENT_MODES)).default([]),
      features: listOf(z.enum(SELLER_FEATURES)).default([]),
    },
    sellerTexts,
  ),
) satisfies z.ZodType<SellerProfile>;

const catalogue = z.strictObject(
  describedFields(
    {
      file: z.exactOptional(text),
      columns: z.partialRecord(z.enum(LISTING_COLUMNS), text).default({}),
      certificates: text.default('certificates.csv'),
      certificateWarningDays: z.array(wholeNumber(1, 3650)).min(1).default([60, 30, 7]),
    },
    catalogueTexts,
  ),
);

/** How sources with `fetch: browser` are rendered. */
const browser = z.strictObject(
  describedFields(
    {
      path: z.exactOptional(text),
      endpoint: listOf(browserEndpoint).default([]),
      pages: wholeNumber(1, 20).default(2),
      sandbox: channelSwitch.default('auto'),
      timeoutSeconds: wholeNumber(5, 600).default(60),
      recycleAfterPages: wholeNumber(1, 100_000).default(200),
      memoryMegabytes: wholeNumber(200, 100_000).default(1500),
      block: flag.default(true),
      screenshots: flag.default(true),
    },
    {
      path: {
        en: 'The executable. Without it: Playwright’s own, Chromium, Chrome or Edge of the system, the package `@sparticuz/chromium`.',
        'zh-CN':
          '浏览器可执行文件。未填写时依次查找：Playwright 自带、系统的 Chromium / Chrome / Edge、`@sparticuz/chromium` 包。',
      },
      endpoint: {
        en: 'Remote browsers in place of one on this machine, one or several: `ws://` of a Playwright server, `ws://` or `http://` of the DevTools protocol. Where one does not answer, another does its work.',
        'zh-CN':
          '用远程浏览器代替本机浏览器，可填一个或多个：Playwright 服务器的 `ws://`，或 DevTools 协议的 `ws://`、`http://`。其中一个无响应时由其他的接替。',
      },
      pages: {
        en: 'Pages open at a time in each browser.',
        'zh-CN': '每个浏览器同时打开的页面数。',
      },
      sandbox: {
        en: 'Chromium’s sandbox. `auto`: on, but for root, who cannot have it.',
        'zh-CN': 'Chromium 的沙箱。`auto`：除 root 用户（无法使用）外均启用。',
      },
      timeoutSeconds: {
        en: 'For one page, once its document has come.',
        'zh-CN': '取得文档后渲染一个页面的时限。',
      },
      recycleAfterPages: {
        en: 'The browser is replaced after so many pages.',
        'zh-CN': '渲染这么多页面后更换浏览器。',
      },
      memoryMegabytes: {
        en: 'The browser is replaced with more memory than this, all its processes together.',
        'zh-CN': '浏览器全部进程占用内存超过此值时更换。',
      },
      block: {
        en: 'Leaves images, fonts, media and trackers out.',
        'zh-CN': '不加载图片、字体、媒体与跟踪器。',
      },
      screenshots: {
        en: 'Keeps a picture of the page with each change.',
        'zh-CN': '随每次变更保存页面截图。',
      },
    },
  ),
);

const assist = z.strictObject(
  describedFields(
    {
      enabled: flag.default(false),
      url: z.exactOptional(webUrl),
      apiKey: z.exactOptional(text),
      model: z.exactOptional(text),
      languages: listOf(uiLanguage).default([]),
      judge: flag.default(false),
      timeoutSeconds: wholeNumber(1, 120).default(15),
      maxTokensPerDay: wholeNumber(1, 1_000_000_000).default(100_000),
      maxTokensPerMonth: wholeNumber(1, 1_000_000_000).default(1_000_000),
    },
    assistTexts,
  ),
);

/** Said of a field that stands in another file now, instead of that there is no such field. */
const movedTeam = z.unknown().superRefine((_value, context) => {
  context.addIssue(problemIssue(messages.teamMoved()));
});

/** `config/rulewatch.yaml`. Every field is optional; the defaults are here, and those of a channel with the channel. */
export function settingsSchema(kinds: readonly ChannelKind[]) {
  return z.strictObject(
    describedFields(
      {
        timezone: timeZone.default('Asia/Shanghai'),
        language: uiLanguage.default('zh-CN'),
        storage: z
          .strictObject(
            describedFields(
              {
                noiseDays: wholeNumber(1, 36_500).default(30),
                deliveredDays: wholeNumber(7, 36_500).default(90),
                evidenceDays: wholeNumber(90, 36_500).default(1095),
                versionDays: z.exactOptional(wholeNumber(90, 36_500)),
                maxMegabytes: z.exactOptional(wholeNumber(10, 100_000_000)),
              },
              storageTexts,
            ),
          )
          .prefault({}),
        collect: z
          .strictObject(
            describedFields(
              {
                userAgent: text.default('RuleWatch (marketplace rule monitor)'),
                contact: z.exactOptional(headerValue),
                timeoutSeconds: wholeNumber(1, 600).default(30),
                maxMegabytes: wholeNumber(1, 100).default(10),
                maxRedirects: wholeNumber(0, 20).default(5),
                perHostConcurrency: wholeNumber(1, 10).default(1),
                perHostDelayMs: wholeNumber(0, 600_000).default(1000),
                perHostJitterPercent: wholeNumber(0, 100).default(30),
                hostFailures: wholeNumber(0, 1000).default(5),
                concurrency: wholeNumber(1, 50).default(8),
                checkMinutes: wholeNumber(1, 1440).default(15),
                privateHosts: listOf(hostOrNetwork).default([]),
              },
              collectTexts,
            ),
          )
          .prefault({}),
        browser: browser.prefault({}),
        schedules: z
          .strictObject(
            describedFields(
              { check: cron.default('*/15 * * * *'), digest: cron.default('0 9 * * *') },
              scheduleTexts,
            ),
          )
          .prefault({}),
        confirm: z
          .strictObject(
            describedFields(
              {
                delaySeconds: wholeNumber(0, 3600).default(30),
                rebuiltChecks: wholeNumber(2, 1000).default(DEFAULT_PATIENCE.rebuilt.checks),
                rebuiltHours: wholeNumber(1, 8760).default(DEFAULT_PATIENCE.rebuilt.hours),
                missingChecks: wholeNumber(2, 1000).default(DEFAULT_PATIENCE.missing.checks),
                missingDays: wholeNumber(1, 365).default(DEFAULT_PATIENCE.missing.hours / 24),
                heldBackChecks: wholeNumber(2, 1000).default(DEFAULT_PATIENCE.heldBack.checks),
                heldBackDays: wholeNumber(1, 365).default(DEFAULT_PATIENCE.heldBack.hours / 24),
              },
              confirmTexts,
            ),
          )
          .prefault({}),
        channels: channelsSchema(kinds).prefault({}),
        publicUrl: z.exactOptional(webUrl),
        health: z
          .strictObject(
            describedFields(
              {
                enabled: flag.default(true),
                host: host.default('127.0.0.1'),
                port: wholeNumber(0, 65_535).default(8787),
                allowedHosts: listOf(host).default([]),
                ping: z.exactOptional(webUrl),
                pingMinutes: wholeNumber(1, 1440).default(5),
              },
              healthTexts,
            ),
          )
          .prefault({}),
        web: z.strictObject(describedFields({ enabled: flag.default(true) }, webTexts)).prefault({}),
        log: z
          .strictObject(
            describedFields(
              {
                level: z.enum(LOG_LEVELS).default('info'),
                format: z.enum(LOG_FORMATS).default('auto'),
              },
              logTexts,
            ),
          )
          .prefault({}),
        alerts: alertsSchema(kinds).prefault({}),
        response: responseSchema.prefault({}),
        seller: seller.prefault({}),
        catalogue: catalogue.prefault({}),
        assist: assist.prefault({}),
        team: z.exactOptional(movedTeam),
      },
      settingsTexts,
    ),
  );
}

/** The settings file as written, defaults filled in, channels not yet decided. */
export type SettingsDeclaration = z.output<ReturnType<typeof settingsSchema>>;
