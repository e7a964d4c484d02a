import type { MergeDecision, RecordMerge, SeparateRecords } from './decisions.ts';

/** The name of a merge decision among the documents of a workspace. */
export function getMergeKey({ kind, keep }: Pick<RecordMerge, 'kind' | 'keep'>): string {
  return `${kind}:${keep}`;
}

/** Merge decisions as an import takes them. */
export function listMerges(decisions: readonly MergeDecision[]): {
  merges: RecordMerge[];
  separate: SeparateRecords[];
} {
  return {
    merges: decisions
      .filter(({ absorbed }) => absorbed.length > 0)
      .map(({ kind, keep, absorbed }) => ({ kind, keep, absorbed })),
    separate: decisions.flatMap(({ kind, keep, separate }) => separate.map((other) => ({ kind, ids: [keep, other] }))),
  };
}
