import type { ForeignColumn, ForeignTable } from '../base/foreign-table.ts';
import type { SourceTable } from '../base/source-table.ts';
import type { ColumnProposal, TableProposal } from '../base/table-proposal.ts';
import { foldHeader } from '../dictionary/fold-header.ts';
import type { ReadFile } from '../tables/recognition.ts';

/** Below this share of rows with a number, the number is not that of the supplier of the row. */
const LEAST_NUMBERED = 0.6;
/** Headers of the number of a firm as well as of its number for a part. */
const OPEN_HEADER = /(?:code|number|no|nr|nummer|ref|号|番号|编码|代码)$/;

/**
 * `Vendor Code` beside the name of the vendor and our part: the vendor's number for the part, and not the vendor's own, if one vendor has several of
 * them, if a list of suppliers among the files has other ids for the same names, or if many rows name a vendor without one. A person's decisions
 * stay.
 */
export function settleVendorNumbers(files: readonly ReadFile[]): readonly ReadFile[] {
  const idsOf = new Map<string, Set<string>>();
  const lists = files.flatMap(({ foreign }) => foreign.filter(({ purpose }) => purpose === 'supplier-list'));
  for (const list of lists) {
    for (const [name, id] of listPairs(list)) idsOf.set(name, (idsOf.get(name) ?? new Set()).add(id));
  }
  return files.map((file) => {
    const changed = new Map<SourceTable, number>();
    const foreign = file.foreign.map((table) => {
      const place = findVendorNumber(table, idsOf);
      if (place === null || isDecided(file.proposals, table, place)) return table;
      changed.set(table.source, place);
      const columns = new Map<ForeignColumn, readonly number[]>(table.columns);
      columns.delete('supplier-id');
      return { ...table, columns: columns.set('supplier-part-number', [place]) };
    });
    if (changed.size === 0) return file;
    const proposals = file.proposals.map((proposal): TableProposal => {
      const place = [...changed].find(([source]) => isOf(proposal, source))?.[1];
      return place === undefined
        ? proposal
        : { ...proposal, columns: proposal.columns.with(place, say(proposal, place)) };
    });
    return { ...file, foreign, proposals };
  });
}

/** The column of ids with the vendors' own numbers of our parts; null if nothing speaks for that. */
function findVendorNumber(
  { purpose, columns, source }: ForeignTable,
  idsOf: ReadonlyMap<string, ReadonlySet<string>>,
): number | null {
  const [place, ...others] = columns.get('supplier-id') ?? [];
  const isOfParts = purpose === 'sourcing' || purpose === 'parts-list';
  if (place === undefined || others.length > 0 || !isOfParts || !columns.has('part-number')) return null;
  if (columns.has('supplier-part-number') || !OPEN_HEADER.test(foldHeader(source.header[place] ?? '').text))
    return null;
  const pairs = listPairs({ columns, source });
  // A supplier has a number in every row; a part has one with some of them.
  const firm = columns.get('supplier')?.[0];
  const named = firm === undefined ? [] : source.lines.filter(({ cells }) => (cells[firm] ?? '').trim() !== '');
  if (pairs.length > 0 && pairs.length < named.length * LEAST_NUMBERED) return place;
  const codesOf = Map.groupBy(pairs, ([name]) => name);
  const namesOf = Map.groupBy(pairs, ([, code]) => code);
  const isShared = [...namesOf.values()].some((same) => new Set(same.map(([name]) => name)).size > 1);
  const isPerPart = [...codesOf.values()].some((same) => new Set(same.map(([, code]) => code)).size > 1);
  if (isPerPart && !isShared) return place;
  const known = pairs.filter(([name]) => idsOf.has(name));
  const ids = new Set([...idsOf.values()].flatMap((some) => [...some]));
  return known.length > 0 && pairs.every(([, code]) => !ids.has(code)) ? place : null;
}

/** The names and ids of firms given together by rows of a table. */
function listPairs({ columns, source }: Pick<ForeignTable, 'columns' | 'source'>): [name: string, id: string][] {
  const name = columns.get('supplier')?.[0];
  const id = columns.get('supplier-id')?.[0];
  if (name === undefined || id === undefined) return [];
  return source.lines.flatMap(({ cells }): [string, string][] => {
    const pair = [(cells[name] ?? '').trim().toLowerCase(), (cells[id] ?? '').trim()] as const;
    return pair[0] === '' || pair[1] === '' ? [] : [[...pair]];
  });
}

function isOf(proposal: TableProposal, { file, sheet, headerRow }: SourceTable): boolean {
  return proposal.file === file && proposal.sheet === sheet && proposal.headerRow === headerRow;
}

function isDecided(proposals: readonly TableProposal[], { source }: ForeignTable, place: number): boolean {
  return proposals.find((one) => isOf(one, source))?.columns[place]?.confidence === 1;
}

function say({ columns }: TableProposal, place: number): ColumnProposal {
  const column = columns[place];
  return {
    header: column?.header ?? '',
    samples: column?.samples ?? [],
    meaning: 'supplier-part-number',
    confidence: 0.8,
    reason: 'It differs from part to part of one supplier, or from the ids in the list of suppliers.',
  };
}
