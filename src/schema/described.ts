import { z } from 'zod';
import type { LocalizedText } from '../domain/vocabulary.js';

/** What the reference in `docs/` says of a schema. */
export interface Description {
  /** What the key is for. */
  readonly text?: LocalizedText;
  /** What may be written there, where the schema alone does not tell: "CSS selector". */
  readonly type?: LocalizedText;
}

const descriptions = z.registry<Description>();

/**
 * The same schema, with what the reference says of the key that it stands at. The one given stays as it is, since one
 * schema serves many keys. Goes around everything else: `described(text.default('x'), …)`.
 */
export function described<Schema extends z.ZodType>(schema: Schema, text: LocalizedText): Schema {
  return withDescription(schema, { text });
}

/**
 * The fields of a mapping with what the reference says of each; one that is left out is a type error:
 * `z.strictObject(describedFields({ limit: wholeNumber(1, 200) }, { limit: { en: '…', 'zh-CN': '…' } }))`.
 */
export function describedFields<Shape extends Record<string, z.ZodType>>(
  shape: Shape,
  texts: { readonly [Name in keyof Shape]: LocalizedText },
): Shape {
  const fields = Object.entries(shape).map(([name, schema]) => [name, described(schema, textOf(name))]);
  return Object.fromEntries(fields) as Shape;

  function textOf(name: keyof Shape): LocalizedText {
    return texts[name];
  }
}

/** The same schema, with what is said of another one that it was made from. */
export function describedLike<Schema extends z.ZodType>(schema: Schema, from: z.ZodType): Schema {
  return withDescription(schema, descriptionOf(from));
}

/** The same schema, with a name for the values that it takes. */
export function ofType<Schema extends z.ZodType>(schema: Schema, type: LocalizedText): Schema {
  return withDescription(schema, { type });
}

export function descriptionOf(schema: z.core.$ZodType): Description {
  return descriptions.get(schema) ?? {};
}

function withDescription<Schema extends z.ZodType>(schema: Schema, description: Description): Schema {
  // A clone inherits what is said of the schema that it was made from.
  const own = schema.clone();
  descriptions.add(own, description);
  return own;
}
