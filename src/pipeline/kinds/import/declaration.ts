import { z } from 'zod';
import type { KindPart } from '../../../config/supported.js';
import { someOf } from '../../../schema/values.js';

declare module '../../../domain/source.js' {
  interface Source {
    readonly import?: ImportRule;
  }
}

/** How people hand the texts of a source in. */
export interface ImportRule {
  readonly accept: readonly ('paste' | 'file' | 'mail')[];
}

const schema = z.strictObject({
  accept: someOf(z.enum(['paste', 'file', 'mail'])),
}) satisfies z.ZodType<ImportRule>;

/** `import:` of a source. */
export const importPart: KindPart = { field: 'import', schema };
