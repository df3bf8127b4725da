import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { OutboxEntry } from '../../src/store/outbox.js';
import { openStore } from '../../src/store/store.js';
import { type Daemon, runOutboxRetry, startDaemon } from './daemon.js';
import { type Destination, startDestinations } from './destinations.js';
import { seeded } from './random.js';
import { type Site, startSite } from './site.js';

export interface CrashOptions {
  readonly folder: string;
  readonly kills: number;
  readonly seed: number;
  readonly onKill?: (count: number) => void;
}

/** What a destination was told of the changes that were recorded. */
export interface Account {
  readonly name: string;
  readonly changes: number;
  readonly lost: readonly number[];
  readonly duplicated: readonly number[];
  /** Messages of any kind, replies included, that came twice. */
  readonly repeated: readonly string[];
  /** Messages that came, repeats that the destination recognises included. */
  readonly received: number;
}

const PAGES = 6;
/** A daemon lives from so long, in ms, to so long after its first check: from before its work to well into it. */
const SHORTEST_LIFE = 150;
/** For how long nothing may happen, in ms besides the time that a daemon takes to start and check, until it is over. */
const QUIET = 5_000;
const LIFE_AFTER_CHECK = 1_500;
const EDIT_SHARE = 0.8;
const FAULT_SHARE = 0.5;
/** How long the last daemon may take to bring everything to its end. */
const LAST_LIFE = 15 * 60_000;

/**
 * Kills the daemon at random instants while pages change and destinations fail, lets the last one finish, and counts
 * what arrived. The same seed gives the same edits, faults and lives.
 */
export async function crashTest({ folder, kills, seed, onKill }: CrashOptions): Promise<Account[]> {
  const random = seeded(seed);
  const site = await startSite(PAGES);
  const { all, settings } = await startDestinations();
  prepare(folder, site, settings);
  try {
    const longest = (await firstLook(folder, site)) + LIFE_AFTER_CHECK;
    for (let count = 1; count <= kills; count += 1) {
      for (const destination of all) if (random() < FAULT_SHARE) destination.misbehave(random);
      if (random() < EDIT_SHARE) site.edit(Math.floor(random() * PAGES));
      const daemon = startDaemon(folder, {});
      await delay(SHORTEST_LIFE + random() * (longest - SHORTEST_LIFE));
      await daemon.kill();
      onKill?.(count);
    }
    // The trouble is over: whoever runs RuleWatch does not wait for the long pauses that it led to.
    for (const destination of all) destination.calm();
    await runOutboxRetry(folder);
    const last = startDaemon(folder, {});
    await settle(folder, last, QUIET + longest);
    await last.kill();
    return accounts(folder, all);
  } finally {
    await Promise.all([site.close(), ...all.map((destination) => destination.close())]);
  }
}

function prepare(folder: string, site: Site, channels: string): void {
  mkdirSync(join(folder, 'config'), { recursive: true });
  mkdirSync(join(folder, 'sources'), { recursive: true });
  writeFileSync(
    join(folder, 'config/rulewatch.yaml'),
    `language: en
confirm: { delaySeconds: 0 }
collect: { perHostDelayMs: 0, perHostConcurrency: 4, privateHosts: [127.0.0.1] }
schedules: { check: "* * * * * *" }
health: { enabled: false }
alerts: { grouping: { enabled: false } }
${channels}`,
  );
  const sources = Array.from(
    { length: site.pages },
    (_, page) => `  - id: rules-${page}
    name: Rule book ${page}
    markets: [DE]
    languages: [en]
    kind: document
    fetch: http
    publisher: official
    permission: { status: allowed }
    confidence: high
    url: ${site.url(page)}
`,
  );
  writeFileSync(join(folder, 'sources/market.yaml'), `platform: market\nsources:\n${sources.join('')}`);
}

/**
 * Lets a daemon live until every page is known, so that each edit is a change of something.
 *
 * @returns how long it takes to start and check everything, in ms
 */
async function firstLook(folder: string, site: Site): Promise<number> {
  const startedAt = Date.now();
  const daemon = startDaemon(folder, {});
  const known = await until(60_000, () => {
    const store = openStore(join(folder, 'snapshots'), { access: 'read' });
    try {
      return store.pages.count('2000-01-01T00:00:00.000Z').pages === site.pages;
    } finally {
      store.close();
    }
  });
  const took = Date.now() - startedAt;
  await daemon.kill();
  if (!known) throw new Error(`The daemon did not read the pages:\n${daemon.log()}`);
  return took;
}

/** Waits until nothing waits for delivery and nothing has changed for some checks. */
async function settle(folder: string, daemon: Daemon, quiet: number): Promise<void> {
  let quietSince = Date.now();
  let changes = -1;
  let last: readonly OutboxEntry[] = [];
  const ended = await until(LAST_LIFE, () => {
    const store = openStore(join(folder, 'snapshots'), { access: 'read' });
    try {
      const found = store.changes.list({ verdicts: ['material'] }).length;
      last = store.outbox.list(['pending', 'sending']);
      if (found !== changes || last.length > 0) quietSince = Date.now();
      changes = found;
      return Date.now() - quietSince > quiet;
    } finally {
      store.close();
    }
  });
  if (ended) return;
  const left = last.map(({ channel, state, attempts, nextAttemptAt, lastError }) =>
    [channel, state, attempts, nextAttemptAt, lastError].join(' '),
  );
  throw new Error(`Messages still wait for delivery:\n${left.join('\n')}\n${daemon.log().slice(-2_000)}`);
}

async function until(timeoutMs: number, isSo: () => boolean): Promise<boolean> {
  for (const end = Date.now() + timeoutMs; Date.now() < end; ) {
    await delay(200);
    if (isSo()) return true;
  }
  return false;
}

function accounts(folder: string, destinations: readonly Destination[]): Account[] {
  const store = openStore(join(folder, 'snapshots'), { access: 'read' });
  const changes = store.changes.list({ verdicts: ['material'] }).map((change) => change.id);
  store.close();
  return destinations.map((destination) => {
    const told = destination.told();
    const times = (id: number) => told.filter((one) => one === id).length;
    return {
      name: destination.name,
      changes: changes.length,
      lost: changes.filter((id) => times(id) === 0),
      duplicated: changes.filter((id) => times(id) > 1),
      repeated: destination.repeated?.() ?? [],
      received: destination.received(),
    };
  });
}
