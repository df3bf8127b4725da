import type { ReactNode } from 'react';
import type { MoveKind } from '../../../respond/moves.js';
import type { Scene } from '../layout/shell.js';

interface Props {
  readonly caseId: number;
  readonly revision: number;
  readonly scene: Scene;
  readonly move: MoveKind;
  readonly item?: string | undefined;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A form that makes a move of a case; it brings along how the case was when the page was made. */
export function MoveForm({ caseId, revision, scene, move, item, className, children }: Props) {
  return (
    <form method="post" action={`/cases/${caseId}/moves`} className={className}>
      <input type="hidden" name="token" value={scene.visitor.token} />
      <input type="hidden" name="revision" value={revision} />
      <input type="hidden" name="move" value={move} />
      {item === undefined ? null : <input type="hidden" name="item" value={item} />}
      {children}
    </form>
  );
}
