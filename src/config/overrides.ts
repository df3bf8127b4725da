import type { Fields } from '../schema/fields.js';
import type { SourceFile } from './schema/source.js';
import type { YamlFile } from './yaml-file.js';

/** What a user's file sets of a source that another file declares. */
export interface Override {
  readonly fields: Fields;
  readonly yaml: YamlFile;
}

/** The overrides of all files by the id of the source; a later file's fields win. */
export type Overrides = ReadonlyMap<string, readonly Override[]>;

export function gatherOverrides(
  files: readonly { readonly yaml: YamlFile; readonly content: SourceFile }[],
): Overrides {
  const overrides = new Map<string, Override[]>();
  for (const { yaml, content } of files) {
    for (const [id, fields] of Object.entries(content.overrides)) {
      overrides.set(id, [...(overrides.get(id) ?? []), { fields, yaml }]);
    }
  }
  return overrides;
}

/** A source as declared, with what is set of it elsewhere: whole fields, not parts of them. */
export function withOverrides(entry: unknown, overrides: readonly Override[]): unknown {
  if (overrides.length === 0 || typeof entry !== 'object' || entry === null || Array.isArray(entry))
    return entry;
  return Object.assign({}, entry, ...overrides.map(({ fields }) => fields));
}

/** The override that a field of the merged source comes from. */
export function overrideOf(
  overrides: readonly Override[],
  field: PropertyKey | undefined,
): Override | undefined {
  if (field === undefined) return undefined;
  return overrides.findLast(({ fields }) => Object.hasOwn(fields, field));
}
