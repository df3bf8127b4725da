import { z } from 'zod';
import { CLOCK_STEPS, type ClockStep, SEVERITIES, type Severity } from '../../domain/vocabulary.js';
import { type ClockRules, DEFAULT_CLOCK, type StepMinutes } from '../../respond/clock.js';
import type { RoomSettings } from '../../respond/room.js';
import { describedFields } from '../../schema/described.js';
import { flag, listOf, text, wholeNumber } from '../../schema/values.js';

const minutes = z.partialRecord(
  z.enum(SEVERITIES),
  z.partialRecord(z.enum(CLOCK_STEPS), wholeNumber(1, 14 * 1440)),
);

const PLACES = /\{(?:case|channel|appId|token)\}/gu;

/** An address in which places may be filled in. */
const roomAddress = text.refine((written) => {
  const filled = written.replaceAll(PLACES, 'x');
  return !/[{}]/u.test(filled) && URL.canParse(filled) && /^https:/u.test(filled);
}, 'an https address with {case}, {channel}, {appId} or {token}');

const room = z.strictObject(
  describedFields(
    {
      url: z.exactOptional(roomAddress),
      agora: z.exactOptional(
        z.strictObject(
          describedFields(
            { appId: text, certificate: text, hours: wholeNumber(1, 24).default(24) },
            {
              appId: { en: 'The App ID of the project at Agora.', 'zh-CN': '声网（Agora）项目的 App ID。' },
              certificate: {
                en: 'Its App Certificate, from a variable: tokens are signed with it.',
                'zh-CN': '项目的 App 证书，请引用变量：用于签发 token。',
              },
              hours: { en: 'For how many hours a token holds.', 'zh-CN': 'token 的有效小时数。' },
            },
          ),
        ),
      ),
    },
    {
      url: {
        en: 'A meeting link of Zoom, Feishu, Teams or Jitsi, with `{case}` (number of the case) or `{channel}` (a name that cannot be guessed) where it has them: `https://meet.jit.si/{channel}`. For Agora the page of your own that takes `{appId}`, `{channel}` and `{token}`.',
        'zh-CN':
          'Zoom、飞书、Teams 或 Jitsi 的会议链接，可含 `{case}`（事项编号）或 `{channel}`（不可猜测的名称）：`https://meet.jit.si/{channel}`。使用声网时为你自己的页面，可含 `{appId}`、`{channel}`、`{token}`。',
      },
      agora: {
        en: 'A channel of Agora, entered by a token.',
        'zh-CN': '声网（Agora）频道，凭 token 进入。',
      },
    },
  ),
);

/** `response:`, the clock of cases. What is not given of a severity stays as it is shipped. */
export const responseSchema = z
  .strictObject(
    describedFields(
      {
        reminders: flag.default(true),
        remindAtPercent: wholeNumber(10, 99).default(DEFAULT_CLOCK.remindAtPercent),
        workingHours: listOf(z.enum(SEVERITIES)).default([...DEFAULT_CLOCK.workingHours]),
        minutes: minutes.default({}),
        room: z.exactOptional(room),
      },
      {
        reminders: {
          en: 'Whether people are reminded before a step of a case is due, and stand-in and lead called when it is overdue.',
          'zh-CN': '是否在步骤到期前提醒，并在超时后通知代班人与负责人。',
        },
        remindAtPercent: {
          en: 'After which part of the time for a step its people are reminded of it, in per cent.',
          'zh-CN': '步骤时限过去百分之几时提醒。',
        },
        workingHours: {
          en: 'Severities whose targets are put into the working hours of the people concerned.',
          'zh-CN': '哪些等级的目标时间按相关人员的工作时间顺延。',
        },
        room: {
          en: 'Where the group meets about a case: `cases room`, and a link in critical alerts.',
          'zh-CN': '小组就事项开会的地点：用于 `cases room`，紧急提醒中也附链接。',
        },
        minutes: {
          en: 'Minutes after detection by which each step is to be done, by severity: `critical: { acknowledge: 30, assess: 120, decide: 240, execute: 1200, verify: 1440 }`. Where the rule applies sooner than in a day, all are proportionally shorter.',
          'zh-CN':
            '各等级各步骤在发现后多少分钟内完成，例如 `critical: { acknowledge: 30, assess: 120, decide: 240, execute: 1200, verify: 1440 }`。规则在一天内生效时，按比例缩短。',
        },
      },
    ),
  )
  .transform(({ minutes: given, ...rest }): ResponseSettings => ({ ...rest, minutes: withDefaults(given) }));

/** How cases are to be worked. */
export interface ResponseSettings extends ClockRules {
  readonly reminders: boolean;
  readonly room?: RoomSettings;
}

function withDefaults(given: z.output<typeof minutes>): ClockRules['minutes'] {
  const of = (severity: Severity): StepMinutes => {
    const own: Partial<Record<ClockStep, number>> = given[severity] ?? {};
    return { ...DEFAULT_CLOCK.minutes[severity], ...own };
  };
  return { critical: of('critical'), high: of('high'), medium: of('medium'), low: of('low') };
}
