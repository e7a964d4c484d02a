import { listPlaces, type Candidate } from './candidate.ts';

/** Fields of the bill in a list of its lines, as Odoo names them: `BoM/Quantity`. */
const OF_BILL =
  /^(?:bom|bills? of materials?|stückliste|nomenclature|ldm|lista de materia(?:les|is)|dba|distinta base|stuklijst|物料清单)\s*\/\s*/i;

/** `BoM/Quantity` beside `Quantity` says for how many the bill is. */
export function settleOfBill(header: readonly string[], chosen: Candidate[]): void {
  const quantities = listPlaces(chosen, 'quantity');
  const ofBill = quantities.filter((place) => OF_BILL.test(header[place] ?? ''));
  if (ofBill.length !== 1 || quantities.length === 1 || chosen.some(({ meaning }) => meaning === 'base-quantity'))
    return;
  for (const place of ofBill)
    chosen[place] = { meaning: 'base-quantity', confidence: 0.85, reason: 'It says for how many the bill is.' };
}
