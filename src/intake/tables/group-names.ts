import { findHeaderMeanings } from '../dictionary/find-meaning.ts';
import { foldHeader } from '../dictionary/fold-header.ts';
import { listsLicences } from '../dictionary/lines/licence-words.ts';
import { headsWhatIsMade } from '../dictionary/lines/pair-words.ts';
import { isPlanAlone } from '../dictionary/sales-words.ts';

/** Whether a row over a header holds names of groups: short words, fewer than columns, one of them a known name together with the one below. */
export function isGroupRow(above: readonly string[], cells: readonly string[]): boolean {
  const filled = above.filter((cell) => cell !== '');
  if (filled.length >= cells.filter((cell) => cell !== '').length || (above[0] ?? '') === '') return false;
  if (!filled.every((cell) => cell.length <= 25 && !/[\d:]/.test(cell))) return false;
  return above.some((group, place) => {
    const own = cells[place] ?? '';
    return group !== '' && own !== '' && (findHeaderMeanings(`${group} ${own}`)[0]?.confidence ?? 0) >= 0.95;
  });
}

/**
 * Whether a group name and a name under it are one word of the dictionary (`Manufacturer` over `Name`); else the name stands alone. A year, or a plan
 * of one, says too little alone.
 */
export function namesMore(group: string, own: string): boolean {
  if (isPlanAlone(foldHeader(own).text)) return true;
  const alone = findHeaderMeanings(own)[0]?.confidence ?? 0;
  const isOfMade = headsWhatIsMade(foldHeader(group).text, foldHeader(own).text);
  return alone < 0.9 || isOfMade || (findHeaderMeanings(`${group} ${own}`)[0]?.confidence ?? 0) >= 0.9;
}

/**
 * Whether the names of columns are those of a register of licences by themselves, so names of groups over them say nothing more: `Dates` over `Filed
 * on`.
 */
export function listsLicencesAlone(cells: readonly string[]): boolean {
  return listsLicences(cells.map((cell) => foldHeader(cell).text));
}
