import type { ExposureSummary } from '../../engine/exposure/report.ts';

/** Rows of the sourcing table up to which all parts are judged in a moment: nobody's other question waits behind it. */
const FEW_LANES = 5000;

/** Whether all of a company is judged in a moment, told from its figures. */
export function isSmall({ ledger }: ExposureSummary): boolean {
  return ledger.lanes.rows <= FEW_LANES;
}
