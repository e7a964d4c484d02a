import type { DeclaredTerms } from '../../base/declared-list.ts';
import { namesFirm } from '../../dictionary/firm-names.ts';
import { saysDraft } from '../../values/limited-hold.ts';
import { readDeclaredDay, readFirstDay, readLastDay } from './declared-days.ts';
import type { TitleBlock } from './declared-grid.ts';
import type { DeclaredRole } from './declared-role.ts';

/** Whether what stands above a list says that it is a draft. */
export function isDraftAbove(rows: readonly (readonly string[])[], until: number): boolean {
  return rows.slice(0, until).some((row) => row.some(saysDraft));
}

/** The later of two days, each '' where none is stated: what is dated ahead does not hold before its date. */
export function laterDay(one: string, other: string): string {
  return one > other ? one : other;
}

/** The terms of a declaration by the cells that say its days; `find` gives the text for what is asked for, `goods` is what it is of. */
export function readTerms(find: (role: DeclaredRole) => string, isDraft: boolean, goods = ''): DeclaredTerms {
  const date = readDeclaredDay(find('date'));
  return {
    date,
    validTo: readLastDay(find('valid-to')),
    validFrom: laterDay(readFirstDay(find('valid-from')), date),
    isDraft,
    goods,
  };
}

/** The terms that stand in the block above a list. */
export function readTitleTerms(title: TitleBlock, isDraft: boolean): DeclaredTerms {
  return readTerms((role) => title.get(role) ?? '', isDraft);
}

/** Who declares something: the firm that fills it in, else the supplier that is named; '' where neither is. `find` gives the text for what is asked for. */
export function findDeclarer(find: (role: DeclaredRole) => string): string {
  const declarer = find('declarer');
  return namesFirm(declarer) ? declarer : find('supplier');
}
