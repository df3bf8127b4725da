import type { Database } from 'better-sqlite3';
import type { HostNote, RobotsNote, SiteNotes } from '../domain/site-notes.js';

export interface SiteNoteStore extends SiteNotes {
  /** Forgets the files that no longer hold. */
  prune(now: Date): void;
}

export function createSiteNoteStore(db: Database): SiteNoteStore {
  const host = db.prepare<[string], { note: string }>('SELECT note FROM host_notes WHERE host = ?');
  const keepHost = db.prepare('INSERT OR REPLACE INTO host_notes (host, note) VALUES (?, ?)');
  const forgetHost = db.prepare('DELETE FROM host_notes WHERE host = ?');
  const robots = db.prepare<[string], RobotsNote>(
    'SELECT text, until, stale_until AS staleUntil FROM robots_files WHERE origin = ?',
  );
  const keepRobots = db.prepare(
    'INSERT OR REPLACE INTO robots_files (origin, text, until, stale_until) VALUES (?, ?, ?, ?)',
  );
  const prune = db.prepare('DELETE FROM robots_files WHERE stale_until < ?');
  return {
    host: (name) => {
      const stored = host.get(name);
      return stored && (JSON.parse(stored.note) as HostNote);
    },
    keepHost: (name, note) => {
      if (note) keepHost.run(name, JSON.stringify(note));
      else forgetHost.run(name);
    },
    robots: (origin) => robots.get(origin),
    keepRobots: (origin, { text, until, staleUntil }) => void keepRobots.run(origin, text, until, staleUntil),
    prune: (now) => void prune.run(now.getTime()),
  };
}
