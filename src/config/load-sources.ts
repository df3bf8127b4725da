import type { Source } from '../domain/source.js';
import { listYamlFiles, SHIPPED_SOURCES } from './directories.js';
import { type Findings, openYaml, placeOf, reportProblems, validateIn } from './findings.js';
import { interpolate, type Variables } from './interpolate.js';
import { lintSource } from './lint.js';
import { messages } from './messages.js';
import { type Declarable, declarable } from './schema/declarable.js';
import { type SourceDeclaration, sourceFileSchema, sourceSchemaOf, toSource } from './schema/source.js';
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
  /** Where each source id was declared first. */
  readonly places: Map<string, string>;
}

/** Loads every `*.yaml` of the sources directory, in the order of their names. */
export async function loadSources(
  dir: string,
  variables: Variables,
  topicIds: readonly string[],
  supported: Supported,
  findings: Findings,
): Promise<Source[]> {
  const listing = await listYamlFiles(dir);
  if ('missing' in listing) {
    const message = messages.sourcesMissing(dir, SHIPPED_SOURCES);
    findings.issues.push({ file: dir, field: '', message });
    return [];
  }
  if ('issues' in listing) {
    findings.issues.push(...listing.issues);
    return [];
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
    places: new Map(),
  };
  const sources: Source[] = [];
  for (const yaml of await openYaml(listing.files, findings)) {
    sources.push(...readSourceFile(yaml, shared));
  }
  if (sources.length === 0 && findings.issues.length === 0) {
    findings.warnings.push({ code: 'no-sources', file: dir, field: '', message: messages.noSources() });
  }
  findings.secrets.push(...secretsOfHeaders(sources), ...secretsOfAddresses(sources));
  return sources;
}

function readSourceFile(yaml: YamlFile, shared: Shared): Source[] {
  const content = validateIn(yaml, sourceFileSchema, yaml.value, shared.findings);
  // The entries are read even where the file around them is wrong, so that all mistakes are found at once.
  const entries = content?.sources ?? entriesOf(yaml.value);
  const sources: Source[] = [];
  for (const [index, entry] of entries.entries()) {
    const declared = readDeclaration(yaml, ['sources', index], entry, shared);
    if (declared === undefined || content === undefined) continue;
    const { platform } = content;
    const source = toSource(declared, shared.supported, { platform, file: yaml.file });
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
  entry: unknown,
  { declarable, schema, variables, topicIds, findings, places }: Shared,
): SourceDeclaration | undefined {
  const interpolation = interpolate(entry, variables);
  const data = interpolation.value;
  const hidden = interpolation.uses.filter(({ path, value }) => {
    const address = addressAt(data, path);
    return address === undefined || value === undefined || !isPublicPartOfAddress(value, address);
  });
  findings.secrets.push(...secretsOfVariables(hidden));
  // A source that is off may name variables that nobody has set.
  if (isWatched(data)) reportProblems(yaml, interpolation.problems, findings, at);
  const declared = validateIn(yaml, schema, data, findings, at);
  reportProblems(yaml, checkSourceFields(data, declarable, topicIds), findings, at);

  const id = idOf(data);
  const place = id === undefined ? undefined : places.get(id);
  if (id !== undefined && place === undefined) places.set(id, placeOf(yaml, [...at, 'id']));
  if (id !== undefined && place !== undefined) {
    reportProblems(yaml, [{ path: ['id'], message: messages.duplicateSource(id, place) }], findings, at);
  }
  return declared;
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
