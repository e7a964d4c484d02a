import type { SourceLine } from '../../base/source-table.ts';
import type { ColumnProfile } from '../column-profile.ts';
import { nameKnownParent } from '../known/known-parent.ts';
import { nameByCodes } from './codes-of-pairs.ts';
import { nameConsumption } from './consumed-amounts.ts';
import { settleOfBill } from './fields-of-bill.ts';
import { nameOutline } from './line-numbers.ts';
import { nameNumberOfTop } from './number-of-top.ts';
import { nameParentByRuns } from './numbers-in-runs.ts';
import { dropWordsOfMade, namePairedParent } from './paired-columns.ts';
import type { Candidate } from './candidate.ts';
import { settleParentColumns } from './settle-parent-columns.ts';
import { settleRecipes } from './settle-recipes.ts';
import { nameSoleCount } from './sole-count.ts';
import { nameStepColumns, nameSteps } from './steps-of-lines.ts';
import { nameProductOfParts, nameProductOfWords, settleTops } from './tops-of-levels.ts';
import { nameUnnamedChild } from './unnamed-child.ts';
import { nameCustomersPart, nameUnnamedPart } from './unnamed-part.ts';
import { nameUpperAndLower } from './upper-and-lower.ts';

/** A possible bill: its headers as they stand and spelled apart, and its cells; `isBill` if it is surely one. */
type MayBeBill = {
  readonly header: readonly string[];
  readonly names: readonly string[];
  readonly profiles: readonly ColumnProfile[];
  readonly lines: readonly SourceLine[];
  readonly isBill: boolean;
  /** The name of the sheet or file. */
  readonly label: string;
};

/**
 * Settles the columns of a bill for the product, the part going in and its quantity, in `chosen`: by words of one header, by those of two, by the
 * cells, the surer way first. Each way changes nothing if one before it has found all.
 */
export function settleBillColumns(
  { header, names, profiles, lines, isBill, label }: MayBeBill,
  chosen: Candidate[],
): void {
  nameOutline(lines, chosen);
  nameStepColumns(lines, chosen);
  settleOfBill(names, chosen);
  nameConsumption(names, profiles, chosen);
  settleParentColumns(names, profiles, chosen);
  nameByCodes(names, profiles, chosen);
  nameNumberOfTop(names, lines, chosen);
  nameKnownParent(profiles, chosen);
  namePairedParent(header, lines, profiles, chosen);
  nameUpperAndLower(header, lines, profiles, chosen);
  nameSoleCount(header, profiles, chosen, label);
  if (isBill) {
    nameParentByRuns(header, lines, chosen);
    nameSteps(lines, chosen);
  }
  nameUnnamedChild(header, lines, chosen);
  nameUnnamedPart(header, lines, chosen);
  nameCustomersPart(header, lines, chosen);
  dropWordsOfMade(lines, chosen);
  settleTops(names, chosen);
  nameProductOfWords(names, lines, chosen);
  if (isBill) nameProductOfParts(names, lines, chosen, label);
  settleRecipes(header, { profiles, lines, label }, chosen);
}
