import type { DeclaredTerms } from '../../base/declared-list.ts';
import { saysDraft } from '../../values/limited-hold.ts';
import { type TitleBlock, readDeclaredDay } from './declared-grid.ts';
import type { DeclaredRole } from './declared-role.ts';

/** Whether what stands above a list says that it is a draft. */
export function isDraftAbove(rows: readonly (readonly string[])[], until: number): boolean {
  return rows.slice(0, until).some((row) => row.some(saysDraft));
}

/** The terms of a declaration by the cells that say its days; `find` gives the text for what is asked for. */
export function readTerms(find: (role: DeclaredRole) => string, isDraft: boolean): DeclaredTerms {
  const day = (role: 'date' | 'valid-to' | 'valid-from'): string => readDeclaredDay(find(role));
  return { date: day('date'), validTo: day('valid-to'), validFrom: day('valid-from'), isDraft };
}

/** The terms that stand in the block above a list. */
export function readTitleTerms(title: TitleBlock, isDraft: boolean): DeclaredTerms {
  return readTerms((role) => title.get(role) ?? '', isDraft);
}
