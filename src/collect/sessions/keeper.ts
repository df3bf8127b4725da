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

/** A session that is read with before it is kept; the stored one stays where it is until then. */
export interface Trial {
  /** Keeps the session as its trial left it, in the place of an earlier one. Rejects where there is no key. */
  keep(): Promise<void>;
  drop(): void;
}

/** Keeps the sessions of signed-in sources, each for its own source alone. */
export interface SessionKeeper {
  open(sourceId: string): Promise<OpenedSession>;
  tryOut(sourceId: string, session: Session): Trial;
  /** Keeps what a visit renewed, unless somebody signed in anew, or out, since it began. */
  renew(sourceId: string, begun: Session, after: StorageState): Promise<void>;
}

export interface KeeperOptions {
  readonly files: SessionFiles;
  /** The first seals. What an earlier one of them sealed opens too, and is sealed with the first from then on. */
  readonly keys: readonly string[];
  /** Told of what must not be shown of the session of a source from now on. */
  readonly hide: (sourceId: string, secrets: readonly string[]) => void;
}

/** What a session no longer is may still be in messages under way. */
const GENERATIONS = 3;

type Opened = { readonly session: Session; readonly sealed: string } | { readonly problem: SessionProblem };

export function createSessionKeeper({ files, keys, hide }: KeeperOptions): SessionKeeper {
  const [sealer, ...earlier] = keys.map(createSealer);
  const known = new Map<string, { readonly sealed: string; readonly session: Session }>();
  const hidden = new Map<string, (readonly string[])[]>();
  const trials = new Map<string, Session>();
  const turns = new Map<string, Promise<void>>();

  function conceal(sourceId: string, session: Session): void {
    const generations = [secretsOfSession(session.state), ...(hidden.get(sourceId) ?? [])];
    hidden.set(sourceId, generations.slice(0, GENERATIONS));
    hide(sourceId, [...new Set(generations.slice(0, GENERATIONS).flat())]);
  }

  function remember(sourceId: string, sealed: string, session: Session): void {
    known.set(sourceId, { sealed, session });
    conceal(sourceId, session);
  }

  async function read(sourceId: string): Promise<Opened> {
    const sealed = files.get(sourceId);
    if (sealed === undefined) return { problem: 'session-missing' };
    if (!sealer) return { problem: 'session-key-missing' };
    const last = known.get(sourceId);
    if (last?.sealed === sealed) return last;
    const opened = await sealer.open(sourceId, sealed);
    if ('problem' in opened && opened.problem === 'session-key-wrong') return readEarlier(sourceId, sealed);
    if ('problem' in opened) return opened;
    const session = parse(opened.text);
    if (!session) return { problem: 'session-damaged' };
    remember(sourceId, sealed, session);
    return { session, sealed };
  }

  /** What was sealed before the key was changed. */
  async function readEarlier(sourceId: string, sealed: string): Promise<Opened> {
    for (const one of earlier) {
      const opened = await one.open(sourceId, sealed);
      const session = 'text' in opened ? parse(opened.text) : undefined;
      if (!session) continue;
      remember(sourceId, sealed, session);
      await put(sourceId, session, sealed).catch(() => {
        // It opens with the earlier key all the same, and is sealed anew at another time.
      });
      return { session, sealed: known.get(sourceId)?.sealed ?? sealed };
    }
    return { problem: 'session-key-wrong' };
  }

  /** @param instead what it takes the place of: where another process wrote meanwhile, that stays */
  async function put(sourceId: string, session: Session, instead?: string): Promise<void> {
    if (!sealer) throw new Error('A session is sealed with a key, and there is none.');
    const sealed = await sealer.seal(sourceId, JSON.stringify(session));
    if (instead !== undefined && files.get(sourceId) !== instead) return;
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

  async function renew(sourceId: string, begun: Session, after: StorageState): Promise<void> {
    const tried = trials.get(sourceId);
    if (tried) {
      trials.set(sourceId, renewed(tried, begun.state, after) ?? tried);
      return;
    }
    const opened = await read(sourceId);
    if ('problem' in opened || opened.session.signedInAt !== begun.signedInAt) return;
    const session = renewed(opened.session, begun.state, after);
    if (session) await put(sourceId, session, opened.sealed);
  }

  return {
    open: async (sourceId) => {
      const tried = trials.get(sourceId);
      if (tried) return { session: tried };
      const opened = await read(sourceId);
      return 'problem' in opened ? opened : { session: opened.session };
    },
    tryOut: (sourceId, session) => {
      trials.set(sourceId, session);
      conceal(sourceId, session);
      const end = () => {
        const tried = trials.get(sourceId) ?? session;
        trials.delete(sourceId);
        return tried;
      };
      return { keep: () => inTurn(sourceId, () => put(sourceId, end())), drop: () => void end() };
    },
    renew: (sourceId, begun, after) => inTurn(sourceId, () => renew(sourceId, begun, after)),
  };
}

function parse(text: string): Session | undefined {
  const read = sessionSchema.safeParse(JSON.parse(text));
  return read.success ? read.data : undefined;
}
