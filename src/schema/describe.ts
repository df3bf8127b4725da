import { z } from 'zod';
import type { LocalizedText } from '../domain/vocabulary.js';
import { suggest } from './suggest.js';
import { valueTexts } from './value-texts.js';

/** A mistake at a field; with `key`, at that unknown key inside the field. */
export interface FieldProblem {
  readonly path: readonly PropertyKey[];
  readonly key?: string;
  readonly message: LocalizedText;
}

/** What a value came to: the data, or everything that is wrong with it. */
export type Validation<Value> =
  | { readonly data: Value; readonly problems?: never }
  | { readonly data?: never; readonly problems: readonly FieldProblem[] };

/** Validates data from a file and says in the user's words what is wrong with it. */
export function validate<Schema extends z.ZodType>(
  schema: Schema,
  data: unknown,
): Validation<z.output<Schema>> {
  const result = schema.safeParse(data);
  if (result.success) return { data: result.data };
  const problems: FieldProblem[] = [];
  for (const issue of result.error.issues) {
    problems.push(...describe(issue, schema, data));
  }
  return { problems };
}

function describe(issue: z.core.$ZodIssue, schema: z.ZodType, data: unknown): FieldProblem[] {
  const { path } = issue;
  const value = valueAt(data, path);
  if (issue.code === 'unrecognized_keys') {
    const known = fieldsAt(schema, path);
    return issue.keys.map((key) => ({
      path,
      key,
      message: valueTexts.unknownField(key, suggest(key, known)),
    }));
  }
  if (issue.code === 'invalid_key') {
    return issue.issues.map((inner) => ({ path, message: ownText(inner) ?? valueTexts.invalid() }));
  }
  return [{ path, message: ownText(issue) ?? describeValue(issue, value) }];
}

function describeValue(issue: z.core.$ZodIssue, value: unknown): LocalizedText {
  if (value === undefined) return valueTexts.required();
  switch (issue.code) {
    case 'invalid_type':
      return valueTexts.wrongType(expectedName(issue.expected), typeName(value));
    case 'invalid_value': {
      const allowed = issue.values.map(String);
      const written = String(value);
      return valueTexts.notOneOf(written, allowed, suggest(written, allowed));
    }
    case 'too_small':
      if (issue.origin === 'string') return valueTexts.emptyText();
      if (issue.origin === 'array') return valueTexts.emptyList();
      return valueTexts.tooSmall(String(issue.minimum));
    case 'too_big':
      return valueTexts.tooBig(String(issue.maximum));
    default:
      return valueTexts.invalid();
  }
}

/** The text that one of our own checks put into the issue. */
function ownText(issue: z.core.$ZodIssue): LocalizedText | undefined {
  if (issue.code !== 'custom') return undefined;
  const text: unknown = issue.params?.text;
  return isLocalizedText(text) ? text : undefined;
}

function isLocalizedText(value: unknown): value is LocalizedText {
  return typeof value === 'object' && value !== null && 'en' in value && 'zh-CN' in value;
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  let value = data;
  for (const step of path) {
    if (typeof value !== 'object' || value === null) return value;
    value = Object.entries(value).find(([key]) => key === String(step))?.[1];
  }
  return value;
}

/** The names of the fields that a schema knows at a path. */
function fieldsAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): string[] {
  let current = unwrap(schema);
  for (const step of path) {
    if (current instanceof z.ZodObject) current = unwrap(current.shape[String(step)]);
    else if (current instanceof z.ZodArray) current = unwrap(current.element);
    else if (current instanceof z.ZodRecord) current = unwrap(current.valueType);
    else return [];
  }
  return current instanceof z.ZodObject ? Object.keys(current.shape) : [];
}

function unwrap(schema: z.core.$ZodType | undefined): z.core.$ZodType | undefined {
  if (schema instanceof z.ZodPipe) {
    return unwrap(schema.in instanceof z.ZodTransform ? schema.out : schema.in);
  }
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodExactOptional ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodPrefault
  ) {
    return unwrap(schema.unwrap());
  }
  return schema;
}

function expectedName(expected: string): string {
  const names: Readonly<Record<string, string>> = {
    string: 'text',
    number: 'a number',
    int: 'a whole number',
    boolean: 'true or false',
    array: 'a list',
    object: 'a mapping',
    record: 'a mapping',
  };
  return names[expected] ?? expected;
}

function typeName(value: unknown): string {
  if (value === null) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  return expectedName(typeof value);
}
