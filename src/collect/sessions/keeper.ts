import type { StorageState } from '../fetcher.js';
import { renewed } from './renewal.js';
import { createSealer, type UnsealProblem } from './seal.js';
import { secretsOfSession } from './secrets.js';
import { type Session, sessionSchema } from './session.js';

/** Where sealed sessions are kept, by the id of their source. */
export interface SessionFiles {
  get(sourceId: string): string | undefined;
  put(sourceId: string, sealed: string): void;
}

/** Why a source has no session to be read with. */
export type SessionProblem = 'session-missing' | 'session-key-missing' | UnsealProblem;

export type OpenedSession = { readonly session: Session } | { readonly problem: SessionProblem };

/** Keeps the sessions of signed-in sources, each for its own source alone. */
export interface SessionKeeper {
  open(sourceId: string): Promise<OpenedSession>;
  /** Takes a new session in, in the place of an earlier one. Rejects where there is no key. */
  take(sourceId: string, session: Session): Promise<void>;
  /** Keeps what a visit renewed, unless somebody signed in anew since it began. */
  renew(sourceId: string, begun: Session, after: StorageState): Promise<void>;
}

export interface KeeperOptions {
  readonly files: SessionFiles;
  /** What sessions are sealed with; without it none opens. */
  readonly key: string | undefined;
  /** Told of what must not be shown of the session of a source from now on. */
  readonly hide: (sourceId: string, secrets: readonly string[]) => void;
}

/** What a session no longer is may still be in messages under way. */
const GENERATIONS = 3;

export function createSessionKeeper({ files, key, hide }: KeeperOptions): SessionKeeper {
  const sealer = key === undefined ? undefined : createSealer(key);
  const known = new Map<string, { readonly sealed: string; readonly session: Session }>();
  const hidden = new Map<string, (readonly string[])[]>();
  const turns = new Map<string, Promise<void>>();

  function remember(sourceId: string, sealed: string, session: Session): void {
    known.set(sourceId, { sealed, session });
    const generations = [secretsOfSession(session.state), ...(hidden.get(sourceId) ?? [])];
    hidden.set(sourceId, generations.slice(0, GENERATIONS));
    hide(sourceId, [...new Set(generations.slice(0, GENERATIONS).flat())]);
  }

  async function open(sourceId: string): Promise<OpenedSession> {
    const sealed = files.get(sourceId);
    if (sealed === undefined) return { problem: 'session-missing' };
    if (!sealer) return { problem: 'session-key-missing' };
    const last = known.get(sourceId);
    if (last?.sealed === sealed) return { session: last.session };
    const opened = await sealer.open(sourceId, sealed);
    if ('problem' in opened) return opened;
    const read = sessionSchema.safeParse(JSON.parse(opened.text));
    if (!read.success) return { problem: 'session-damaged' };
    remember(sourceId, sealed, read.data);
    return { session: read.data };
  }

  async function put(sourceId: string, session: Session): Promise<void> {
    if (!sealer) throw new Error('A session is sealed with a key, and there is none.');
    const sealed = await sealer.seal(sourceId, JSON.stringify(session));
    files.put(sourceId, sealed);
    remember(sourceId, sealed, session);
  }

  /** One after the other for each source: pages of a source are fetched side by side. */
  function inTurn(sourceId: string, work: () => Promise<void>): Promise<void> {
    const turn = (turns.get(sourceId) ?? Promise.resolve()).then(work);
    turns.set(
      sourceId,
      turn.catch(() => {}),
    );
    return turn;
  }

  return {
    open,
    take: (sourceId, session) => inTurn(sourceId, () => put(sourceId, session)),
    renew: (sourceId, begun, after) =>
      inTurn(sourceId, async () => {
        const opened = await open(sourceId);
        if ('problem' in opened || opened.session.signedInAt !== begun.signedInAt) return;
        const session = renewed(opened.session, begun.state, after);
        if (session) await put(sourceId, session);
      }),
  };
}
