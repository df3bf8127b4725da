import { execFile } from 'node:child_process';
import { basename } from 'node:path';
import { promisify } from 'node:util';
import { fetchRecorded } from '../../collect/recorded.js';
import { HistoryError } from './errors.js';
import { contentTypeOf, type PageHistory, recordedSource } from './history.js';

const run = promisify(execFile);
const MOST_BYTES = 64 * 1024 * 1024;

/**
 * The history of one file of a git repository, a commit a version; renames are followed. Throws
 * {@link HistoryError} where there is no such repository or file.
 */
export async function readGitHistory(repository: string, path: string): Promise<PageHistory> {
  const log = await git(repository, [
    'log',
    '--follow',
    '--format=%H %cI',
    '--name-status',
    '--diff-filter=AMR',
    '--',
    path,
  ]);
  const versions = parseLog(log.toString('utf8'));
  if (versions.length === 0) throw new HistoryError(`${repository} has no history of ${path}.`);
  const slug = basename(path).replace(/\.[^.]+$/, '');
  const url = `https://recorded.example/${encodeURIComponent(slug)}`;
  return {
    slug,
    source: recordedSource({
      slug,
      name: path,
      platform: slug,
      language: 'en',
      url,
      content: [],
      ignore: [],
    }),
    labels: [],
    versions: versions.map(({ commit, date, file }) => ({
      name: commit.slice(0, 12),
      date: new Date(date).toISOString(),
      read: async () => {
        const body = await git(repository, ['show', `${commit}:${file}`]);
        return fetchRecorded({ url, body, contentType: contentTypeOf(file), recordedAt: new Date(date) });
      },
    })),
  };
}

interface LoggedVersion {
  readonly commit: string;
  readonly date: string;
  /** The path at that commit. */
  readonly file: string;
}

/** Oldest first. */
function parseLog(log: string): LoggedVersion[] {
  const versions: LoggedVersion[] = [];
  let commit: Pick<LoggedVersion, 'commit' | 'date'> | undefined;
  for (const line of log.split('\n')) {
    const head = /^([0-9a-f]{40,64}) (\S+)$/.exec(line);
    const change = /^[AMR]\d*\t(?:[^\t]+\t)?([^\t]+)$/.exec(line);
    if (head) commit = { commit: head[1] ?? '', date: head[2] ?? '' };
    else if (change && commit) versions.push({ ...commit, file: change[1] ?? '' });
  }
  return versions.reverse();
}

async function git(repository: string, args: readonly string[]): Promise<Buffer> {
  try {
    const { stdout } = await run('git', ['-c', 'core.quotepath=off', '-C', repository, ...args], {
      encoding: 'buffer',
      maxBuffer: MOST_BYTES,
    });
    return stdout;
  } catch (cause) {
    const said = cause instanceof Error && 'stderr' in cause ? String(cause.stderr).trim() : String(cause);
    throw new HistoryError(`git could not read ${repository}: ${said.split('\n')[0] ?? ''}`, { cause });
  }
}
