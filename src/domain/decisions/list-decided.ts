import type {
  CellDecision,
  FactDecision,
  MergeDecision,
  RecordMerge,
  RowDecision,
  SeparateRecords,
} from './decisions.ts';
import { getCellKey, getRowDecisionKey } from './document-keys.ts';

/** A fact as an import takes it: the word under it may be left out. */
type StatedFact = Omit<FactDecision, 'over'> & Partial<Pick<FactDecision, 'over'>>;

/** Facts remembered about parts, one for each field of a part. */
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

/** Remembered cells: those corrected in these files, and earlier ones without a use here. One for each cell. */
export function listCellDecisions(
  { cells = [] }: { readonly cells?: readonly CellDecision[] | undefined },
  made: readonly { readonly decision: CellDecision }[],
): CellDecision[] {
  const all = [...cells, ...made.map(({ decision }) => decision)];
  return [...new Map(all.map((decision) => [getCellKey(decision), decision])).values()];
}

/** Remembered rows left out: earlier ones (`rows`), and a person's new ones here. One for each row. */
export function listRowDecisions(
  { rows = [] }: { readonly rows?: readonly RowDecision[] | undefined },
  made: readonly { readonly decision: RowDecision }[],
): RowDecision[] {
  const all = [...rows, ...made.map(({ decision }) => decision)];
  return [...new Map(all.map((decision) => [getRowDecisionKey(decision), decision])).values()];
}

/**
 * Remembered merges, one entry for each record kept: the others it absorbs, and the ones it is not. Of records kept apart every pair is
 * remembered, under the first of it.
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
