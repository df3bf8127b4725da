import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
} from 'yaml';
import type { LocalizedText } from '../domain/vocabulary.js';
import { readBoundedFile, UnusableFileError } from './bounded-file.js';
import type { ConfigurationIssue } from './errors.js';
import { messages } from './messages.js';
import { parsedValue } from './parsed-files.js';

/** Larger files are refused unread. */
const LARGEST_FILE_BYTES = 1_000_000;
/** How often aliases may be expanded, a bound against "billion laughs" files. */
const MOST_ALIASES = 100;

/** Where a value stands: mapping keys and list indices from the top of the file. */
export type FieldPath = readonly PropertyKey[];

/** A parsed YAML file that can tell where everything stands. */
export interface YamlFile {
  readonly file: string;
  /** Plain data; `{}` for an empty file. */
  readonly value: unknown;
  /** An issue at a field, or, with `key`, at that key inside the field. */
  issue(path: FieldPath, message: LocalizedText, key?: string): ConfigurationIssue;
}

/** What reading a file gave: the file, or the reasons why it cannot be used. */
export type YamlReading = { readonly yaml: YamlFile } | { readonly issues: readonly ConfigurationIssue[] };

/**
 * Reads a YAML 1.2 file as plain data: no tags, no merge keys, bounded size and aliases. Whatever is wrong with
 * it comes back as issues.
 */
export async function readYamlFile(file: string): Promise<YamlReading> {
  let source: string;
  try {
    source = readBoundedFile(file, LARGEST_FILE_BYTES).toString('utf8');
  } catch (error) {
    if (error instanceof UnusableFileError) return { issues: [{ file, field: '', message: error.words }] };
    return whole(file, messages.unreadable(reasonOf(error)));
  }
  const value = parsedValue(source);
  return value === undefined ? parseYaml(file, source) : { yaml: parsedYaml(file, source, value) };
}

/** A file whose value is known already is parsed only where somebody asks for a place in it. */
function parsedYaml(file: string, source: string, value: unknown): YamlFile {
  let reading: YamlReading | undefined;
  return {
    file,
    value,
    issue(path, message, key) {
      reading ??= parseYaml(file, source);
      if ('yaml' in reading) return reading.yaml.issue(path, message, key);
      return { file, field: fieldName(key === undefined ? path : [...path, key]), message };
    },
  };
}

/** {@link readYamlFile} for a text that is already here. */
function parseYaml(file: string, source: string): YamlReading {
  const lines = new LineCounter();
  let document: Document;
  try {
    document = parseDocument(source, {
      lineCounter: lines,
      prettyErrors: false,
      stringKeys: true,
      schema: 'core',
      merge: false,
      resolveKnownTags: false,
      logLevel: 'error',
    });
  } catch (error) {
    // The parser recurses: thousands of nested brackets exhaust the stack.
    return whole(file, messages.brokenYaml(reasonOf(error)));
  }
  const problems: ConfigurationIssue[] = [];
  for (const error of document.errors) {
    problems.push({
      ...placeAt(file, lines, error.pos[0]),
      field: '',
      message: messages.brokenYaml(error.message),
    });
  }
  for (const warning of document.warnings) {
    problems.push({
      ...placeAt(file, lines, warning.pos[0]),
      field: '',
      message: messages.tagNotAllowed(),
    });
  }
  if (problems.length > 0) return { issues: problems };

  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: MOST_ALIASES });
  } catch {
    return whole(file, messages.tooManyAliases());
  }
  return {
    yaml: {
      file,
      value: value ?? {},
      issue(path, message, key) {
        const offset = offsetOf(document, path, key);
        return {
          ...(offset === undefined ? { file } : placeAt(file, lines, offset)),
          field: fieldName(key === undefined ? path : [...path, key]),
          message,
        };
      },
    },
  };
}

/** `sources[2].extract.content[0]` */
export function fieldName(path: FieldPath): string {
  let name = '';
  for (const step of path) {
    if (typeof step === 'number') name += `[${step}]`;
    else name += name === '' ? String(step) : `.${String(step)}`;
  }
  return name;
}

/** Where the value stands, or the deepest part of the way to it that is there. */
function offsetOf(document: Document, path: FieldPath, key: string | undefined): number | undefined {
  let node: unknown = document.contents;
  let offset = isNode(node) ? node.range?.[0] : undefined;
  for (const step of key === undefined ? path : [...path, key]) {
    if (isAlias(node)) node = node.resolve(document);
    const found = child(node, step);
    if (found === undefined) return offset;
    offset = found.offset ?? offset;
    node = found.node;
  }
  return offset;
}

function child(node: unknown, step: PropertyKey): { node: unknown; offset: number | undefined } | undefined {
  if (isMap(node)) {
    for (const pair of node.items) {
      if (!isScalar(pair.key) || String(pair.key.value) !== String(step)) continue;
      return { node: pair.value, offset: pair.key.range?.[0] };
    }
    return undefined;
  }
  if (isSeq(node)) {
    const item: unknown = node.items[Number(step)];
    if (item === undefined) return undefined;
    return { node: item, offset: isNode(item) ? startOf(item) : undefined };
  }
  return undefined;
}

function startOf(node: Node): number | undefined {
  return node.range?.[0];
}

function placeAt(
  file: string,
  lines: LineCounter,
  offset: number,
): { file: string; line: number; column: number } {
  const { line, col } = lines.linePos(offset);
  return { file, line, column: col };
}

function whole(file: string, message: LocalizedText): YamlReading {
  return { issues: [{ file, field: '', message }] };
}

/** The operating system's or a library's own words for a failure, in one line. */
export function reasonOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.split('\n', 1)[0] ?? text;
}
