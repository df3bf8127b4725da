import type { Comparison, DiffEntry, Reason, WeighedEdit } from '../../domain/change.js';
import type { Block, Document } from '../../domain/document.js';
import type { Verdict } from '../../domain/vocabulary.js';
import { diffWords } from '../diff/words.js';
import { quote } from '../evidence/kind.js';
import { linkOf, matchLinks, plain } from './match.js';

interface FoundEdit {
  readonly verdict: Verdict;
  readonly code: string;
  readonly entry: DiffEntry;
  readonly form: WeighedEdit['form'];
}

/** Which of the changes of a link are a change of the page. */
export interface LinkStakes {
  /** Where the targets are watched as documents of their own, another address alone is no alert: they say what differs. */
  readonly isFollowed: boolean;
}

const MAX_REASONS = 8;

/**
 * Compares two versions of a page whose links are what matters, as documents of one block for each link: a link that was
 * added or removed, or that leads elsewhere, is a change, and so is one whose name shows another figure, as of a year or
 * a version. Another order is none.
 */
export function compareLinks(before: Document, after: Document, { isFollowed }: LinkStakes): Comparison {
  const found = findEdits(before.blocks, after.blocks, isFollowed);
  const verdict = (['material', 'editorial'] as const).find((one) =>
    found.some((edit) => edit.verdict === one),
  );
  const entries = found.map(({ entry }) => entry);
  const edits = found.map(({ verdict: own, form, entry }): WeighedEdit => {
    const { section } = entry;
    const [text, was] = [
      entry.op === 'edited' ? entry.after.text : '',
      entry.op === 'edited' ? entry.before.text : '',
    ];
    return {
      verdict: own,
      form,
      section,
      evidence: [],
      before: entry.op === 'removed' ? entry.block.text : was,
      after: entry.op === 'added' ? entry.block.text : text,
      ...('oldIndex' in entry && { oldIndex: entry.oldIndex }),
      ...('newIndex' in entry && { newIndex: entry.newIndex }),
    };
  });
  const reasons = found.flatMap((edit, at): Reason[] => {
    const { before: was = '', after: is = '' } = edits[at] ?? {};
    return edit.verdict === verdict ? [{ code: edit.code, evidence: quote(is || was) }] : [];
  });
  return {
    verdict: verdict ?? 'noise',
    ...(verdict === undefined && { noiseKind: 'order' as const }),
    reasons: verdict === undefined ? [{ code: 'links-same' }] : reasons.slice(0, MAX_REASONS),
    diff: { entries, stats: statsOf(before, after, edits) },
    suspicious: false,
    evidence: [],
    edits,
  };
}

function findEdits(before: readonly Block[], after: readonly Block[], isFollowed: boolean): FoundEdit[] {
  const section: readonly string[] = [];
  const one = before.map((block, index) => ({ ...linkOf(block), block, index }));
  const other = after.map((block, index) => ({ ...linkOf(block), block, index }));
  const { pairs, added, removed } = matchLinks(one, other);
  const edits: FoundEdit[] = [
    ...added.map(
      ({ block, index }): FoundEdit => ({
        verdict: 'material',
        code: 'link-added',
        form: 'added',
        entry: { op: 'added', section, newIndex: index, block },
      }),
    ),
    ...removed.map(
      ({ block, index }): FoundEdit => ({
        verdict: 'material',
        code: 'link-removed',
        form: 'removed',
        entry: { op: 'removed', section, oldIndex: index, block },
      }),
    ),
  ];
  for (const pair of pairs) {
    const [older, newer] = [pair.before, pair.after];
    const isMoved = older.url !== newer.url;
    const isRenamed = plain(older.title) !== plain(newer.title);
    if (!isMoved && !isRenamed) continue;
    const hasOtherFigures = figuresOf(older.title) !== figuresOf(newer.title);
    const isChange = hasOtherFigures || (isMoved && !isFollowed);
    edits.push({
      verdict: isChange ? 'material' : 'editorial',
      code: isMoved ? 'link-target' : 'link-renamed',
      form: 'restated',
      entry: {
        op: 'edited',
        section,
        oldIndex: older.index,
        newIndex: newer.index,
        before: older.block,
        after: newer.block,
        words: diffWords(older.block.text, newer.block.text),
      },
    });
  }
  return edits.sort((first, second) => placeOf(first) - placeOf(second));
}

function placeOf({ entry }: FoundEdit): number {
  return entry.op === 'removed' ? entry.oldIndex : entry.newIndex;
}

function figuresOf(title: string): string {
  return plain(title).match(/\d+/gu)?.join(' ') ?? '';
}

function statsOf(before: Document, after: Document, edits: readonly WeighedEdit[]) {
  return {
    blocksBefore: before.blocks.length,
    blocksAfter: after.blocks.length,
    charsAdded: edits.reduce((sum, edit) => sum + edit.after.length, 0),
    charsRemoved: edits.reduce((sum, edit) => sum + edit.before.length, 0),
  };
}
