import type { Assessment } from '../../domain/assessment.js';
import type { SellerProfile } from '../../domain/checklist.js';
import type { IsoDate, TopicId } from '../../domain/vocabulary.js';
import type { Scope } from '../audience/scope.js';
import type { AssessInput } from '../input.js';
import type { KindVerdict } from '../kind/classify.js';
import type { Sentence } from '../reading.js';

/** What the severity of a change follows from. */
export interface SeverityInput {
  readonly sentences: readonly Sentence[];
  readonly kind: KindVerdict;
  /** Best first. */
  readonly topics: readonly TopicId[];
  readonly dates: Pick<Assessment, 'effective' | 'deadline'>;
  readonly scope: Scope;
  readonly source: AssessInput['source'];
  readonly profile: SellerProfile;
  readonly today: IsoDate;
}
