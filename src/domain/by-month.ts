/** Figures of the calendar months, January first; null: nobody has said. */
export type ByMonth = readonly (number | null)[];

const MONTHS = 12;

/** Returns the content of a field of months, twelve figures with slashes between, a blank for an unknown month. Null for none. */
export function readMonths(text: string | null | undefined): ByMonth | null {
  const cells = (text ?? '').split('/').map((cell) => cell.trim());
  if (cells.length !== MONTHS || cells.every((cell) => cell === '')) return null;
  return cells.map((cell) => (cell === '' ? null : Number(cell)));
}

/** Returns the text of a field of months, as `readMonths` reads it. Null if no month is known. */
export function writeMonths(months: ByMonth): string | null {
  return months.every((one) => one === null) ? null : months.map((one) => one ?? '').join('/');
}

/** Returns the sums of some by month. A month unknown to all of them is not known. */
export function addMonths(all: readonly ByMonth[]): ByMonth {
  return Array.from({ length: MONTHS }, (_, month) => {
    const known = all.flatMap((one) => one[month] ?? []);
    return known.length === 0 ? null : known.reduce((sum, units) => sum + units, 0);
  });
}
