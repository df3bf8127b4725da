import { FETCH_MODES, SOURCE_KINDS, type SourceKind } from '../../domain/vocabulary.js';
import type { KindDeclaration, KindPart, ModeDeclaration, Supported } from '../supported.js';

/** All that sources may be declared as, whether it can be checked yet or not. */
export interface Declarable {
  readonly kinds: readonly KindDeclaration[];
  readonly modes: readonly ModeDeclaration[];
}

/** The words of the vocabulary, and what is supported beyond them. */
export function declarable({ kinds, modes }: Supported): Declarable {
  return {
    kinds: namesOf(SOURCE_KINDS, kinds).map((name) => named(name, kinds) ?? { name, addresses: 'one' }),
    modes: namesOf(FETCH_MODES, modes).map((name) => named(name, modes) ?? { name }),
  };
}

/** The parts of kinds by their fields, each with the kinds that have it. */
export function partsOf({ kinds }: Declarable): Map<string, { part: KindPart; kinds: SourceKind[] }> {
  const parts = new Map<string, { part: KindPart; kinds: SourceKind[] }>();
  for (const { name, part } of kinds) {
    if (!part) continue;
    const known = parts.get(part.field);
    if (known) known.kinds.push(name);
    else parts.set(part.field, { part, kinds: [name] });
  }
  return parts;
}

interface Named {
  readonly name: string;
}

function namesOf(words: readonly string[], more: readonly Named[]): string[] {
  return [...new Set([...words, ...more.map(({ name }) => name)])];
}

function named<Declaration extends Named>(
  name: string,
  declarations: readonly Declaration[],
): Declaration | undefined {
  return declarations.find((declaration) => declaration.name === name);
}
