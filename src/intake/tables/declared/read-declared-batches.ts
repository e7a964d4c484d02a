import { ELEMENTS, SYMBOL_OF_NAME } from '../../../domain/substances/element-names.ts';
import type { Grid } from '../../base/grid.ts';
import type { DeclaredSheet } from './declared-grid.ts';
import { findRole } from './declared-roles.ts';
import { readDeclaredCertificate } from './read-declared-certificate.ts';

const HEADER_WITHIN = 60;
/** The heading over the figures of one batch: `Heat A`, `Charge 4711`, `炉号1`. */
const BATCH =
  /^(?:batch|lot|heat|melt|charge|schmelze|los|coulée|colada|colata|批号|批次|炉号|ロット|チャージ)(?:[ .-]?(?:no|nr|number|nummer)\.?)?[ :#-]*[\p{L}\d/-]*$/iu;

/**
 * The nodes of a certificate with a row for each element and a column for each batch, read as the one with these turned round: its batches span their
 * figures. Null for any other grid.
 */
export function readDeclaredBatches({ rows, decimalComma }: Pick<Grid, 'rows' | 'decimalComma'>): DeclaredSheet | null {
  const at = rows.slice(0, HEADER_WITHIN).findIndex(isHeader);
  const header = rows[at];
  if (header === undefined) return null;
  const place = header.findIndex((cell) => findRole(cell) === 'substance');
  const batches = header.flatMap((cell, index) => (BATCH.test(cell.trim()) ? [index] : []));
  const lines = rows.slice(at + 1).map((row, index) => ({ row, number: at + 2 + index }));
  const elements = lines.flatMap(({ row, number }) => {
    const symbol = nameSymbol(row[place] ?? '');
    return symbol === null ? [] : [{ symbol, row, number }];
  });
  const [first] = elements;
  if (first === undefined) return null;
  const turned = [
    ...rows.slice(0, at),
    ['Heat', ...elements.map(({ symbol }) => symbol)],
    ...batches.map((batch) => [header[batch] ?? '', ...elements.map(({ row }) => row[batch] ?? '')]),
  ];
  const read = readDeclaredCertificate({ rows: turned, decimalComma });
  if (read === null) return null;
  return {
    ...read,
    header: { at, firstRow: at + 1, labels: header.map((cell) => cell.trim()), places: new Map() },
    nodes: read.nodes.map(({ node }) => ({
      row: elements.find(({ symbol }) => node.type === 'substance' && symbol === node.name)?.number ?? first.number,
      node,
    })),
    used: new Set([place, ...batches]),
    joined: new Set(),
  };
}

function isHeader(row: readonly string[]): boolean {
  const filled = row.filter((cell) => cell.trim() !== '');
  const others = filled.slice(1);
  return (
    others.length > 0 && findRole(filled[0] ?? '') === 'substance' && others.every((cell) => BATCH.test(cell.trim()))
  );
}

function nameSymbol(cell: string): string | null {
  const text = cell.normalize('NFKC').trim();
  return ELEMENTS.has(text) ? text : (SYMBOL_OF_NAME.get(text.toLowerCase()) ?? null);
}
