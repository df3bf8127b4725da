const PREFIX = /^CRON_TZ=(\S+)\s+/;

/** A cron expression without `CRON_TZ=Zone` before it, and that zone, else the one that holds without. */
export function zoned(
  schedule: string,
  standard: string,
): { readonly expression: string; readonly timezone: string } {
  const [prefix = '', timezone = standard] = PREFIX.exec(schedule) ?? [];
  return { expression: schedule.slice(prefix.length), timezone };
}
