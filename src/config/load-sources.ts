import { basename, resolve } from 'node:path';
import type { Source } from '../domain/source.js';
import { type FieldProblem, validate } from '../schema/describe.js';
import { isFields } from '../schema/fields.js';
import { suggest } from '../schema/suggest.js';
import type { FaultySource } from './configuration.js';
import { listYamlFiles, OWN_SOURCES, SHIPPED_SOURCES } from './directories.js';
import { type Findings, openYaml, placeOf, reportProblems, validateIn } from './findings.js';
import { interpolate, type Variables, type VariableUse } from './interpolate.js';
import { lintSource } from './lint.js';
import { messages } from './messages.js';
import { gatherOverrides, type Overrides, overrideOf, withOverrides } from './overrides.js';
import { type Declarable, declarable } from './schema/declarable.js';
import {
  type SourceDeclaration,
  type SourceFile,
  sourceFileSchema,
  sourceSchemaOf,
  toSource,
} from './schema/source.js';
import { checkSourceFields, isWatched } from './schema/source-rules.js';
import {
  isPublicPartOfAddress,
  secretsOfAddresses,
  secretsOfHeaders,
  secretsOfVariables,
} from './secrets.js';
import type { Supported } from './supported.js';
import type { FieldPath, YamlFile } from './yaml-file.js';

interface Shared {
  readonly supported: Supported;
  readonly declarable: Declarable;
  readonly schema: ReturnType<typeof sourceSchemaOf>;
  readonly variables: Variables;
  readonly topicIds: readonly string[];
  readonly findings: Findings;
  readonly faulty: FaultySource[];
  /** Where each source id was declared first. */
  readonly places: Map<string, () => string>;
}

/** The sources that can be used, and those that cannot, each with what is wrong with it. */
export interface LoadedSources {
  readonly sources: readonly Source[];
  readonly faulty: readonly FaultySource[];
}

/**
 * Loads every `*.yaml` of the sources directory, in the order of their names. One that is wrong, whether a source or a
 * whole file, keeps no other from being loaded.
 */
export async function loadSources(
  dir: string,
  variables: Variables,
  topicIds: readonly string[],
  supported: Supported,
  findings: Findings,
): Promise<LoadedSources> {
  const listing = await listYamlFiles(dir);
  if ('missing' in listing) {
    const message = messages.sourcesMissing(dir, SHIPPED_SOURCES);
    findings.issues.push({ file: dir, field: '', message });
    return { sources: [], faulty: [] };
  }
  if ('issues' in listing) {
    findings.issues.push(...listing.issues);
    return { sources: [], faulty: [] };
  }
  const known = declarable(supported);
  const schema = sourceSchemaOf(known);
  const shared: Shared = {
    supported,
    declarable: known,
    schema,
    variables,
    topicIds,
    findings,
    faulty: [],
    places: new Map(),
  };
  const own = readFiles(await openYaml(listing.files, findings), findings);
  const files = [...own, ...(await includedFiles(dir, own, findings))];
  noteFaulty(undefined, 0, shared);
  const overrides = gatherOverrides(files);
  const sources = files.flatMap((file) => readSourceFile(file, { ...shared, overrides }));
  reportUnknown(overrides, files, shared);
  if (sources.length === 0 && findings.issues.length === 0) {
    findings.warnings.push({ code: 'no-sources', file: dir, field: '', message: messages.noSources() });
  }
  findings.secrets.push(...secretsOfHeaders(sources), ...secretsOfAddresses(sources));
  return { sources, faulty: shared.faulty };
}

/** Keeps what was found since `from` as the fault of one source, or of each file where no source is known. */
function noteFaulty(id: string | undefined, from: number, { findings, faulty }: Shared): boolean {
  const issues = findings.issues.slice(from);
  for (const file of new Set(issues.map((issue) => issue.file))) {
    faulty.push({ id, file, issues: issues.filter((issue) => issue.file === file) });
  }
  return issues.length > 0;
}

interface OpenFile {
  readonly yaml: YamlFile;
  readonly content: SourceFile;
  /** False where the file around the entries is wrong; they are read all the same, so that all mistakes are found at once. */
  readonly isValid: boolean;
  /** Ids that are left out, since the user's own files declare them. */
  readonly without?: ReadonlySet<string>;
}

function readFiles(files: readonly YamlFile[], findings: Findings): OpenFile[] {
  return files.map((yaml) => {
    const content = validateIn(yaml, sourceFileSchema, yaml.value, findings);
    if (content) return { yaml, content, isValid: true };
    return { yaml, content: { sources: [...entriesOf(yaml.value)], overrides: {} }, isValid: false };
  });
}

/** The shipped files, where one of the user's asks for them and does not lie beside them. */
async function includedFiles(dir: string, own: readonly OpenFile[], findings: Findings): Promise<OpenFile[]> {
  if (!own.some(({ content }) => content.include === 'shipped')) return [];
  if (resolve(dir) === resolve(SHIPPED_SOURCES)) return [];
  const listing = await listYamlFiles(SHIPPED_SOURCES);
  if (!('files' in listing)) return [];
  const shipped = listing.files.filter((file) => basename(file) !== OWN_SOURCES);
  const declared = own.flatMap(({ content }) => content.sources.flatMap((entry) => idOf(entry) ?? []));
  const without = new Set(declared);
  return readFiles(await openYaml(shipped, findings), findings).map((file) => ({ ...file, without }));
}

/** An override of a source that is not there changes nothing: an upgrade took the source away, or the id is mistyped. */
function reportUnknown(overrides: Overrides, files: readonly OpenFile[], { findings }: Shared): void {
  const known = files.flatMap(({ content }) => content.sources.flatMap((entry) => idOf(entry) ?? []));
  for (const [id, list] of overrides) {
    if (known.includes(id)) continue;
    for (const { yaml } of list) {
      const issue = yaml.issue(['overrides'], messages.unknownOverride(id, suggest(id, known)), id);
      findings.warnings.push({ ...issue, code: 'unknown-override' });
    }
  }
}

function readSourceFile(
  { yaml, content, isValid, without }: OpenFile,
  shared: Shared & { readonly overrides: Overrides },
): Source[] {
  const sources: Source[] = [];
  for (const [index, entry] of content.sources.entries()) {
    const id = idOf(entry);
    if (id !== undefined && without?.has(id)) continue;
    const declared = readDeclaration(yaml, ['sources', index], entry, shared);
    if (declared === undefined || !isValid) continue;
    const platform = declared.platform ?? content.platform;
    if (platform === undefined) {
      const message = messages.platformMissing();
      const before = shared.findings.issues.length;
      reportProblems(yaml, [{ path: ['platform'], message }], shared.findings, ['sources', index]);
      noteFaulty(id, before, shared);
      continue;
    }
    const { announcementHours } = content;
    const source = toSource(declared, shared.supported, {
      platform,
      file: yaml.file,
      ...(announcementHours && { announcementHours }),
    });
    for (const { code, path, message } of lintSource(declared, source, shared.supported)) {
      const issue = yaml.issue(['sources', index, ...path], message);
      shared.findings.warnings.push({ ...issue, code, source: source.id });
    }
    sources.push(source);
  }
  return sources;
}

function readDeclaration(
  yaml: YamlFile,
  at: readonly PropertyKey[],
  written: unknown,
  shared: Shared & { overrides: Overrides },
): SourceDeclaration | undefined {
  const { declarable, schema, variables, topicIds, findings, places, overrides } = shared;
  const before = findings.issues.length;
  const id = idOf(written);
  const set = (id !== undefined && overrides.get(id)) || [];
  const interpolation = interpolate(withOverrides(written, set), variables);
  const data = interpolation.value;
  const hidden = interpolation.uses.filter(({ path, value }) => {
    const address = addressAt(data, path);
    return address === undefined || value === undefined || !isPublicPartOfAddress(value, address);
  });
  findings.secrets.push(...secretsOfVariables(hidden));
  /** Each mistake where it was written: in the file of the source, or in one that overrides it. */
  const report = (problems: readonly FieldProblem[]): void => {
    for (const problem of problems) {
      const override = overrideOf(set, problem.path[0] ?? problem.key);
      if (override && id !== undefined) reportProblems(override.yaml, [problem], findings, ['overrides', id]);
      else reportProblems(yaml, [problem], findings, at);
    }
  };
  // A source that is off may name variables that nobody has set.
  if (isWatched(data)) report(interpolation.problems);
  const declared = validate(schema, data);
  report(declared.problems ?? []);
  report(checkSourceFields(data, declarable, topicIds));
  if (hasWrittenLogin(data, interpolation.uses))
    report([{ path: ['proxy'], message: messages.loginOfProxyWritten() }]);
  for (const override of set) {
    if ('id' in override.fields) report([{ path: ['id'], message: messages.idOverridden() }]);
  }

  const place = id === undefined ? undefined : places.get(id);
  if (id !== undefined && place === undefined) places.set(id, () => placeOf(yaml, [...at, 'id']));
  if (id !== undefined && place !== undefined) {
    reportProblems(yaml, [{ path: ['id'], message: messages.duplicateSource(id, place()) }], findings, at);
  }
  return noteFaulty(id, before, shared) ? undefined : declared.data;
}

/** Whether user or password of the proxy stand in the file itself, and not in a variable. */
function hasWrittenLogin(data: unknown, uses: readonly VariableUse[]): boolean {
  if (!isFields(data) || typeof data.proxy !== 'string' || !URL.canParse(data.proxy)) return false;
  const values = uses.flatMap(({ path, value }) => (path[0] === 'proxy' && value ? [value] : []));
  const isFromVariable = (part: string) =>
    [part, unescaped(part)].some((form) => values.some((value) => value.includes(form)));
  const { username, password } = new URL(data.proxy);
  return [username, password].some((part) => part !== '' && !isFromVariable(part));
}

function unescaped(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** The address that stands at `url` or in `urls`; undefined for any other field. */
function addressAt(data: unknown, [field, index]: FieldPath): string | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  if (field === 'url' && 'url' in data) return typeof data.url === 'string' ? data.url : undefined;
  if (field !== 'urls' || !('urls' in data) || !Array.isArray(data.urls)) return undefined;
  const address: unknown = typeof index === 'number' ? data.urls[index] : undefined;
  return typeof address === 'string' ? address : undefined;
}

function entriesOf(file: unknown): readonly unknown[] {
  if (typeof file !== 'object' || file === null || !('sources' in file)) return [];
  return Array.isArray(file.sources) ? file.sources : [];
}

function idOf(data: unknown): string | undefined {
  if (typeof data !== 'object' || data === null || !('id' in data)) return undefined;
  return typeof data.id === 'string' ? data.id : undefined;
}
