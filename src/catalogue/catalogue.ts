import { statSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import type { CatalogueSettings } from '../config/configuration.js';
import type { ConfigurationIssue } from '../config/errors.js';
import type { Listing, RegisteredCertificate } from '../domain/listing.js';
import { gatherProblems } from './problems.js';
import { readListings } from './read-listings.js';
import { readRegister } from './read-register.js';
import { createValueReader, type ValueReader } from './values.js';

/** The listings and certificates of the seller as their files now say. */
export interface Catalogue {
  /** The file of the listings; undefined where the settings name none. */
  readonly file: string | undefined;
  readonly listings: readonly Listing[];
  readonly register: readonly RegisteredCertificate[];
  /** Rows and cells that could not be read, and files that could not. */
  readonly problems: readonly ConfigurationIssue[];
}

/** Reads the catalogue when it is asked for, and again when a file has changed. */
export interface LiveCatalogue {
  /**
   * Never throws. Where a file cannot be read any more, what it last held stands, and the problem is reported.
   * Takes about a second per hundred thousand rows that are new, and nothing otherwise.
   */
  current(): Catalogue;
}

type ProblemListener = (problems: readonly ConfigurationIssue[]) => void;

interface CatalogueRequest {
  readonly configDir: string;
  readonly settings: CatalogueSettings;
  /** The ids of all declared platforms. */
  readonly platforms: readonly string[];
  /** Told what is wrong with a file whenever it is read. */
  readonly onProblems?: ProblemListener;
}

/** Opens `catalogue.file` and `catalogue.certificates` of the settings; nothing is read yet. */
export function openCatalogue(request: CatalogueRequest): LiveCatalogue {
  const { configDir, settings, platforms, onProblems = () => {} } = request;
  const values = createValueReader(platforms);
  const pathOf = (file: string) => (isAbsolute(file) ? file : join(configDir, file));
  const file = settings.file === undefined ? undefined : pathOf(settings.file);
  const listings =
    file === undefined
      ? undefined
      : watchFile(file, onProblems, (problems) =>
          readListings({ file, columns: settings.columns, values, problems }),
        );
  const register = watchRegister(pathOf(settings.certificates), values, onProblems);
  return {
    current() {
      const own = listings?.current();
      const registered = register.current();
      return {
        file,
        listings: own?.rows ?? [],
        register: registered.rows,
        problems: [...(own?.problems ?? []), ...registered.problems],
      };
    },
  };
}

/** The register is optional: without the file it is empty. */
function watchRegister(
  file: string,
  values: ValueReader,
  onProblems: ProblemListener,
): WatchedFile<RegisteredCertificate> {
  const watched = watchFile(file, onProblems, (problems) => readRegister(file, values, problems));
  const none: FileState<RegisteredCertificate> = { rows: [], problems: [] };
  return { current: () => (stampOf(file) === undefined ? none : watched.current()) };
}

interface FileState<RowType> {
  readonly rows: readonly RowType[];
  readonly problems: readonly ConfigurationIssue[];
}

interface WatchedFile<RowType> {
  current(): FileState<RowType>;
}

function watchFile<RowType>(
  file: string,
  onProblems: ProblemListener,
  read: (problems: ReturnType<typeof gatherProblems>) => readonly RowType[],
): WatchedFile<RowType> {
  let state: FileState<RowType> = { rows: [], problems: [] };
  let readAs: string | undefined;
  return {
    current() {
      const stamp = stampOf(file) ?? 'missing';
      if (stamp === readAs) return state;
      const gathered = gatherProblems(file);
      const rows = read(gathered);
      const problems = gathered.list();
      const isLost = rows.length === 0 && problems.length > 0;
      state = { rows: isLost ? state.rows : rows, problems };
      readAs = stamp;
      if (problems.length > 0) onProblems(problems);
      return state;
    },
  };
}

/** Differs whenever the file was written; undefined where there is none that can be looked at. */
function stampOf(file: string): string | undefined {
  try {
    const { mtimeNs, size, ino } = statSync(file, { bigint: true });
    return [mtimeNs, size, ino].join(':');
  } catch {
    return undefined;
  }
}
