import { type DeclaredTerms, readDeclaredTerms, writeDeclaredTerms } from '../../base/declared-list.ts';
import { namesFirm } from '../../dictionary/firm-names.ts';
import { saysDraft } from '../../values/limited-hold.ts';
import { readDeclaredDay, readFirstDay, readLastDay } from './declared-days.ts';
import type { PlacedNode, TitleBlock } from './declared-grid.ts';
import type { DeclaredRole } from './declared-role.ts';

/** Whether the text above a list marks it as a draft. */
export function isDraftAbove(rows: readonly (readonly string[])[], until: number): boolean {
  return rows.slice(0, until).some((row) => row.some(saysDraft));
}

/** The later of two days, each '' if none is stated: a paper dated ahead does not hold before its date. */
export function laterDay(one: string, other: string): string {
  return one > other ? one : other;
}

/** The terms of a declaration by the cells of its days; `find` gives the text of a role, `goods` are the goods it is about. */
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

/** The terms in the block above a list. */
export function readTitleTerms(title: TitleBlock, isDraft: boolean): DeclaredTerms {
  return readTerms((role) => title.get(role) ?? '', isDraft);
}

/** The declarer: the firm filling it in, else the named supplier; '' if neither is named. `find` gives the text of a role. */
export function findDeclarer(find: (role: DeclaredRole) => string): string {
  const declarer = find('declarer');
  return namesFirm(declarer) ? declarer : find('supplier');
}

/** Marks a part as a draft if its rows say so, perhaps below its first one; `at` is its place in `nodes`. */
export function markDraft(nodes: PlacedNode[], at: number): void {
  changeTerms(nodes, at, (terms) => ({ ...terms, isDraft: true }));
}

/** Lets a part hold until the day in the remark of one of its rows, or until the first of several; `at` is its place in `nodes`. */
export function endAt(nodes: PlacedNode[], at: number, end: string): void {
  changeTerms(nodes, at, (terms) => ({
    ...terms,
    validTo: terms.validTo === '' || end < terms.validTo ? end : terms.validTo,
  }));
}

function changeTerms(nodes: PlacedNode[], at: number, change: (terms: DeclaredTerms) => DeclaredTerms): void {
  const part = nodes[at];
  if (part === undefined) return;
  const terms = change(readDeclaredTerms(part.node.date ?? ''));
  nodes[at] = { ...part, node: { ...part.node, date: writeDeclaredTerms(terms) } };
}
