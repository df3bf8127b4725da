/** The names within a state folder: docs/data-safety.md says what each is for. */
export const DATABASE_FILE = 'rulewatch.db';
export const BODIES_FOLDER = 'bodies';
export const SEALED_FOLDER = 'sealed';
/** Sessions of signed-in sources, encrypted. */
export const SESSIONS_FOLDER = 'sessions';
/** Copies of the database from before its schema was brought up to date. */
export const UPGRADES_FOLDER = 'upgrades';
/** Says which file the database of the folder is. */
export const MARKER_FILE = 'database.json';
export const LOCK_FILE = 'folder.lock';
/** Held by the one daemon that works on the folder. */
export const DAEMON_LOCK_FILE = 'daemon.lock';
/** Says that a folder was filled by a backup, and may be by the next one. */
export const BACKUP_FILE = 'backup.json';
/** How a database that was set aside is called, before the instant. */
export const SET_ASIDE = 'rulewatch.db.set-aside-';

const others: readonly string[] = [
  BODIES_FOLDER,
  SEALED_FOLDER,
  SESSIONS_FOLDER,
  UPGRADES_FOLDER,
  MARKER_FILE,
  LOCK_FILE,
  DAEMON_LOCK_FILE,
  BACKUP_FILE,
];

/** Whether a name is one of those that a state folder is made of. */
export function isStateEntry(name: string): boolean {
  return name.startsWith(DATABASE_FILE) || others.includes(name);
}
