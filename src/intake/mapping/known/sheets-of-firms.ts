import type { ForeignColumn, ForeignTable } from '../../base/foreign-table.ts';
import type { SourceLine, SourceTable } from '../../base/source-table.ts';
import type { TableProposal } from '../../base/table-proposal.ts';
import { spellFirm } from '../../dictionary/firm-names.ts';
import type { ReadFile } from '../../tables/recognition.ts';

/** Columns of a list of one firm's goods, for each part. */
const OF_OFFERS = ['price', 'share', 'lead-time', 'minimum-order', 'supplier-part-number'] as const;
/** Columns naming a source themselves, or telling of sales, structures or stocks. */
const OTHERWISE = [
  'supplier',
  'supplier-id',
  'maker',
  'parent',
  'level',
  'designators',
  'annual-demand',
  'sales-value',
  'selling-price',
  'stock',
] as const;
/** Fewest signs of a name cut short by a sheet and told by its beginning. */
const LEAST_SIGNS = 8;
const NAMES_A_SHEET = 'The sheet is named after a supplier of the other files.';

/**
 * The files with the supplier of each sheet in its rows, if a workbook has a sheet for each of several suppliers in a list among the files: their
 * sheets are called by the number or the name of the firm, cut as sheets cut names. A person's decisions stay.
 */
export function settleSheetsOfFirms(files: readonly ReadFile[]): readonly ReadFile[] {
  const offers = files.map((file) =>
    file.foreign.filter((table) => table.source.sheet !== null && isOffer(table, file.proposals)),
  );
  if (offers.every(({ length }) => length < 2)) return files;
  const firms = listFirms(files);
  return files.map((file, at) => {
    const own = offers[at] ?? [];
    const found = new Map(own.flatMap((table) => findFirm(table.source, firms).map((firm) => [table, firm] as const)));
    if (own.length < 2 || found.size < own.length || new Set(found.values()).size < own.length) return file;
    const proposals = file.proposals.map((proposal) => {
      const [table, firm] = [...found].find(([{ source }]) => isOf(proposal, source)) ?? [];
      return table === undefined || firm === undefined ? proposal : proposeFirm(proposal, table, firm, NAMES_A_SHEET);
    });
    const foreign = file.foreign.map((table) => {
      const firm = found.get(table);
      return firm === undefined ? table : addFirms(table, firm.meaning, () => firm.text);
    });
    return { ...file, foreign, proposals };
  });
}

/** A firm by its number in a list, else by its name. */
export type Firm = {
  readonly meaning: 'supplier-id' | 'supplier';
  readonly text: string;
  readonly names: readonly string[];
};

/** Whether a list gives prices or terms of parts, and not their sources. */
export function isOffer({ purpose, columns, source }: ForeignTable, proposals: readonly TableProposal[]): boolean {
  const isOfParts = purpose === 'parts-list' || purpose === 'sourcing';
  if (!isOfParts || !columns.has('part-number')) return false;
  if (OTHERWISE.some((meaning) => columns.has(meaning)) || !OF_OFFERS.some((meaning) => columns.has(meaning)))
    return false;
  return purpose === 'sourcing' || proposals.find((one) => isOf(one, source))?.confidence !== 1;
}

/** The firms in lists of suppliers among the files. */
export function listFirms(files: readonly ReadFile[]): readonly Firm[] {
  const read = (source: SourceTable, id: number | undefined, name: number | undefined): Firm[] =>
    source.lines.flatMap(({ cells }): Firm[] => {
      const [number, called] = [id, name].map((place) => (place === undefined ? '' : (cells[place] ?? '').trim()));
      const names = [number, called].flatMap((text) => (text === undefined || text === '' ? [] : [spellFirm(text)]));
      if (number) return [{ meaning: 'supplier-id', text: number, names }];
      return called ? [{ meaning: 'supplier', text: called, names }] : [];
    });
  const foreign = files.flatMap((file) => file.foreign.filter(({ purpose }) => purpose === 'supplier-list'));
  const canonical = files.flatMap((file) => file.tables.filter(({ table }) => table === 'suppliers'));
  return [
    ...foreign.flatMap(({ source, columns }) =>
      read(source, columns.get('supplier-id')?.[0], columns.get('supplier')?.[0]),
    ),
    ...canonical.flatMap(({ source, columns }) =>
      read(source, columns.places.get('supplier_id'), columns.places.get('name')),
    ),
  ];
}

/** The one firm in a list with the name of a sheet; empty for none or several. */
function findFirm({ sheet }: SourceTable, firms: readonly Firm[]): readonly Firm[] {
  const name = spellFirm(sheet ?? '');
  const exact = firms.filter(({ names }) => names.includes(name));
  const found =
    exact.length > 0 || name.length < LEAST_SIGNS
      ? exact
      : firms.filter(({ names }) => names.some((each) => each.startsWith(name)));
  const texts = new Set(found.map(({ text }) => text));
  return texts.size === 1 ? found.slice(0, 1) : [];
}

/** Whether a proposal is for a table. */
export function isOf(proposal: TableProposal, { file, sheet, headerRow }: SourceTable): boolean {
  return proposal.file === file && proposal.sheet === sheet && proposal.headerRow === headerRow;
}

/** The proposal of a table with the column of its suppliers added, called so for this reason. */
export function proposeFirm(
  proposal: TableProposal,
  { source }: ForeignTable,
  { meaning, text }: Firm,
  reason: string,
): TableProposal {
  const blanks = source.header.slice(proposal.columns.length);
  const column = { header: 'Supplier', samples: [text], meaning, confidence: 0.8, reason };
  const open = { header: '', samples: [], meaning: null, confidence: 0, reason: '' };
  return {
    ...proposal,
    purpose: 'sourcing',
    confidence: 0.8,
    reason,
    columns: [...proposal.columns, ...blanks.map(() => open), column],
  };
}

/** A table of offers with the firm of each row, from `firmOf`, in a further column. */
export function addFirms(
  table: ForeignTable,
  meaning: Firm['meaning'],
  firmOf: (line: SourceLine) => string,
): ForeignTable {
  const { source } = table;
  const width = Math.max(source.header.length, ...source.lines.map(({ cells }) => cells.length));
  const pad = (cells: readonly string[], last: string): string[] => [
    ...cells,
    ...Array<string>(width - cells.length).fill(''),
    last,
  ];
  const columns = new Map<ForeignColumn, readonly number[]>(table.columns);
  return {
    ...table,
    purpose: 'sourcing',
    columns: columns.set(meaning, [width]),
    source: {
      ...source,
      header: pad(source.header, 'Supplier'),
      lines: source.lines.map((line) => ({ ...line, cells: pad(line.cells, firmOf(line)) })),
    },
  };
}
