import type { z } from 'zod';
import { type FieldProblem, validate } from '../schema/describe.js';
import type { ConfigurationWarning } from './configuration.js';
import type { ConfigurationIssue } from './errors.js';
import { readYamlFile, type YamlFile } from './yaml-file.js';

/** What loading gathers on the way besides the data itself; every loader adds to it. */
export interface Findings {
  readonly issues: ConfigurationIssue[];
  readonly warnings: ConfigurationWarning[];
  readonly files: string[];
  readonly secrets: string[];
}

/**
 * Reads files and notes them; those that cannot be used are left out, with the reasons among the issues.
 */
export async function openYaml(files: readonly string[], findings: Findings): Promise<YamlFile[]> {
  findings.files.push(...files);
  const usable: YamlFile[] = [];
  for (const reading of await Promise.all(files.map(readYamlFile))) {
    if ('yaml' in reading) usable.push(reading.yaml);
    else findings.issues.push(...reading.issues);
  }
  return usable;
}

/**
 * Validates data of a file; nothing if it is wrong.
 *
 * @param at where the data stands in the file
 */
export function validateIn<Schema extends z.ZodType>(
  yaml: YamlFile,
  schema: Schema,
  data: unknown,
  findings: Findings,
  at: readonly PropertyKey[] = [],
): z.output<Schema> | undefined {
  const result = validate(schema, data);
  if (result.problems === undefined) return result.data;
  reportProblems(yaml, result.problems, findings, at);
  return undefined;
}

/** Turns problems into issues of the file. A field is reported once, with what was found first. */
export function reportProblems(
  yaml: YamlFile,
  problems: readonly FieldProblem[],
  findings: Findings,
  at: readonly PropertyKey[] = [],
): void {
  for (const { path, key, message } of problems) {
    const issue = yaml.issue([...at, ...path], message, key);
    const known = findings.issues.some((other) => other.file === issue.file && other.field === issue.field);
    if (!known || issue.field === '') findings.issues.push(issue);
  }
}

/** `sources/shopify.yaml:4`, to point at where something stands already. */
export function placeOf(yaml: YamlFile, path: readonly PropertyKey[]): string {
  const { file, line } = yaml.issue(path, { en: '', 'zh-CN': '' });
  return line === undefined ? file : `${file}:${line}`;
}
