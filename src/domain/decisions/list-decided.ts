import type {
  CellDecision,
  FactDecision,
  MergeDecision,
  RecordMerge,
  RowDecision,
  SeparateRecords,
} from './decisions.ts';
import { getCellKey, getRowDecisionKey } from './document-keys.ts';

/** A fact as an import takes it: what it stood over may be left out. */
type StatedFact = Omit<FactDecision, 'over'> & Partial<Pick<FactDecision, 'over'>>;

/** What is remembered of facts about parts, one for each field of a part. */
export function listFactDecisions({ confirmed }: { readonly confirmed: readonly StatedFact[] }): FactDecision[] {
  return confirmed.map(({ partNumber, field, value, reason, over = null, refused, answers }) => ({
    partNumber,
    field,
    value,
    reason,
    over,
    ...(refused === true ? { refused } : {}),
    ...(answers === undefined ? {} : { answers }),
  }));
}

/** What is remembered of cells: those corrected in these files, and those of before that they had no use for. One for each cell. */
export function listCellDecisions(
  { cells = [] }: { readonly cells?: readonly CellDecision[] | undefined },
  made: readonly { readonly decision: CellDecision }[],
): CellDecision[] {
  const all = [...cells, ...made.map(({ decision }) => decision)];
  return [...new Map(all.map((decision) => [getCellKey(decision), decision])).values()];
}

/** What is remembered of rows that are left out: those of before (`rows`), and those that a person left out here. One for each row. */
export function listRowDecisions(
  { rows = [] }: { readonly rows?: readonly RowDecision[] | undefined },
  made: readonly { readonly decision: RowDecision }[],
): RowDecision[] {
  const all = [...rows, ...made.map(({ decision }) => decision)];
  return [...new Map(all.map((decision) => [getRowDecisionKey(decision), decision])).values()];
}

/**
 * What is remembered of merges, one entry for each record kept: which others it absorbs, and which it is not. Of records
 * that were kept apart every pair is remembered, under the first of it.
 */
export function listMergeDecisions({
  merges,
  separate,
}: {
  readonly merges: readonly RecordMerge[];
  readonly separate: readonly SeparateRecords[];
}): MergeDecision[] {
  const entries = new Map<
    string,
    { kind: MergeDecision['kind']; keep: string; absorbed: string[]; separate: string[] }
  >();
  const open = (kind: MergeDecision['kind'], keep: string) => {
    const key = JSON.stringify([kind, keep]);
    const entry = entries.get(key) ?? { kind, keep, absorbed: [], separate: [] };
    entries.set(key, entry);
    return entry;
  };
  for (const { kind, keep, absorbed } of merges) open(kind, keep).absorbed.push(...absorbed);
  for (const { kind, ids } of separate) {
    for (const [index, id] of ids.slice(0, -1).entries()) open(kind, id).separate.push(...ids.slice(index + 1));
  }
  return [...entries.values()].map((entry) => ({
    ...entry,
    absorbed: [...new Set(entry.absorbed)],
    separate: [...new Set(entry.separate)],
  }));
}
