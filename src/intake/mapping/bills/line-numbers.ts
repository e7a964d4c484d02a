import { foldHeader } from '../../dictionary/fold-header.ts';
import type { ColumnProfile } from '../column-profile.ts';

/** What numbers an order or another document, folded. */
const DOCUMENT =
  /(?:^| )(?:order|document|requisition|contract|agreement|invoice|delivery|beleg|bestellung|auftrag|banf|commande|pedido|ordine)(?: (?:no|nr|number|nummer))?$/;

/** Whether `10`, `20` behind the number of an order are its lines, without the zeros that other lists fill them up with. */
export function countsLinesOfDocument(
  header: readonly string[],
  place: number,
  { filled, samples }: ColumnProfile,
): boolean {
  const before = foldHeader(header[place - 1] ?? '').text;
  return DOCUMENT.test(before) && filled > 0 && samples.every((cell) => /^[1-9]\d{0,3}0$/.test(cell));
}
