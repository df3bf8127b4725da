import { z } from 'zod';
import { CLOCK_STEPS, type ClockStep, SEVERITIES, type Severity } from '../../domain/vocabulary.js';
import { type ClockRules, DEFAULT_CLOCK, type StepMinutes } from '../../respond/clock.js';
import { describedFields } from '../../schema/described.js';
import { flag, listOf, wholeNumber } from '../../schema/values.js';

const minutes = z.partialRecord(
  z.enum(SEVERITIES),
  z.partialRecord(z.enum(CLOCK_STEPS), wholeNumber(1, 14 * 1440)),
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
}

function withDefaults(given: z.output<typeof minutes>): ClockRules['minutes'] {
  const of = (severity: Severity): StepMinutes => {
    const own: Partial<Record<ClockStep, number>> = given[severity] ?? {};
    return { ...DEFAULT_CLOCK.minutes[severity], ...own };
  };
  return { critical: of('critical'), high: of('high'), medium: of('medium'), low: of('low') };
}
