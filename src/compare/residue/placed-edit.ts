import type { EditForm } from '../../domain/change.js';
import type { Passage } from './passage.js';

/** An edit before anything is said of it, with the unchanged text around it. */
export interface PlacedEdit {
  readonly form: EditForm;
  readonly passage: Passage;
  /** The words that differ. */
  readonly before: string;
  readonly after: string;
  /** The unchanged text up to the neighbouring edits of the passage. */
  readonly preceding: string;
  readonly following: string;
  /** The end of all that stands before it in the newer passage. */
  readonly sofar: string;
  /** How many places it stands for, where places alike are one edit. */
  readonly count: number;
}
