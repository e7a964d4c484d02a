import { cleanCell } from './foreign-cells.ts';

const BASE_LABEL =
  /^(?:basismenge|bezugsmenge|base (?:qty|quantity)|reference quantity|bmeng|quantité de base|qté de base|cantidad base|ctd\.? base|quantidade b(?:ase|ásica)|quantità (?:di )?base|qtà base|ilość bazowa|basisaantal|基本数量|基準数量|基数量)\s*(?:\([^)]*\))?\s*[:：=]?\s*(.*)$/i;

/**
 * What a text above a list says of the number of assemblies that its quantities are for: the text behind the label, '' where the label
 * stands alone, null where there is no label. Statements of one line stand apart by two blanks or a bar.
 */
export function findBase(title: string): string | null {
  const pieces = title.split(/\s{2,}|[|\t]/).map(cleanCell);
  for (const [index, piece] of pieces.entries()) {
    const rest = BASE_LABEL.exec(piece)?.[1];
    if (rest !== undefined) return rest === '' ? (pieces[index + 1] ?? '') : rest;
  }
  return null;
}
