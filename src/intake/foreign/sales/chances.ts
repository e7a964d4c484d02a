import type { ForeignTable } from '../../base/foreign-table.ts';
import type { SourceLine } from '../../base/source-table.ts';
import { isMissingWord } from '../../base/missing-words.ts';
import { foldHeader } from '../../dictionary/fold-header.ts';
import { noteRows, type TableTranslation } from '../table-translation.ts';

/** Headings, folded, of how likely it is that a row of a plan is sold. */
const CHANCE =
  /^(?:(?:win|sales|order|closing|close|forecast|deal) )?(?:probability|likelihood|chance)(?: (?:of (?:win|success|closing|order)|percent))*$|^(?:win|hit|success) (?:rate|percent|chance)(?: percent)?$|^(?:auftrags|abschluss|eintritts|gewinn|realisierungs)?(?:wahrscheinlichkeit|chance)(?: percent)?$|^probabilite(?: percent)?$|^probabilidad(?: percent)?$|^probabilita(?: percent)?$|^probabilidade(?: percent)?$|^prawdopodobienstwo(?: percent)?$|^pravdepodobnost(?: percent)?$|^waarschijnlijkheid(?: percent)?$|^sannolikhet(?: percent)?$|^вероятность(?: percent)?$|^(?:成交|赢单|中标)?(?:概率|可能性|机率)(?: percent)?$|^(?:受注)?確[度率](?: percent)?$|^확률(?: percent)?$/u;
/** Headings of amounts that hold the chance already. */
const WEIGHTED = /weight|gewicht|expected|erwart|pondere|ponderad|wazon|vazen|加权|加重|期待/;
const FIGURE = /^(\d{1,3}(?:[.,]\d{1,4})?)\s*[%％]?$/;
const HUNDRED = 100;

/** How likely the rows of a plan are sold. */
export type Chances = { readonly read: (line: SourceLine) => number; readonly writeNotes: () => void };

/** The column of a list of what is asked for that says how likely each row is, with the figure of a sure one; null where none does, or amounts hold it already. */
export function findChance({
  source,
  columns,
}: ForeignTable): { readonly place: number; readonly sure: number } | null {
  if (!columns.has('annual-demand') && !columns.has('period-demand')) return null;
  const folded = source.header.map((header) => foldHeader(header).text);
  const used = new Set([...columns.values()].flat());
  const place = folded.findIndex((text, at) => !used.has(at) && CHANCE.test(text));
  if (place < 0 || folded.some((text) => WEIGHTED.test(text))) return null;
  const cells = source.lines.map((line) => (line.cells[place] ?? '').trim()).filter((cell) => !isMissingWord(cell));
  const figures = cells.map(readFigure);
  if (figures.length === 0 || figures.some((figure) => figure === null || figure > HUNDRED)) return null;
  // `0.5` and `1` of a workbook are shares of one.
  const areShares = figures.every((figure) => (figure ?? 0) <= 1) && !cells.some((cell) => /[%％]/.test(cell));
  return { place, sure: areShares ? 1 : HUNDRED };
}

function readFigure(cell: string): number | null {
  const figure = FIGURE.exec(cell)?.[1];
  return figure === undefined ? null : Number(figure.replace(',', '.'));
}

/** What each row of a plan is sold with, from 0 to 1; 1 where nothing says so. */
export function createChances({ cells, log }: Pick<TableTranslation, 'cells' | 'log'>): Chances {
  const found = findChance(cells.table);
  const read = (line: SourceLine): number => {
    const figure = found === null ? null : readFigure((line.cells[found.place] ?? '').trim());
    return figure === null || found === null ? 1 : figure / found.sure;
  };
  return {
    read,
    writeNotes: () => {
      if (found === null) return;
      const rows = cells.table.source.lines.filter((line) => read(line) !== 1).map(({ row }) => row);
      const header = cells.table.source.header[found.place] ?? '';
      const what = `Rows that “${header}” says are not sure: of what they ask for as much counts as that says`;
      noteRows({ cells, log }, 'demand-by-chance', rows, what);
    },
  };
}
