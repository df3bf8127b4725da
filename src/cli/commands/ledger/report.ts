import { DateTime } from 'luxon';
import { reportMarkdown } from '../../../respond/report/markdown.js';
import { reportPage } from '../../../respond/report/page.js';
import { readReport } from '../../../respond/report/read.js';
import { redact } from '../../../text/redact.js';
import { usage } from '../../shared/command.js';
import type { Invocation } from '../../shared/global-options.js';
import { openReading } from '../../shared/reading.js';
import { print, printJson } from '../../shared/terminal.js';
import { texts } from './texts.js';

/** The figures of a month, of this one without it, on standard output. */
export async function showReport(
  given: string | undefined,
  format: 'markdown' | 'html' | 'json',
  invocation: Invocation,
): Promise<void> {
  if (given !== undefined && !/^\d{4}-(?:0[1-9]|1[0-2])$/u.test(given)) throw usage(texts.badMonth(given));
  const { store, configuration, secrets, close } = await openReading(invocation);
  try {
    const { sources, settings } = configuration;
    const { timezone } = settings;
    const month = given ?? DateTime.now().setZone(timezone).toFormat('yyyy-MM');
    const report = readReport(month, store, { sources, timezone, now: new Date() });
    const { language } = invocation;
    if (invocation.json || format === 'json') printJson(report, secrets);
    else
      print(
        redact(format === 'html' ? reportPage(report, language) : reportMarkdown(report, language), secrets),
      );
  } finally {
    close();
  }
}
