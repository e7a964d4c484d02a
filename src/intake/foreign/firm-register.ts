import { areKeptApart } from '../../domain/decisions/kept-apart.ts';
import type { SeparateRecords } from '../../domain/decisions/decisions.ts';
import { foldWord } from '../base/closed-words.ts';
import { createCanonicalWriter } from './canonical-table.ts';
import { spellFirm } from '../dictionary/firm-names.ts';
import { bearsName } from '../dictionary/own-words.ts';
import type { ForeignCells } from '../values/foreign-cells.ts';
import type { CanonicalTable } from '../base/foreign-table.ts';

/** A supplier as the files name it. */
export type Firm = {
  readonly supplierId: string;
  readonly name: string;
  readonly country: string;
  readonly parentId: string;
  /** Its deliveries, in the words of its list; '' where the list does not say. */
  readonly delivers: string;
};

type Paired = { readonly supplierId: string; readonly name: string };
type Entry = { row: number; otherRows: number[]; firm: Firm };

/** The suppliers first named in one foreign table, or first described there. */
export type FirmTable = {
  /** The id of the supplier named by a cell by id or name; a new one is added under its name. */
  readonly resolve: (row: number, nameOrId: string) => string;
  /** Adds a supplier of a list; a repeat without anything new only keeps its row. */
  readonly add: (row: number, firm: Firm) => void;
  readonly finish: () => CanonicalTable | null;
};

/** All suppliers of one set of files. */
export type FirmRegister = {
  readonly openTable: (cells: ForeignCells) => FirmTable;
  /** Takes a supplier of a canonical table, and the country that it states. */
  readonly reserve: (supplierId: string, name: string, country?: string) => void;
  /** The country of a supplier as some list states it; '' where none does. */
  readonly findHome: (supplierId: string) => string;
  readonly find: (nameOrId: string) => string | null;
  /** Takes the id that a list writes beside a name, for lists before it that have the name alone. */
  readonly pair: (supplierId: string, name: string) => void;
  /** Registers a named site of a supplier. */
  readonly addSite: (supplierId: string, siteId: string) => void;
  readonly hasSite: (siteId: string) => boolean;
  /** Takes the company's own supplier. */
  readonly reserveOwn: (supplierId: string) => void;
  /** The company's own supplier; null where no table says. */
  readonly ownId: () => string | null;
  /** Registers a plant of the company itself. */
  readonly addOwnSite: (siteId: string, name: string) => void;
  readonly isOwnSite: (siteId: string) => boolean;
  /** Whether some list names plants of the company itself. */
  readonly hasOwnSites: () => boolean;
  /** The plant of the company whose name a firm bears, as its plants do in the lists of each other's suppliers; null for none, or several. */
  readonly findPlantOf: (supplierId: string) => string | null;
  /** The site of a supplier, where exactly one is named. */
  readonly findOnlySite: (supplierId: string) => string | null;
  /** Names in other signs than those that a list writes beside an id (`MUSTER MAGNET CO LTD`, `Muster Magnet Co., Ltd.`), with the ids that they stand for. */
  readonly spelled: ReadonlyMap<string, string>;
  /** Every supplier by id, with its names. */
  readonly all: ReadonlyMap<string, Omit<Firm, 'supplierId'>>;
};

/** An empty register; firms that a person said are not one (`separate`) are two, however alike they are written. */
export function createFirmRegister(separate: readonly SeparateRecords[] = []): FirmRegister {
  const all = new Map<string, Omit<Firm, 'supplierId'>>();
  /** Ids of the firms with a name. */
  const byName = new Map<string, Set<string>>();
  /** Numbers without the zeros in front; null where two firms differ in these alone. */
  const byDigits = new Map<string, string | null>();
  /** Ids that some list writes beside a name, by that name and by both in one cell; null where several do. */
  const paired = new Map<string, Paired | null>();
  /** The same by their letters and figures alone, and as other keyboards write them; null where several firms bear the name. */
  const byLetters = new Map<string, string | null>();
  const spelled = new Map<string, string>();
  const sites = new Map<string, Set<string>>();
  const siteIds = new Set<string>();
  const ownSites = new Map<string, string>();
  /** Countries that canonical tables state. */
  const homes = new Map<string, string>();
  let own: string | null = null;

  function register({ supplierId, ...firm }: Firm): void {
    if (!all.has(supplierId)) {
      const digits = readDigits(supplierId);
      if (digits !== null) byDigits.set(digits, byDigits.has(digits) ? null : supplierId);
    }
    all.set(supplierId, firm);
    byName.set(firm.name, (byName.get(firm.name) ?? new Set()).add(supplierId));
  }
  function pair(supplierId: string, name: string, written: readonly string[]): void {
    for (const letters of new Set([foldWord(name), spellFirm(name)])) {
      const known = byLetters.get(letters);
      if (letters !== '') byLetters.set(letters, known === undefined || known === supplierId ? supplierId : null);
    }
    for (const text of written) {
      const known = paired.get(text);
      paired.set(text, known === undefined || known?.supplierId === supplierId ? { supplierId, name } : null);
    }
  }
  function find(nameOrId: string): string | null {
    if (all.has(nameOrId)) return nameOrId;
    const digits = readDigits(nameOrId);
    const ofDigits = digits === null ? null : byDigits.get(digits);
    return findNamed(nameOrId) ?? ofDigits ?? paired.get(nameOrId)?.supplierId ?? findSpelled(nameOrId);
  }
  function findSpelled(name: string): string | null {
    const alike = byLetters.get(foldWord(name));
    const known = alike === undefined ? byLetters.get(spellFirm(name)) : alike;
    if (known === undefined || known === null || paired.has(name) || areKeptApart(separate, 'supplier', name, known))
      return null;
    spelled.set(name, known);
    return known;
  }
  /** The firm with a name; of several the first where all are in one country, none where the name does not say which country is meant. */
  function findNamed(name: string): string | null {
    const ids = [...(byName.get(name) ?? [])];
    const countries = new Set(ids.map((id) => all.get(id)?.country ?? ''));
    return countries.size === 1 ? ids[0]! : null;
  }

  function openTable(cells: ForeignCells): FirmTable {
    /** By its words: a firm with different words in two rows has two, one of them to stand. */
    const entries = new Map<string, Entry>();
    const firstEntries = new Map<string, Entry>();
    function touch(row: number, entry: Entry | undefined): void {
      if (entry !== undefined && entry.row !== row && entry.otherRows.at(-1) !== row) entry.otherRows.push(row);
    }
    function enter(row: number, firm: Firm): void {
      const key = JSON.stringify([firm.supplierId, firm.name, firm.country, firm.parentId]);
      const known = entries.get(key);
      if (known !== undefined) {
        touch(row, known);
        return;
      }
      const entry: Entry = { row, otherRows: [], firm };
      entries.set(key, entry);
      if (!firstEntries.has(firm.supplierId)) firstEntries.set(firm.supplierId, entry);
    }
    function add(row: number, firm: Firm): void {
      const before = all.get(firm.supplierId);
      if (before === undefined) {
        register(firm);
        enter(row, firm);
        return;
      }
      const news = readNews(firm, before);
      if (news === null) {
        touch(row, firstEntries.get(firm.supplierId));
        return;
      }
      register(fillFirm(firm, before));
      enter(row, news);
    }
    return {
      add,
      resolve: (row, nameOrId) => {
        const found = find(nameOrId);
        const supplierId = found ?? nameOrId;
        if (all.has(supplierId)) touch(row, firstEntries.get(supplierId));
        else {
          const name = paired.get(nameOrId)?.name ?? nameOrId;
          add(row, { supplierId, name, country: '', parentId: '', delivers: '' });
        }
        return supplierId;
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
            ['role', cells.header('role', 'role')],
          ]),
        );
        for (const { row, otherRows, firm } of entries.values()) {
          const { supplierId, name, country, parentId } = firm;
          const role = supplierId === own ? 'own' : '';
          writer.add({ row, otherRows }, { supplier_id: supplierId, name, country, parent_id: parentId, role });
        }
        return writer.finish();
      },
    };
  }
  return {
    openTable,
    find,
    all,
    spelled,
    pair: (supplierId, name) => {
      pair(supplierId, name, [name, ...writeBoth(supplierId, name)]);
    },
    reserve: (supplierId, name, country = '') => {
      if (country !== '') homes.set(supplierId, country);
      if (name !== '' && name !== supplierId) pair(supplierId, name, writeBoth(supplierId, name));
      register({ supplierId, name: name || supplierId, country: '', parentId: '', delivers: '' });
    },
    findHome: (supplierId) => all.get(supplierId)?.country || (homes.get(supplierId) ?? ''),
    addSite: (supplierId, siteId) => {
      const known = sites.get(supplierId) ?? new Set();
      known.add(siteId);
      siteIds.add(siteId);
      sites.set(supplierId, known);
    },
    hasSite: (siteId) => siteIds.has(siteId),
    reserveOwn: (supplierId) => {
      own = supplierId;
    },
    ownId: () => own,
    addOwnSite: (siteId, name) => {
      siteIds.add(siteId);
      ownSites.set(siteId, name);
    },
    isOwnSite: (siteId) => ownSites.has(siteId),
    hasOwnSites: () => ownSites.size > 0,
    findPlantOf: (supplierId) => {
      const firm = ownSites.size === 0 ? '' : (all.get(supplierId)?.name ?? '');
      if (firm === '') return null;
      // Plants of one group often differ in their legal form, or in the town in brackets, alone.
      const alike = [...ownSites].filter(([, name]) => name.trim().toLowerCase() === firm.trim().toLowerCase());
      const bearing = alike.length > 0 ? alike : [...ownSites].filter(([, name]) => bearsName(name, firm));
      return bearing.length === 1 ? (bearing[0]?.[0] ?? null) : null;
    },
    findOnlySite: (supplierId) => {
      const known = sites.get(supplierId);
      const [only] = known ?? [];
      return known?.size === 1 && only !== undefined ? only : null;
    },
  };
}

/** The number and the name of a firm as systems print them in one cell: `V-201 Muster Magnets`, `Muster Magnets (V-201)`. */
function writeBoth(supplierId: string, name: string): readonly string[] {
  return [' ', ' - ', ': ', ' / ', ' | ']
    .map((between) => `${supplierId}${between}${name}`)
    .concat(`${name} (${supplierId})`, `[${supplierId}] ${name}`, `${name} - ${supplierId}`);
}

/** The digits of a number without the zeros in front, written by one system and cut off by another; null for other text. */
function readDigits(id: string): string | null {
  return /^0*([1-9]\d*)$/.exec(id)?.[1] ?? null;
}

/** New words of a row on a known firm, with the rest blank; null for none. A name repeating the id is none. */
function readNews(firm: Firm, before: Omit<Firm, 'supplierId'>): Firm | null {
  const { supplierId } = firm;
  const news = {
    name: firm.name === before.name || firm.name === supplierId ? '' : firm.name,
    country: firm.country === before.country ? '' : firm.country,
    parentId: firm.parentId === before.parentId ? '' : firm.parentId,
  };
  return news.name + news.country + news.parentId === '' ? null : { ...firm, ...news };
}

/** A known firm with another row's words where nothing was said. */
function fillFirm(firm: Firm, before: Omit<Firm, 'supplierId'>): Firm {
  const { supplierId } = firm;
  return {
    supplierId,
    name: before.name === supplierId ? firm.name : before.name,
    country: before.country || firm.country,
    parentId: before.parentId || firm.parentId,
    delivers: before.delivers || firm.delivers,
  };
}
