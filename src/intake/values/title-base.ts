import { cleanCell } from './foreign-cells.ts';

const BASE_LABEL =
  /^(?:basismenge|batch (?:size|qty|quantity)|bom (?:qty|quantity)|losgröße|losgroesse|taille (?:de )?lot|tamaño de lote|dimensione lotto|tamanho do lote|seriegrootte|bezugsmenge|base (?:qty|quantity)|reference quantity|bmeng|quantité de base|qté de base|cantidad base|ctd\.? ?base|quantidade b(?:ase|ásica)|quantità (?:di )?base|qtà base|ilość bazowa|basisaantal|基本数量|基準数量|基数量)\s*(?:\([^)]*\))?\s*[:：=]?\s*(.*)$/i;

/** For how many a list was exploded, which its quantities are for whatever the bill itself is written for. */
const REQUIRED_LABEL =
  /^(?:einsatzmenge|required (?:qty|quantity)|req(?:d|uired)?\.? ?qty|quantité nécessaire|quantità richiesta|cantidad necesaria|quantidade necessária)\s*(?:\([^)]*\))?\s*[:：=]?\s*(.*)$/i;
/** A unit in brackets between the label and the amount. */
const UNIT = /^\(\p{L}{1,5}\.?\)$/u;

/**
 * What a text above a list says of the number of assemblies that its quantities are for: the text behind the label, '' where the label
 * stands alone, null where there is no label. Statements of one line stand apart by two blanks or a bar.
 */
export function findBase(title: string): string | null {
  return findLabelled(title, BASE_LABEL);
}

/** What it says in the same way of the number of assemblies that the list was exploded for. */
export function findRequired(title: string): string | null {
  return findLabelled(title, REQUIRED_LABEL);
}

function findLabelled(title: string, label: RegExp): string | null {
  const pieces = title
    .split(/\s{2,}|[|\t]/)
    .map(cleanCell)
    .filter((piece) => !UNIT.test(piece));
  for (const [index, piece] of pieces.entries()) {
    const rest = label.exec(piece)?.[1];
    if (rest !== undefined) return rest === '' ? (pieces[index + 1] ?? '') : rest;
  }
  return null;
}
