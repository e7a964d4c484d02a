import { LETTER_LANGUAGES } from '../../domain/letters/letter-language.ts';
import { LETTER_WORDS } from '../../domain/letters/write-letter.ts';

/** Returns the rows, counted from 0, with the beginning of a title row of a sheet to fill in, in the language of most of them. */
export function findTitleRows(rows: readonly (readonly string[])[]): readonly number[] {
  const found = LETTER_LANGUAGES.map((language) => {
    const labels = new Set(Object.values(LETTER_WORDS[language].sheet.head).map((label) => label.toLowerCase()));
    return rows.flatMap((cells, at) =>
      labels.has(readLabel(cells.find((cell) => cell.trim() !== '') ?? '')) ? [at] : [],
    );
  });
  return found.reduce((most, one) => (one.length > most.length ? one : most));
}

/** Returns the supplier with its id in brackets, as the head of a sheet names the answerer; null for none. */
export function readHeadSupplier(above: readonly (readonly string[])[]): string | null {
  const labels = new Set(LETTER_LANGUAGES.map((language) => LETTER_WORDS[language].sheet.head.supplier.toLowerCase()));
  for (const cells of above) {
    const at = cells.findIndex((cell) => labels.has(readLabel(cell)));
    const named = at < 0 ? undefined : cells.slice(at + 1).find((cell) => cell.trim() !== '');
    const plain = named?.trim().replace(/^(.*)（(.*)）$/u, '$1($2)');
    if (plain?.endsWith(')')) return plain;
  }
  return null;
}

function readLabel(cell: string): string {
  return cell
    .trim()
    .replace(/[:：]$/u, '')
    .trimEnd()
    .toLowerCase();
}
