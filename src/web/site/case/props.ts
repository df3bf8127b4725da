import type { Scene } from '../layout/shell.js';
import type { CaseView } from './view.js';

/** What each part of a case's page is made from. */
export interface CaseProps {
  readonly view: CaseView;
  readonly scene: Scene;
  /** The differences are shown side by side. */
  readonly side: boolean;
  /** Whom it can be handed to. */
  readonly people: readonly string[];
  readonly said?: CaseNotice | undefined;
}

/** What is said above the case, after something was done or was not. */
export interface CaseNotice {
  readonly title: string;
  readonly text?: string;
  readonly isDone?: boolean;
  /** What the visitor had written, so that it is not lost. */
  readonly written?: readonly string[];
}
