import type { SourceLine } from '../../base/source-table.ts';
import { foldHeader } from '../../dictionary/fold-header.ts';
import { readHeaderScale } from '../../dictionary/header-scale.ts';
import type { ForeignCells } from '../../values/foreign-cells.ts';
import { noteRows, type TableTranslation } from '../table-translation.ts';

/** Headings, folded, of how many pieces came back from customers. */
const RETURNED =
  /^(?:(?:units?|qty|quantity|pcs|pieces|sales|customer) )?(?:returned|returns)(?: (?:units?|qty|quantity|pcs|pieces))?$|^(?:retouren?|rucklauf|rucksendung(?:en)?|zuruck)(?: ?(?:menge|stuck|stk|anzahl))?$|^(?:menge|stuck|anzahl) (?:retouren?|zuruck)$|^(?:(?:quantites?|qte|unites|ventes) )?(?:retours?|retournees?)(?: clients?)?$|^(?:(?:unidades|cantidad|piezas) )?(?:devueltas?|devoluciones)$|^(?:(?:quantita|pezzi) )?(?:resi|restituiti)$|^(?:ilosc |sztuk )?(?:zwroty|zwrotow|zwrocon[aeoy])$|^(?:mnozstvi |ks )?(?:vratky|vracen[oaey])$|^(?:retour|geretourneerd|antal retur|retur(?:er|nerat)?)$|^(?:销售)?退[货貨](?:数量?|數量)?$|^返品(?:数量?|数)?$|^반품(?:수량|수)?$/u;
/** Headings of what is left of sales, or is returned by the company. */
const NET = /(?:^| )(?:net|netto|nett|neto|nette|netta)(?: |$)|净|純/u;

/** The columns of a list of sales that say how many of what was sold came back, where none says what is left of it. */
export function findReturnedColumns(cells: ForeignCells): readonly number[] {
  const { source, columns } = cells.table;
  const [sold, other] = columns.get('annual-demand') ?? [];
  const folded = source.header.map((header) => foldHeader(header).text);
  // In thousands of one column, what came back may be in pieces.
  if (sold === undefined || other !== undefined || readHeaderScale(source.header[sold] ?? '') !== 1) return [];
  if (folded.some((text) => NET.test(text) && !/price|preis/.test(text))) return [];
  const used = new Set([...columns.values()].flat());
  return [...folded.entries()].flatMap(([place, text]) => {
    if (used.has(place) || !RETURNED.test(text)) return [];
    const fits = source.lines.every((line) => {
      const back = cells.amountAt(line, place);
      const all = cells.amountAt(line, sold);
      return (
        cells.cellAt(line, place) === '' || (back !== null && Math.abs(back.value) <= Math.max(0, all?.value ?? 0))
      );
    });
    return fits && source.lines.some((line) => (cells.amountAt(line, place)?.value ?? 0) !== 0) ? [place] : [];
  });
}

/** Takes what came back by columns of its own off what was sold. */
export type ReturnedColumns = { readonly read: (line: SourceLine) => number; readonly writeNotes: () => void };

/** What came back of the sales of a line, as columns of a list say, in pieces as these are counted; 0 where none does. */
export function createReturnedColumns(translation: TableTranslation): ReturnedColumns {
  const { cells } = translation;
  const places = findReturnedColumns(cells);
  const read = (line: SourceLine): number =>
    places.reduce((sum, place) => sum + Math.abs(cells.amountAt(line, place)?.value ?? 0), 0);
  return {
    read,
    writeNotes: () => {
      const rows = cells.table.source.lines.filter((line) => read(line) !== 0);
      const names = places.map((place) => `“${cells.table.source.header[place] ?? ''}”`).join(' and ');
      noteRows(
        translation,
        'sales-returned-beside',
        rows.map(({ row }) => row),
        `What came back, as ${names} says, is taken off what was sold; prices are those of what was sold`,
      );
    },
  };
}
