import { writePercentage } from '../../values/parse-values.ts';
import { createRepeatFinder, joinPair } from '../../base/find-repeats.ts';
import type { SourceLine } from '../../base/source-table.ts';
import type { Vocabulary } from '../../dictionary/vocabulary.ts';
import { createCanonicalWriter } from '../canonical-table.ts';
import type { FirmRegister, FirmTable } from '../firm-register.ts';
import type { ForeignCells } from '../../values/foreign-cells.ts';
import type { ForeignRow } from './fold-continuations.ts';
import type { CanonicalTable } from '../../base/foreign-table.ts';
import type { MakerWords } from '../../values/maker-names.ts';
import { readDays } from './lead-days.ts';
import { readOrders, readSourceKey } from './order-shares.ts';
import { createClosedSources } from './closed-sources.ts';
import { isMadeByUs } from '../../dictionary/own-words.ts';
import { readPrice } from './read-price.ts';
import { workOutPrices } from './worked-prices.ts';
import { splitSourceGroups } from '../../mapping/source-groups.ts';

/** Maker cells that leave the choice open. */
const ANYBODY = /^(?:generic|various|divers[e]?|div\.?|misc\.?|several|standard|任意|各种|各社)$/i;

/** Cells of a source by canonical column; what is left out is blank. */
type SourceCells = Partial<Record<(typeof COLUMNS)[number], string>>;

const COLUMNS = [
  'part_number',
  'site_id',
  'supplier_id',
  'country',
  'share_pct',
  'buyer_site_id',
  'origin_country',
  'lead_time_days',
  'unit_price',
  'currency',
  'capacity_per_day',
  'supplier_part_number',
] as const;
/** Place of the supplier's own number of the part, which tells no source from another. */
const OWN_NUMBER = COLUMNS.indexOf('supplier_part_number');
const NO_TERMS: SourceCells = {};
const TERMS = ['share', 'capacity', 'lead-time', 'price'] as const;

/** The cells stand in the order of `COLUMNS`: a hundred thousand sources are kept until the table is whole. */
type Source = { readonly row: number; readonly otherRows: number[]; readonly cells: string[] };

/** The sources of parts that one foreign table names. */
export type SourceTableOfParts = {
  /** Adds the makers, suppliers and countries of a line as sources of its part; a source that was named before keeps the row besides. */
  readonly add: (row: ForeignRow, partNumber: string, inlineMaker: string | null) => void;
  /** Adds one supplier by id as a source of a part, in a country that is not known. */
  readonly addSupplier: (row: number, partNumber: string, supplierId: string) => void;
  readonly finish: () => CanonicalTable | null;
};

type Setting = {
  readonly cells: ForeignCells;
  readonly firms: FirmTable;
  readonly register: FirmRegister;
  readonly makers: MakerWords;
  readonly findTerritory: Vocabulary['findTerritory'];
  /** The unit that tables before count a part in; null where none says. */
  readonly unitOf: (partNumber: string) => string | null;
};

/**
 * Sources by line, each by its own columns where a line names several with terms of their own (`splitSourceGroups`). A maker alone is
 * the source. A supplier beside it is the source and buys from the maker (a trader), so that both stay visible; a country of origin belongs
 * to the maker then. Several makers or countries of one source are several sources without a share.
 */
export function createLineSources(setting: Setting): SourceTableOfParts {
  const { cells, register } = setting;
  const sources: Source[] = [];
  const findFirst = createRepeatFinder<Source>(
    ({ cells: [partNumber = '', , supplierId = ''] }) => joinPair(partNumber, supplierId),
    (source) => JSON.stringify(source.cells.slice(0, OWN_NUMBER)),
  );
  function put(row: number, source: SourceCells): void {
    const entry = { row, otherRows: [], cells: COLUMNS.map((column) => source[column] ?? '') };
    const known = findFirst(entry);
    if (known === null) sources.push(entry);
    else {
      if (known.row !== row) known.otherRows.push(row);
      if (known.cells[OWN_NUMBER] === '') known.cells[OWN_NUMBER] = entry.cells[OWN_NUMBER] ?? '';
    }
  }
  const groups = splitSourceGroups(cells);
  const stated = groups.filter((group) => group.cells.has('share'));
  const sharesOfOne = stated.length > 0 && stated.every((group) => statesSharesOfOne(group.cells));
  const readers = groups.map((group) => ({
    isNamed: group.isNamed,
    add: createSourceReader({ ...setting, cells: group.cells }, sharesOfOne, put),
  }));

  return {
    addSupplier: (row, partNumber, supplierId) =>
      put(row, { part_number: partNumber, ...locate(register, supplierId, '') }),
    add: (row, partNumber, inlineMaker) => {
      for (const [at, { isNamed, add }] of readers.entries()) {
        if (at === 0 || isNamed(row.line)) add(row, partNumber, at === 0 ? inlineMaker : null);
      }
    },
    finish: () => {
      const header = (column: Parameters<typeof cells.header>[0], name: string): [string, string] => [
        name,
        cells.header(column, name),
      ];
      const writer = createCanonicalWriter(
        'sourcing',
        cells.table.source,
        // In the order of `COLUMNS`.
        new Map([
          header('part-number', 'part_number'),
          header('site-id', 'site_id'),
          ['supplier_id', cells.header('supplier', cells.header('maker', 'supplier_id'))],
          header('country', 'country'),
          header('share', 'share_pct'),
          ['buyer_site_id', cells.header('site-id', cells.header('site', 'buyer_site_id'))],
          header('origin-country', 'origin_country'),
          header('lead-time', 'lead_time_days'),
          header('price', 'unit_price'),
          header('currency', 'currency'),
          header('capacity', 'capacity_per_day'),
          header('supplier-part-number', 'supplier_part_number'),
        ]),
      );
      for (const { row, otherRows, cells: written } of sources) {
        writer.addBy({ row, otherRows }, (_column, place) => written[place] ?? '');
      }
      return writer.finish();
    },
  };
}

/** Returns what puts the sources that one group of columns names in a line. */
function createSourceReader(
  { cells, firms, register, makers, findTerritory, unitOf }: Setting,
  sharesOfOne: boolean,
  put: (row: number, source: SourceCells) => void,
): SourceTableOfParts['add'] {
  function splitCountries(cell: string): readonly string[] {
    if (cell === '' || findTerritory(cell) !== null) return [cell];
    const several = cell.split(/\s*(?:[;,/&+、]|\band\b|\bund\b|\bet\b)\s*/i).filter((each) => each !== '');
    return several.length > 1 && several.every((each) => findTerritory(each) !== null) ? several : [cell];
  }
  const makersOf = new Map<string, string>();
  function readMaker(name: string): string {
    const known = makersOf.get(name);
    if (known !== undefined) return known;
    const maker = makers.split(name)?.maker ?? name;
    makersOf.set(name, maker);
    return maker;
  }
  function readMakers({ line, continued }: ForeignRow, inlineMaker: string | null): readonly string[] {
    if (!cells.has('maker')) return inlineMaker === null ? [] : [inlineMaker];
    const names = [line, ...continued].flatMap((each) => cells.getAll(each, 'maker'));
    const named = names.filter((name) => name !== '' && !ANYBODY.test(name)).map(readMaker);
    return [...new Set(named.length === 0 && inlineMaker !== null ? [inlineMaker] : named)];
  }
  function readSuppliers({ line, continued }: ForeignRow): readonly string[] {
    if (!statesSuppliers) return [];
    const ids = cells.getAll(line, 'supplier-id').filter((id) => id !== '');
    if (ids.length > 0) {
      const name = cells.get(line, 'supplier');
      const [first] = ids;
      // An id with a name beside it names the supplier, unless a list has done so.
      if (first !== undefined && name !== '' && register.find(first) === null)
        firms.add(line.row, { supplierId: first, name, country: '', parentId: '', delivers: '' });
      return [...new Set(ids)];
    }
    const named = [line, ...continued].flatMap((each) => cells.getAll(each, 'supplier'));
    return [...new Set(named.filter((name) => name !== '' && !isMadeByUs(name)))];
  }
  const closed = createClosedSources(cells);
  const orders = readOrders(cells);
  const worked = cells.has('order-value')
    ? workOutPrices(
        cells,
        (line) => joinPair(cells.get(line, 'part-number'), readSourceKey(cells, line)),
        (line) => unitOf(cells.get(line, 'part-number')),
      )
    : null;
  /** What a source is paid for one unit, as stated or, where nothing states it, as its orders make it. */
  function readTermsOfPrice(line: SourceLine, partNumber: string): Pick<SourceCells, 'unit_price' | 'currency'> {
    const { price, currency } = readPrice(cells, line, 'price', unitOf(partNumber));
    const ofOrders = worked?.get(joinPair(cells.get(line, 'part-number'), readSourceKey(cells, line)));
    if (price !== '' || ofOrders === undefined) return { unit_price: price, currency };
    return { unit_price: ofOrders.price, currency: ofOrders.currency };
  }
  const statesPlants = cells.has('site-id') || cells.has('site');
  /** A plant of the company itself in a line is the one that buys. */
  function readBuyer(line: SourceLine): SourceCells {
    if (!statesPlants) return NO_TERMS;
    const plant = [cells.get(line, 'site-id'), cells.get(line, 'site')].find((id) => register.isOwnSite(id));
    return plant === undefined ? NO_TERMS : { buyer_site_id: plant };
  }
  const statesParents = cells.has('supplier-parent');
  /** The firm that owns the supplier of a line, as spend by group names it. */
  function addParent(line: SourceLine, supplierId: string): void {
    const parent = statesParents ? cells.get(line, 'supplier-parent') : '';
    if (parent === '') return;
    const parentId = firms.resolve(line.row, parent);
    const name = register.all.get(supplierId)?.name ?? supplierId;
    if (parentId !== supplierId) firms.add(line.row, { supplierId, name, country: '', parentId, delivers: '' });
  }
  const statesSuppliers = cells.has('supplier-id') || cells.has('supplier');
  const statesTerms = TERMS.some((column) => cells.has(column));
  function readTerms(line: SourceLine, partNumber: string): SourceCells {
    if (!statesTerms && orders === null) return NO_TERMS;
    if (orders !== null) return { ...readPlainTerms(line, partNumber), share_pct: orders.readShare(line) };
    return readPlainTerms(line, partNumber);
  }
  function readPlainTerms(line: SourceLine, partNumber: string): SourceCells {
    const share = cells.amount(line, 'share');
    const capacity = cells.amount(line, 'capacity');
    const days = readDays(cells, line);
    return {
      share_pct:
        share === null
          ? cells.get(line, 'share')
          : sharesOfOne && share.unit === null
            ? writePercentage(share.value)
            : String(share.value),
      lead_time_days: days === null ? '' : String(days),
      capacity_per_day: capacity === null || capacity.value < 0 ? '' : String(capacity.value),
      ...readTermsOfPrice(line, partNumber),
    };
  }

  /** The number under which the one firm of a line knows the part, where the company has one of its own. */
  function readOwnNumber(
    line: SourceLine,
    partNumber: string,
    firmsNamed: readonly string[],
    column: 'supplier-part-number' | 'maker-part-number',
  ): SourceCells {
    const number = firmsNamed.length === 1 ? cells.get(line, column) : '';
    return number === '' || number === partNumber ? NO_TERMS : { supplier_part_number: number };
  }

  return (row, partNumber, inlineMaker) => {
    const { line } = row;
    if (closed.isClosed(line) || orders?.isLatest(line) === false) return;
    const makersNamed = readMakers(row, inlineMaker);
    const suppliersNamed = readSuppliers(row);
    const country = cells.get(line, 'country');
    const origin = cells.get(line, 'origin-country');
    const isNobody = makersNamed.length + suppliersNamed.length === 0;
    if (isNobody && ((country === '' && origin === '') || isMadeByUs(cells.get(line, 'supplier')))) return;
    const terms = readTerms(line, partNumber);
    const base = { part_number: partNumber, ...readBuyer(line) };
    if (suppliersNamed.length === 0) {
      for (const place of splitCountries(origin || country)) {
        if (makersNamed.length === 0) put(line.row, { ...base, country: place, ...terms });
        const number = readOwnNumber(line, partNumber, makersNamed, 'maker-part-number');
        for (const maker of makersNamed) {
          const supplierId = firms.resolve(line.row, maker);
          put(line.row, { ...base, ...locate(register, supplierId, place), ...terms, ...number });
        }
      }
      return;
    }
    const number = readOwnNumber(line, partNumber, suppliersNamed, 'supplier-part-number');
    for (const name of suppliersNamed) {
      const supplierId = firms.resolve(line.row, name);
      if (suppliersNamed.length === 1) addParent(line, supplierId);
      for (const place of splitCountries(country)) {
        const located = locate(register, supplierId, place);
        const makersBehind = makersNamed.filter((maker) => maker !== name);
        const originIfDirect = makersBehind.length === 0 ? origin : '';
        put(line.row, { ...base, ...located, origin_country: originIfDirect, ...terms, ...number });
        const buyer = located.site_id ?? `${supplierId}@${place === '' ? '?' : (findTerritory(place) ?? '?')}`;
        for (const maker of makersBehind) {
          const makerId = firms.resolve(line.row, maker);
          for (const from of splitCountries(origin)) {
            put(line.row, { ...base, ...locate(register, makerId, from), buyer_site_id: buyer });
          }
        }
      }
    }
  };
}

/** Whether the share column writes parts of one: no plain number in it is above 1, and the header does not speak of percent. `60 %` says so itself. */
function statesSharesOfOne(cells: ForeignCells): boolean {
  if (!cells.has('share') || /%|percent|prozent|pct/i.test(cells.header('share', ''))) return false;
  const shares = cells.table.source.lines.flatMap((line) => cells.amount(line, 'share') ?? []);
  return shares.every(({ value, unit }) => value <= 1 || unit === '%');
}

/** A named site where the supplier has one only and the line names no country; else the supplier and the country. */
function locate(register: FirmRegister, supplierId: string, country: string): SourceCells {
  const site = country === '' ? register.findOnlySite(supplierId) : null;
  return site === null ? { supplier_id: supplierId, country } : { site_id: site, supplier_id: supplierId };
}
