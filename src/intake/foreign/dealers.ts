import { foldWord } from '../base/closed-words.ts';
import { isMadeByUs } from '../dictionary/own-words.ts';
import type { ForeignCells } from '../values/foreign-cells.ts';
import { createClosedSources } from './lines/closed-sources.ts';

/** A supplier of a part in another table than the one with its maker. */
export type Dealer = {
  /** His number, else his name. */
  readonly firm: string;
  readonly country: string;
  /** Whether his own table says where the goods come from. */
  readonly statesOrigin: boolean;
};

export type DealerFinder = {
  /** Finds the supplier of a part by the supplier columns of other tables; none where the maker is among them, since he then delivers himself. */
  readonly find: (cells: ForeignCells, partNumber: string, makers: readonly string[]) => readonly Dealer[];
  /** Whether another table names the maker of a part beside the supplier who delivers it: the maker alone is then no further source. */
  readonly isTold: (cells: ForeignCells, partNumber: string, maker: string) => boolean;
};

type Named = Dealer & { readonly cells: ForeignCells; readonly names: readonly string[] };

/** Tables with suppliers of parts. */
const NAMING: ReadonlySet<string> = new Set(['parts-list', 'sourcing', 'bom']);

/** The suppliers in the tables of an import, by part. */
export function createDealerFinder(readers: readonly ForeignCells[]): DealerFinder {
  let known: Map<string, Named[]> | null = null;
  let told: Map<string, readonly Told[]> | null = null;
  return {
    find: (cells, partNumber, makers) => {
      known ??= listSuppliers(readers);
      const named = (known.get(partNumber) ?? []).filter((dealer) => dealer.cells !== cells);
      const folded = new Set(makers.map(foldWord));
      return named.some(({ names }) => names.some((name) => folded.has(name))) ? [] : named;
    },
    isTold: (cells, partNumber, maker) => {
      told ??= listMakersBeside(readers);
      const name = foldWord(maker);
      return (told.get(partNumber) ?? []).some((each) => each.cells !== cells && each.maker === name);
    },
  };
}

/** A maker, folded, whom a table names beside another firm that delivers. */
type Told = { readonly cells: ForeignCells; readonly maker: string };

function listMakersBeside(readers: readonly ForeignCells[]): Map<string, Told[]> {
  const found = new Map<string, Told[]>();
  for (const cells of readers) {
    if (!NAMING.has(cells.table.purpose) || !cells.has('part-number') || !cells.has('maker')) continue;
    if (!cells.has('supplier') && !cells.has('supplier-id')) continue;
    const closed = createClosedSources(cells);
    for (const line of cells.table.source.lines) {
      const part = cells.get(line, 'part-number');
      const isDelivered = cells.get(line, 'supplier') !== '' || cells.get(line, 'supplier-id') !== '';
      if (part === '' || !isDelivered || closed.isClosed(line)) continue;
      const makers = cells.getAll(line, 'maker').filter((maker) => maker !== '');
      const own = found.get(part) ?? [];
      for (const maker of makers) own.push({ cells, maker: foldWord(maker) });
      found.set(part, own);
    }
  }
  return found;
}

function listSuppliers(readers: readonly ForeignCells[]): Map<string, Named[]> {
  const found = new Map<string, Named[]>();
  for (const cells of readers) {
    if (!NAMING.has(cells.table.purpose) || !cells.has('part-number')) continue;
    // Who stands beside a maker of its own is told there.
    if ((!cells.has('supplier') && !cells.has('supplier-id')) || cells.has('maker')) continue;
    const closed = createClosedSources(cells);
    for (const line of cells.table.source.lines) {
      const [id, name] = [cells.get(line, 'supplier-id'), cells.get(line, 'supplier')];
      const firm = id || name;
      const part = cells.get(line, 'part-number');
      if (firm === '' || part === '' || isMadeByUs(name) || closed.isClosed(line)) continue;
      const own = found.get(part) ?? [];
      found.set(part, own);
      const country = cells.get(line, 'country');
      if (own.some((each) => each.firm === firm && each.country === country)) continue;
      const names = [id, name].filter((each) => each !== '').map(foldWord);
      own.push({ firm, country, statesOrigin: cells.get(line, 'origin-country') !== '', cells, names });
    }
  }
  return found;
}
