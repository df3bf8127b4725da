import type { Document } from '../../domain/document.js';
import type { Face, Look } from '../../domain/face.js';
import { variantOf } from '../../language/variants.js';
import { documentLanguage } from '../language.js';

const MAX_SAMPLE = 60_000;

/** How a document is written, as far as it can be told. */
export function lookOf(document: Document): Look {
  const language = documentLanguage(document);
  if (language === undefined) return {};
  const text = document.blocks.map((block) => block.text).join('\n');
  const variant = variantOf(text.slice(0, MAX_SAMPLE), language);
  return { language, ...(variant !== undefined && { variant }) };
}

/** Whether two documents are written in languages or variants that are known to differ. */
export function looksDiffer(one: Look, other: Look): boolean {
  return differ(one.language, other.language) || differ(one.variant, other.variant);
}

/** Whether a face is known to be written as a document is. */
export function isWrittenAs(face: Look, look: Look): boolean {
  return (
    face.language !== undefined && face.language === look.language && !differ(face.variant, look.variant)
  );
}

/** Whether both are known, and not the same. */
export function differ(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && one !== other;
}

/** A face in short: its number, and how it is written where that is known. */
export function faceName({ id, language, variant }: Pick<Face, 'id' | 'language' | 'variant'>): string {
  return [`#${id}`, language, variant].filter((part) => part !== undefined).join(' ');
}
