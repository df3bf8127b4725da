import { z } from 'zod';
import { listOf, selector, text, wholeNumber } from '../../schema/values.js';

/** What has to be on the page before it is read: an element, or one of some texts. */
export interface ReadyRule {
  readonly selector?: string;
  readonly text?: readonly string[];
  readonly withinSeconds: number;
}

declare module '../../domain/source.js' {
  interface Source {
    /** Without it, a page is read once its text stands still. */
    readonly readyWhen?: ReadyRule;
    /** Whether the page is read as a signed-in person. */
    readonly session?: 'none' | 'signed-in';
  }
}

/** The fields of a source that are there with `fetch: browser` alone. */
export const browserFields = {
  readyWhen: z.strictObject({
    selector: z.exactOptional(selector),
    text: z.exactOptional(listOf(text)),
    withinSeconds: wholeNumber(1, 120).default(30),
  }) satisfies z.ZodType<ReadyRule>,
  session: z.enum(['none', 'signed-in']),
};
