import type { z } from 'zod';
import type { Source } from '../domain/source.js';
import type { FetchMode, LocalizedText, SourceKind } from '../domain/vocabulary.js';
import type { FieldProblem } from '../schema/describe.js';
import type { Fields } from '../schema/fields.js';
import type { WarningCode } from './configuration.js';

/** A doubt about a source, at the field that it is about. */
export interface SourceDoubt {
  readonly code: WarningCode;
  readonly path: readonly PropertyKey[];
  readonly message: LocalizedText;
}

/** What the reference in `docs/` says of a kind or a mode. Keys are described at their schema: `schema/described.ts`. */
export interface Reference {
  readonly text: LocalizedText;
  /** One entry of `sources:`, in YAML, that a user can start from. */
  readonly example: string;
}

/** What the declaration of a source may say because it is of one kind. */
export interface KindDeclaration {
  readonly name: SourceKind;
  readonly reference?: Reference;
  /** `one`: in `url`. `several`: in `url` or `urls`. `any`: it may have none. */
  readonly addresses: 'one' | 'several' | 'any';
  /** The part that belongs to the kind alone. */
  readonly part?: KindPart;
  /** What is worth a second look in a source of this kind that is on and valid. */
  readonly lint?: (source: Source) => readonly SourceDoubt[];
}

export interface KindPart {
  /** Its field in the declaration, and in the source that comes of it. */
  readonly field: string;
  readonly schema: z.ZodType;
  readonly required?: boolean;
  /** What is wrong between its fields as written; paths begin at the source. */
  readonly check?: (part: Fields) => readonly FieldProblem[];
}

/** What the declaration of a source may say because it is fetched in one mode. */
export interface ModeDeclaration {
  readonly name: FetchMode;
  readonly reference?: Reference;
  /** Fields that belong to the mode alone, in the declaration and in the source that comes of it. */
  readonly fields?: Readonly<Record<string, z.ZodType>>;
}

/** The kinds and fetch modes that this version can check: the lists of `pipeline/kinds` and `collect`, handed in. */
export interface Supported {
  readonly kinds: readonly KindDeclaration[];
  readonly modes: readonly ModeDeclaration[];
}
