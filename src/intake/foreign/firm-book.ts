import { createCanonicalWriter } from './canonical-table.ts';
import type { ForeignCells } from './foreign-cells.ts';
import type { CanonicalTable } from './foreign-table.ts';

/** A supplier as the files name it. */
export type Firm = {
  readonly supplierId: string;
  readonly name: string;
  readonly country: string;
  readonly parentId: string;
  /** What it delivers, in the words of its list; '' where the list does not say. */
  readonly delivers: string;
};

type Entry = { row: number; otherRows: number[]; firm: Firm };

/** The suppliers that one foreign table is first to name. */
export type FirmTable = {
  /** The id of the supplier that a cell names by id or name; one that nobody has named yet is added under its name. */
  readonly resolve: (row: number, nameOrId: string) => string;
  /** Adds a supplier of a list; a repeat keeps its row and changes nothing. */
  readonly add: (row: number, firm: Firm) => void;
  readonly finish: () => CanonicalTable | null;
};

/** All suppliers of one set of files. */
export type FirmBook = {
  readonly openTable: (cells: ForeignCells) => FirmTable;
  /** Takes a supplier that a canonical table holds already. */
  readonly reserve: (supplierId: string, name: string) => void;
  readonly find: (nameOrId: string) => string | null;
  /** Registers a named site of a supplier. */
  readonly addSite: (supplierId: string, siteId: string) => void;
  readonly hasSite: (siteId: string) => boolean;
  /** The site of a supplier, where exactly one is named. */
  readonly findOnlySite: (supplierId: string) => string | null;
  /** Every supplier by id, with the names that it bears. */
  readonly all: ReadonlyMap<string, Pick<Firm, 'name' | 'country' | 'delivers'>>;
};

/** An empty book. */
export function createFirmBook(): FirmBook {
  const all = new Map<string, Pick<Firm, 'name' | 'country' | 'delivers'>>();
  const byName = new Map<string, string>();
  const sites = new Map<string, Set<string>>();
  const siteIds = new Set<string>();

  function register({ supplierId, name, country, delivers }: Omit<Firm, 'parentId'>): void {
    all.set(supplierId, { name, country, delivers });
    if (!byName.has(name)) byName.set(name, supplierId);
  }
  function find(nameOrId: string): string | null {
    return all.has(nameOrId) ? nameOrId : (byName.get(nameOrId) ?? null);
  }

  function openTable(cells: ForeignCells): FirmTable {
    const entries = new Map<string, Entry>();
    function touch(row: number, supplierId: string): void {
      const entry = entries.get(supplierId);
      if (entry !== undefined && entry.row !== row && entry.otherRows.at(-1) !== row) entry.otherRows.push(row);
    }
    function add(row: number, firm: Firm): void {
      if (all.has(firm.supplierId)) {
        touch(row, firm.supplierId);
        return;
      }
      register(firm);
      entries.set(firm.supplierId, { row, otherRows: [], firm });
    }
    return {
      add,
      resolve: (row, nameOrId) => {
        const found = find(nameOrId);
        if (found === null) add(row, { supplierId: nameOrId, name: nameOrId, country: '', parentId: '', delivers: '' });
        else touch(row, found);
        return found ?? nameOrId;
      },
      finish: () => {
        const writer = createCanonicalWriter(
          'suppliers',
          cells.table.source,
          new Map([
            ['supplier_id', cells.header('supplier-id', cells.header('supplier', 'supplier_id'))],
            ['name', cells.header('supplier', 'name')],
            ['country', cells.header('country', 'country')],
            ['parent_id', cells.header('supplier-parent', 'parent_id')],
          ]),
        );
        for (const { row, otherRows, firm } of entries.values()) {
          const { supplierId, name, country, parentId } = firm;
          writer.add({ row, otherRows }, { supplier_id: supplierId, name, country, parent_id: parentId });
        }
        return writer.finish();
      },
    };
  }
  return {
    openTable,
    find,
    all,
    reserve: (supplierId, name) => register({ supplierId, name: name || supplierId, country: '', delivers: '' }),
    addSite: (supplierId, siteId) => {
      const known = sites.get(supplierId) ?? new Set();
      known.add(siteId);
      siteIds.add(siteId);
      sites.set(supplierId, known);
    },
    hasSite: (siteId) => siteIds.has(siteId),
    findOnlySite: (supplierId) => {
      const known = sites.get(supplierId);
      const [only] = known ?? [];
      return known?.size === 1 && only !== undefined ? only : null;
    },
  };
}
