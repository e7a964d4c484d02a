import { decideDayOrder, parseDay } from '../../values/parse-values.ts';
import type { TableTranslation } from '../table-translation.ts';

/** `As of 2026-06-30`, `Stand: 30.06.2026`. */
const AS_OF =
  /(?:as of|as at|status|stand|per|date|datum|run date|printed|situation au|al|截至|截止)\s*:?\s*(\d{1,4}[-./]\d{1,2}[-./]\d{1,4})/i;

/** Returns the day on which the file was taken, as its title says it, else as is said of all files; null where nobody says. */
export function findTakenOn({ cells, takenOn }: TableTranslation): string | null {
  for (const title of cells.table.titles ?? []) {
    const [, written = ''] = AS_OF.exec(title) ?? [];
    const day = parseDay(written, decideDayOrder([written]));
    if (day !== null) return day;
  }
  return takenOn;
}
