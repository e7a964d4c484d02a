import type { ForeignColumn, ForeignTable } from '../../base/foreign-table.ts';
import type { TableProposal } from '../../base/table-proposal.ts';
import type { ReadFile } from '../../tables/recognition.ts';

/** Meanings naming a firm in lists of other things. */
const NAMES_FIRMS: readonly ForeignColumn[] = ['supplier-id', 'supplier'];
/** Meanings no key has, with any cells. */
const NO_KEY: ReadonlySet<ForeignColumn> = new Set(['country', 'city', 'address', 'latitude', 'longitude', 'currency']);
const REASON = 'Other lists name the firms of this one by it.';

/**
 * Settles a further column of keys in a list of firms (`AccountNum`, `VendorNum` beside `VendorID`, `code` beside `id`), used by other lists of the
 * delivery to name them. This column holds their numbers if each row has one of its own, if half of the firms and more in each such list stand in it,
 * and if none of them stands in the column of numbers or names. A person's decisions stay.
 */
export function settleFirmKeys(files: readonly ReadFile[]): readonly ReadFile[] {
  const tables = files.flatMap(({ foreign }) => foreign);
  const lists = tables.filter(({ purpose }) => purpose === 'supplier-list');
  const [list, another] = lists;
  if (list === undefined || another !== undefined) return files;
  const [ids] = list.columns.get('supplier-id') ?? [];
  const names = (list.columns.get('supplier') ?? []).filter((at) => !listCells(list, at).every(isNumber));
  const known = new Set([...(ids === undefined ? [] : [ids]), ...names].flatMap((at) => listCells(list, at)));
  const named = tables
    .filter((table) => table !== list)
    .map(listFirms)
    .filter((firms) => firms.length > 0);
  const unknown = named.filter((firms) => !firms.some((firm) => known.has(firm)));
  if (unknown.length === 0 || unknown.length < named.length) return files;
  const places = [...list.source.header.keys()].filter((at) => at !== ids && isKey(list, at));
  const [place, other] = places.filter((at) => {
    const keys = new Set(listCells(list, at));
    return unknown.every((firms) => firms.filter((firm) => keys.has(firm)).length * 2 >= firms.length);
  });
  if (place === undefined || other !== undefined) return files;
  return files.map((file) => (file.foreign.includes(list) ? takeKey(file, list, place) : file));
}

function takeKey(file: ReadFile, list: ForeignTable, place: number): ReadFile {
  const { source } = list;
  const at = file.proposals.findIndex(
    (one) => one.file === source.file && one.sheet === source.sheet && one.headerRow === source.headerRow,
  );
  const proposal = file.proposals[at];
  if (proposal === undefined || proposal.confidence === 1) return file;
  const columns = new Map<ForeignColumn, readonly number[]>(
    [...list.columns].map(([meaning, places]) => [meaning, places.filter((one) => one !== place)] as const),
  );
  columns.set('supplier-id', [place]);
  const told: TableProposal = {
    ...proposal,
    columns: proposal.columns.map((column, one) => {
      if (one === place) return { ...column, meaning: 'supplier-id', confidence: 0.8, reason: REASON };
      if (column.meaning !== 'supplier-id') return column;
      return { ...column, meaning: null, confidence: 0.8, reason: 'Other lists name the firms by another column.' };
    }),
  };
  const kept = [...columns].filter(([, places]) => places.length > 0);
  return {
    ...file,
    foreign: file.foreign.map((one) => (one === list ? { ...list, columns: new Map(kept) } : one)),
    proposals: file.proposals.with(at, told),
  };
}

/** Whether each row has a cell of its own in a column able to hold keys. */
function isKey(list: ForeignTable, place: number): boolean {
  const meanings = [...list.columns].filter(([, places]) => places.includes(place)).map(([meaning]) => meaning);
  if (meanings.some((meaning) => NO_KEY.has(meaning))) return false;
  const cells = list.source.lines.map(({ cells: row }) => (row[place] ?? '').trim());
  return cells.every((cell) => cell !== '') && new Set(cells).size === cells.length;
}

/** The firms in a list of other things; a blank cell names none. */
function listFirms(table: ForeignTable): string[] {
  const [place] = NAMES_FIRMS.flatMap((meaning) => table.columns.get(meaning) ?? []);
  return place === undefined ? [] : [...new Set(listCells(table, place))];
}

const isNumber = (cell: string): boolean => /^\d+$/.test(cell);

function listCells({ source }: ForeignTable, place: number): string[] {
  return source.lines.map(({ cells }) => (cells[place] ?? '').trim()).filter((cell) => cell !== '');
}
