import { EVIDENCE_KINDS, type Evidence } from '../../../domain/closed-lists.ts';
import type { SourceRow, TableName } from '../../../domain/dataset.ts';
import type { ProblemLog } from '../../base/problem.ts';
import { createKeyReader } from '../merge-records.ts';
import type { MergedIds } from '../resolve-merges.ts';

/** A fact about a part, and how it is known. */
type Fact = {
  readonly partNumber: string;
  readonly evidence: Evidence | null;
  readonly evidenceDate: string | null;
  readonly rows: SourceRow[];
};

/**
 * The facts of the files, each with what is on file in its place where that is surer: what the company saw itself before what is declared, both before what
 * is inferred, and of two declarations the one of the later day. A fact without evidence is the company's own word and counts.
 */
export function keepSurer<F extends Fact>(
  table: Extract<TableName, 'composition' | 'properties'>,
  fresh: readonly F[],
  before: readonly F[],
  ids: MergedIds,
  log: ProblemLog,
): F[] {
  const readKey = createKeyReader(table);
  const keyOf = (fact: F): unknown =>
    readKey({ ...fact, partNumber: ids.part.get(fact.partNumber) ?? fact.partNumber });
  const onFile = new Map(before.map((fact) => [keyOf(fact), fact]));
  const told = new Set<string>();
  return fresh.map((fact) => {
    const known = onFile.get(keyOf(fact));
    if (known === undefined || !isSurer(known, fact)) return fact;
    const { partNumber } = fact;
    const [place] = fact.rows;
    if (place !== undefined && !told.has(partNumber)) {
      told.add(partNumber);
      const how = known.evidence === fact.evidence ? `declared on ${known.evidenceDate ?? ''}` : known.evidence;
      log.note({
        code: 'surer-fact-stands',
        ...place,
        message: `What is on file of ${partNumber}, ${how}, stands: the file says it only as ${fact.evidence}, of ${fact.evidenceDate ?? 'an unknown day'}.`,
      });
    }
    return { ...known, partNumber, rows: [...fact.rows, ...known.rows] };
  });
}

/** Kinds of evidence stand in their order, the strongest first; what is inferred is never the surer one. */
function isSurer(known: Fact, fresh: Fact): boolean {
  if (known.evidence === null || fresh.evidence === null) return false;
  if (known.evidence !== 'seen' && known.evidence !== 'declared') return false;
  const less = EVIDENCE_KINDS.indexOf(fresh.evidence) - EVIDENCE_KINDS.indexOf(known.evidence);
  if (less !== 0) return less > 0;
  return known.evidence === 'declared' && (known.evidenceDate ?? '') > (fresh.evidenceDate ?? '9999');
}
