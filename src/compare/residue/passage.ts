import type { Block } from '../../domain/document.js';

/** Text that really changed: sentences of one place that have no equal on the other side. */
export interface Passage {
  readonly section: readonly string[];
  /** The block that the text belongs to, in the newer document if it stands there. */
  readonly block: Block;
  /** Empty where text was added. */
  readonly before: string;
  /** Empty where text was removed. */
  readonly after: string;
  /** Index of the block in the older document, where it stood there. */
  readonly oldIndex?: number;
  /** Index of the block in the newer document, where it stands there. */
  readonly newIndex?: number;
}
