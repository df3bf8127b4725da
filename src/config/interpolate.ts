import type { LocalizedText } from '../domain/vocabulary.js';
import { messages } from './messages.js';
import type { FieldPath } from './yaml-file.js';

/** Values by name: the environment and the `.env` files. */
export type Variables = Readonly<Record<string, string | undefined>>;

/** One `${NAME}` that stands in a value. */
export interface VariableUse {
  readonly path: FieldPath;
  readonly name: string;
  /** What stood in the environment; absent where the default was used. */
  readonly value?: string;
}

export interface Interpolation {
  /** A copy of the data with every variable replaced. */
  readonly value: unknown;
  readonly uses: readonly VariableUse[];
  /** Variables that are not set, and `${…}` that is no variable. */
  readonly problems: readonly { readonly path: FieldPath; readonly message: LocalizedText }[];
}

const VARIABLE = /\$\$\{|\$\{([^{}]*)\}|\$\{/g;
const VARIABLE_BODY = /^([A-Za-z_][A-Za-z0-9_]*)(?::-(.*))?$/s;

/**
 * Replaces `${NAME}` and `${NAME:-default}` in every text, as a shell does: the default also stands in for an
 * empty value. `$${` gives the characters `${`. Entries of a mapping that are null, or whose text becomes empty
 * by a replacement, are left out, so that an optional variable leaves an optional field unset.
 *
 * @param path where `data` stands in its file
 */
export function interpolate(data: unknown, variables: Variables, path: FieldPath = []): Interpolation {
  const uses: VariableUse[] = [];
  const problems: { path: FieldPath; message: LocalizedText }[] = [];
  const value = copy(data, path);
  return { value, uses, problems };

  function copy(node: unknown, at: FieldPath): unknown {
    if (typeof node === 'string') return replace(node, at);
    if (Array.isArray(node)) {
      const items: unknown[] = [];
      for (const [index, item] of node.entries()) {
        items.push(copy(item, [...at, index]));
      }
      return items;
    }
    if (typeof node !== 'object' || node === null) return node;
    const entries: [string, unknown][] = [];
    for (const [key, child] of Object.entries(node)) {
      const copied = copy(child, [...at, key]);
      const emptied = copied === '' && child !== '';
      if (copied !== null && !emptied) entries.push([key, copied]);
    }
    return Object.fromEntries(entries);
  }

  function replace(text: string, at: FieldPath): string {
    if (!text.includes('${')) return text;
    return text.replace(VARIABLE, (written: string, body: string | undefined) => {
      if (written === '$${') return '${';
      const [, name, fallback] = VARIABLE_BODY.exec(body ?? '') ?? [];
      if (name === undefined) {
        problems.push({ path: at, message: messages.malformedVariable(written) });
        return '';
      }
      const value = variables[name];
      if (value !== undefined && value !== '') {
        uses.push({ path: at, name, value });
        return value;
      }
      uses.push({ path: at, name });
      if (fallback !== undefined) return fallback;
      problems.push({ path: at, message: messages.unsetVariable(name) });
      return '';
    });
  }
}
