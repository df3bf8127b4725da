import { z } from 'zod';
import { type CalendarEvent, SURENESS } from '../../domain/calendar.js';
import { PRODUCT_FAMILIES } from '../../domain/vocabulary.js';
import { isoDate, listOf, localizedText, market, text } from '../../schema/values.js';

const event = z.strictObject({
  date: isoDate,
  latest: z.exactOptional(z.literal(true)),
  title: localizedText,
  markets: listOf(market).default([]),
  families: listOf(z.enum(PRODUCT_FAMILIES)).default([]),
  sure: z.enum(SURENESS),
  sources: z.array(text).min(1),
  asOf: isoDate,
}) satisfies z.ZodType<CalendarEvent>;

/** `config/calendar.yaml` */
export const calendarSchema = z.strictObject({ events: z.array(event) });
