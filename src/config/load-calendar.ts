import { basename, join } from 'node:path';
import type { CalendarEvent } from '../domain/calendar.js';
import { listYamlFiles, SHIPPED_CONFIG } from './directories.js';
import { type Findings, openYaml, validateIn } from './findings.js';
import { calendarSchema } from './schema/calendar.js';

const CALENDAR_FILE = 'calendar.yaml';

/** Loads `calendar.yaml` of the directory, or the shipped one; the first day comes first. */
export async function loadCalendar(configDir: string, findings: Findings): Promise<readonly CalendarEvent[]> {
  const listing = await listYamlFiles(configDir);
  const own = 'files' in listing && listing.files.find((file) => basename(file) === CALENDAR_FILE);
  const [yaml] = await openYaml([own || join(SHIPPED_CONFIG, CALENDAR_FILE)], findings);
  const declared = yaml && validateIn(yaml, calendarSchema, yaml.value, findings);
  return [...(declared?.events ?? [])].sort((one, other) => (one.date < other.date ? -1 : 1));
}
