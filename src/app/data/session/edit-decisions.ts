import type { CellDecision, RecordMerge, RowDecision, SeparateRecords } from '../../../domain/decisions/decisions.ts';
import { getCellKey, getRowDecisionKey } from '../../../domain/decisions/document-keys.ts';
import type {
  CellCorrection,
  ConfirmedFact,
  ImportDecisions,
  MadeCorrection,
  RowChoice,
} from '../../../intake/base/import-decisions.ts';

/** Nothing decided yet. */
export const NOTHING_DECIDED: ImportDecisions = {
  corrections: [],
  leftOut: [],
  merges: [],
  separate: [],
  confirmed: [],
  cells: [],
  rows: [],
};

type Place = Pick<RowChoice, 'file' | 'sheet' | 'row'>;

function isSameRow(one: Place, other: Place): boolean {
  return one.file === other.file && one.sheet === other.sheet && one.row === other.row;
}

/** The decisions with one cell written by a person; a later correction of a cell takes the place of the one before. */
export function correctCell(decisions: ImportDecisions, correction: CellCorrection): ImportDecisions {
  const others = decisions.corrections.filter(
    (one) => !(isSameRow(one, correction) && one.column === correction.column),
  );
  return { ...decisions, corrections: [...others, correction] };
}

/** The decisions with rows left out; a row left out already stays once. */
export function leaveOutRows(decisions: ImportDecisions, rows: readonly RowChoice[]): ImportDecisions {
  const added = rows.filter(
    (row, index) =>
      !decisions.leftOut.some((one) => isSameRow(one, row)) && rows.findIndex((one) => isSameRow(one, row)) === index,
  );
  return { ...decisions, leftOut: [...decisions.leftOut, ...added] };
}

/** The decisions with a row back in force, and its corrections; `decision`: the remembered one, now forgotten. */
export function takeRowBack(decisions: ImportDecisions, row: Place, decision?: RowDecision): ImportDecisions {
  const key = decision === undefined ? null : getRowDecisionKey(decision);
  return {
    ...decisions,
    leftOut: decisions.leftOut.filter((one) => !isSameRow(one, row)),
    rows: decisions.rows?.filter((one) => getRowDecisionKey(one) !== key),
  };
}

/** The decisions with records counted as one; merges into the absorbed ones go along to the kept one. */
export function mergeRecords(decisions: ImportDecisions, { kind, keep, absorbed }: RecordMerge): ImportDecisions {
  const touched = decisions.merges.filter(
    (merge) => merge.kind === kind && (merge.keep === keep || absorbed.includes(merge.keep)),
  );
  const all = new Set([...touched.flatMap((merge) => [merge.keep, ...merge.absorbed]), ...absorbed]);
  all.delete(keep);
  return {
    ...decisions,
    merges: [...decisions.merges.filter((merge) => !touched.includes(merge)), { kind, keep, absorbed: [...all] }],
  };
}

/** The decisions without a merge: its records are themselves again. */
export function takeApart(decisions: ImportDecisions, { kind, keep }: RecordMerge): ImportDecisions {
  return { ...decisions, merges: decisions.merges.filter((merge) => merge.kind !== kind || merge.keep !== keep) };
}

/** The decisions with records kept apart by a person; every pair of them is kept apart. */
export function keepApart(decisions: ImportDecisions, separate: SeparateRecords): ImportDecisions {
  return { ...decisions, separate: [...decisions.separate, separate] };
}

/** The decisions without this one: the records may be proposed as one again. */
export function askAgain(decisions: ImportDecisions, { kind, ids }: SeparateRecords): ImportDecisions {
  const gone = new Set(ids);
  return {
    ...decisions,
    separate: decisions.separate.filter((one) => one.kind !== kind || !one.ids.every((id) => gone.has(id))),
  };
}

/** The decisions with facts confirmed by a person; one value for each field of a part, the newest. */
export function confirmFacts(decisions: ImportDecisions, facts: readonly ConfirmedFact[]): ImportDecisions {
  const key = ({ partNumber, field }: ConfirmedFact): string => JSON.stringify([partNumber, field]);
  const all = new Map([...decisions.confirmed, ...facts].map((fact) => [key(fact), fact]));
  return { ...decisions, confirmed: [...all.values()] };
}

/** The decisions without some confirmed facts. */
export function takeFactsBack(
  decisions: ImportDecisions,
  facts: readonly Pick<ConfirmedFact, 'partNumber' | 'field'>[],
): ImportDecisions {
  const gone = new Set(facts.map(({ partNumber, field }) => JSON.stringify([partNumber, field])));
  return {
    ...decisions,
    confirmed: decisions.confirmed.filter(({ partNumber, field }) => !gone.has(JSON.stringify([partNumber, field]))),
  };
}

/** The decisions without a correction of these files, or without one of an import before. */
export function takeCellBack(decisions: ImportDecisions, made: MadeCorrection): ImportDecisions {
  const { file, sheet, row, column } = made;
  return {
    ...decisions,
    corrections: decisions.corrections.filter(
      (one) => !(isSameRow(one, { file, sheet, row }) && one.column === column),
    ),
    cells: made.remembered ? decisions.cells?.filter((one) => !isSameCell(one, made.decision)) : decisions.cells,
  };
}

/** The decisions without a correction of an import before, now forgotten. */
export function forgetCell(decisions: ImportDecisions, decision: CellDecision): ImportDecisions {
  return { ...decisions, cells: decisions.cells?.filter((one) => !isSameCell(one, decision)) };
}

function isSameCell(one: CellDecision, other: CellDecision): boolean {
  return getCellKey(one) === getCellKey(other);
}
