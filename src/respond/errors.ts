import { RuleWatchError } from '../domain/errors.js';

/** Something was asked of a case that it does not allow. */
export class CaseError extends RuleWatchError {
  readonly kind: 'no-such-case' | 'already-closed' | 'reason-missing' | 'role-not-asked';
  override readonly category = 'usage';
  readonly caseId: number;

  constructor(kind: CaseError['kind'], caseId: number, message: string) {
    super(message);
    this.kind = kind;
    this.caseId = caseId;
  }
}
