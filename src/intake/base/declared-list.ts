/**
 * The columns of a declared list: a material declaration as a tree from the top down, one node a row. Every format of declarations (IPC-1752,
 * IEC 62474, IMDS, passports) is brought to this list, and one translation weighs it.
 */
export const DECLARED_COLUMNS = [
  'declared_level',
  'node_type',
  'name',
  'number',
  'our_number',
  'pieces',
  'mass',
  'portion',
  'portion_of',
  'cas_number',
  'hidden',
  'complete',
  'supplier',
  'place',
  'date',
] as const;

export type DeclaredColumn = (typeof DECLARED_COLUMNS)[number];

/** Kind of a node: a thing with a number of its own, a mixture of several materials, a material, a substance, or a statement without a weight. */
export type NodeType = 'component' | 'group' | 'material' | 'substance' | 'statement';

/** One node; absent fields are not stated. `level` is 1 for the declared thing. */
export type DeclaredNode = { readonly level: number; readonly type: NodeType } & Partial<
  Readonly<Record<Exclude<DeclaredColumn, 'declared_level' | 'node_type'>, string>>
>;

/** The day of a declaration, and from when and until when it holds; '' if one is not stated. A draft has no hold yet. */
export type DeclaredTerms = {
  readonly date: string;
  readonly validTo: string;
  readonly validFrom: string;
  readonly isDraft: boolean;
  /** Whether it puts amounts of another declaration right. */
  readonly isCorrection?: boolean;
  /** Which of the goods of a number it is of, such as a batch, plant or revision; '' if it does not say. */
  readonly goods: string;
};

/** The terms in one cell, without empty ones at the end: `2026-05-12/2027-05-11`, `2026-05-12//2026-06-01/draft`. */
export function writeDeclaredTerms({ date, validTo, validFrom, isDraft, isCorrection, goods }: DeclaredTerms): string {
  const standing = isDraft ? DRAFT : isCorrection === true ? CORRECTION : '';
  return [date, validTo, validFrom, standing, goods].join('/').replace(/\/+$/, '');
}

/** The terms of such a cell. */
export function readDeclaredTerms(cell: string): DeclaredTerms {
  const [date = '', validTo = '', validFrom = '', standing = '', goods = ''] = cell.split('/');
  return { date, validTo, validFrom, isDraft: standing === DRAFT, isCorrection: standing === CORRECTION, goods };
}

const DRAFT = 'draft';
const CORRECTION = 'correction';

/** Whether a header is a declared list's. */
export function isDeclaredList(header: readonly string[]): boolean {
  return header.length === DECLARED_COLUMNS.length && DECLARED_COLUMNS.every((name, place) => header[place] === name);
}

/** The node as the cells of a row, in the order of the columns. */
export function writeDeclaredRow({ level, type, ...cells }: DeclaredNode): string[] {
  const written: Partial<Record<DeclaredColumn, string>> = { ...cells, declared_level: String(level), node_type: type };
  return DECLARED_COLUMNS.map((name) => written[name] ?? '');
}

/** The cell of a row under a column; '' if the row ends before it. */
export function readDeclaredCell(cells: readonly string[], column: DeclaredColumn): string {
  return (cells[DECLARED_COLUMNS.indexOf(column)] ?? '').trim();
}
