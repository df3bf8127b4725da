import type { Database } from 'better-sqlite3';
import type { IsoInstant } from '../domain/vocabulary.js';

/** Somebody who can sign in to the pages with a password. */
export interface Account {
  readonly person: string;
  readonly setAt: IsoInstant;
}

/** A browser in which somebody is signed in. Of its cookie only the hash is known. */
export interface SignIn {
  readonly id: Buffer;
  readonly person: string;
  readonly browser: Buffer;
  readonly createdAt: IsoInstant;
  readonly seenAt: IsoInstant;
  readonly expiresAt: IsoInstant;
}

/** What a program signs its requests with in a person's name. */
export interface ApiToken {
  readonly id: number;
  readonly person: string;
  readonly label: string;
  readonly createdAt: IsoInstant;
  readonly seenAt: IsoInstant | null;
}

export interface AccountStore {
  /** Whether anybody can sign in; where nobody can, the pages are for this machine alone. */
  isAny(): boolean;
  list(): Account[];
  /** The hash of a person's password. */
  passwordOf(person: string): string | undefined;
  /** Ends every sign-in of the person: whoever knew the old password is out. */
  setPassword(person: string, password: string, at: IsoInstant): void;
  /** Takes password, sign-ins and tokens away; whether there were any. */
  remove(person: string): boolean;
  signIn(signIn: SignIn): void;
  /** One that has not expired. */
  signInOf(id: Buffer, now: IsoInstant): SignIn | undefined;
  seen(id: Buffer, at: IsoInstant): void;
  signOut(id: Buffer): void;
  /** Ends every sign-in of a person; how many there were. */
  signOutAll(person: string): number;
  /** Deletes the sign-ins that have expired. */
  sweepSignIns(now: IsoInstant): void;
  addToken(token: { hash: Buffer; person: string; label: string; at: IsoInstant }): number;
  tokenOf(hash: Buffer): ApiToken | undefined;
  tokens(person: string): ApiToken[];
  tokenSeen(id: number, at: IsoInstant): void;
  /** Whether there was such a token of the person. */
  removeToken(id: number, person: string): boolean;
}

export function createAccountStore(db: Database): AccountStore {
  const any = db.prepare<[], { found: number }>('SELECT EXISTS (SELECT 1 FROM accounts) AS found');
  const list = db.prepare<[], Account>('SELECT person, set_at AS setAt FROM accounts ORDER BY person');
  const password = db.prepare<[string], { password: string }>(
    'SELECT password FROM accounts WHERE person = ?',
  );
  const setPassword = db.prepare(
    `INSERT INTO accounts (person, password, set_at) VALUES (?, ?, ?)
     ON CONFLICT DO UPDATE SET password = excluded.password, set_at = excluded.set_at`,
  );
  const remove = db.prepare<[string]>('DELETE FROM accounts WHERE person = ?');
  const signIn = db.prepare(
    `INSERT INTO sign_ins (id, person, browser, created_at, seen_at, expires_at)
     VALUES (@id, @person, @browser, @createdAt, @seenAt, @expiresAt)`,
  );
  const find = db.prepare<[Buffer, IsoInstant], SignIn>(
    `SELECT id, person, browser, created_at AS createdAt, seen_at AS seenAt, expires_at AS expiresAt
     FROM sign_ins WHERE id = ? AND expires_at > ?`,
  );
  const seen = db.prepare<[IsoInstant, Buffer]>('UPDATE sign_ins SET seen_at = ? WHERE id = ?');
  const signOut = db.prepare<[Buffer]>('DELETE FROM sign_ins WHERE id = ?');
  const signOutAll = db.prepare<[string]>('DELETE FROM sign_ins WHERE person = ?');
  const sweep = db.prepare<[IsoInstant]>('DELETE FROM sign_ins WHERE expires_at <= ?');
  const tokenColumns = 'id, person, label, created_at AS createdAt, seen_at AS seenAt';
  const addToken = db.prepare(
    'INSERT INTO api_tokens (hash, person, label, created_at) VALUES (@hash, @person, @label, @at)',
  );
  const token = db.prepare<[Buffer], ApiToken>(`SELECT ${tokenColumns} FROM api_tokens WHERE hash = ?`);
  const tokens = db.prepare<[string], ApiToken>(
    `SELECT ${tokenColumns} FROM api_tokens WHERE person = ? ORDER BY id`,
  );
  const tokenSeen = db.prepare<[IsoInstant, number]>('UPDATE api_tokens SET seen_at = ? WHERE id = ?');
  const removeToken = db.prepare<[number, string]>('DELETE FROM api_tokens WHERE id = ? AND person = ?');
  const removeTokens = db.prepare<[string]>('DELETE FROM api_tokens WHERE person = ?');

  return {
    isAny: () => any.get()?.found === 1,
    list: () => list.all(),
    passwordOf: (person) => password.get(person)?.password,
    setPassword: (person, hash, at) => {
      db.transaction(() => {
        setPassword.run(person, hash, at);
        signOutAll.run(person);
      }).immediate();
    },
    remove: (person) =>
      db
        .transaction(() => {
          const gone = [remove, signOutAll, removeTokens].map((statement) => statement.run(person).changes);
          return gone.some((changes) => changes > 0);
        })
        .immediate(),
    signIn: (given) => void signIn.run(given),
    signInOf: (id, now) => find.get(id, now),
    seen: (id, at) => void seen.run(at, id),
    signOut: (id) => void signOut.run(id),
    signOutAll: (person) => signOutAll.run(person).changes,
    sweepSignIns: (now) => void sweep.run(now),
    addToken: (given) => Number(addToken.run(given).lastInsertRowid),
    tokenOf: (hash) => token.get(hash),
    tokens: (person) => tokens.all(person),
    tokenSeen: (id, at) => void tokenSeen.run(at, id),
    removeToken: (id, person) => removeToken.run(id, person).changes > 0,
  };
}
