import { createOriginReader } from '../../values/origin-columns.ts';
import type { ProblemLog } from '../../base/problem.ts';
import { createRepeatFinder, joinPair } from '../../base/find-repeats.ts';
import type { SourceLine } from '../../base/source-table.ts';
import type { Vocabulary } from '../../dictionary/vocabulary.ts';
import type { FirmRegister, FirmTable } from '../firm-register.ts';
import type { ForeignCells } from '../../values/foreign-cells.ts';
import type { ForeignRow } from './fold-continuations.ts';
import type { MakerWords } from '../../values/maker-names.ts';
import type { SourceTableOfParts } from '../table-translation.ts';
import { createNotedRows, noteSources, type NotedRows } from '../notes/note-sources.ts';
import {
  bearBought,
  type BoughtInYear,
  COLUMNS,
  createDispatch,
  findPartsOfOne,
  findQuotas,
  locate,
  meansAnybody,
  joinRow,
  nameSite,
  nameSource,
  NOT_YET,
  NOTHING_BOUGHT,
  readOwnNumber,
  readShare,
  splitCountries,
  writeSources,
  type Source,
  type SourceCells,
} from './source-cells.ts';
import { statesSharesOfOne } from '../prices/shares-of-one.ts';
import { readDays } from './lead-days.ts';
import { saysMade } from './read-procurement.ts';
import { type OrderSetting, readOrders } from './order-shares.ts';
import { createClosedSources } from './closed-sources.ts';
import { isMadeByUs } from '../../dictionary/own-words.ts';
import type { DealerFinder } from '../dealers.ts';
import type { PricesOverFiles } from '../prices-over-files.ts';
import { noteLaterSources } from '../notes/note-later-sources.ts';
import { settleLaterSources } from './later-sources.ts';
import { findFurtherPrices } from '../prices/price-breaks.ts';
import { noteFurtherPrices } from '../notes/note-further-prices.ts';
import { createSourcePrice } from './source-price.ts';
import { splitJoinedSources } from '../../values/joined-sources.ts';
import { splitSourceGroups } from '../../mapping/source-groups.ts';

const NO_TERMS: SourceCells = {};
const TERMS = ['share', 'capacity', 'lead-time', 'price', 'order-value'] as const;

type Setting = OrderSetting & {
  readonly log: ProblemLog;
  readonly cells: ForeignCells;
  readonly firms: FirmTable;
  readonly register: FirmRegister;
  readonly makers: MakerWords;
  readonly findTerritory: Vocabulary['findTerritory'];
  /** The unit of a part in the tables before; null where none says. */
  readonly unitOf: (partNumber: string) => string | null;
  readonly overFiles: PricesOverFiles;
  readonly findDealers: DealerFinder;
  /** The day on which what files say must count; null where nobody says which. */
  readonly day: string | null;
  /** This and the other lists of orders that count together with it, the newest first. */
  readonly alike: readonly ForeignCells[];
};

/**
 * Sources by line, each by its own columns where a line names several with terms of their own (`splitSourceGroups`). A maker alone is the
 * source. A supplier beside it is the source and buys from the maker (a trader), so both stay visible; a country of origin belongs to the maker
 * then. Several makers or countries of one source are several sources without a share.
 */
export function createLineSources(setting: Setting): SourceTableOfParts {
  const { cells, register } = setting;
  const sources: Source[] = [];
  const findFirst = createRepeatFinder<Source>(
    ({ cells: [partNumber = '', , supplierId = ''] }) => joinPair(partNumber, supplierId),
    nameSource,
  );
  function put(row: number, source: SourceCells): void {
    const entry = { row, otherRows: [], cells: COLUMNS.map((column) => source[column] ?? '') };
    const known = findFirst(entry);
    if (known === null) sources.push(entry);
    else joinRow(known, entry);
  }
  const noted = createNotedRows();
  const closedRows = new Set<number>();
  const further = findFurtherPrices(cells, setting.day);
  const groups = splitSourceGroups(cells);
  const stated = groups.filter((group) => group.cells.has('share'));
  const sharesOfOne = stated.length > 0 && stated.every((group) => statesSharesOfOne(group.cells));
  const readers = groups.map((group) => ({
    isNamed: group.isNamed,
    add: createSourceReader({ ...setting, cells: group.cells, noted, closedRows }, sharesOfOne, put),
  }));

  return {
    isFurtherPrice: further.has,
    addSupplier: (row, partNumber, supplierId) =>
      put(row, { part_number: partNumber, ...locate(register, supplierId, '') }),
    addPlant: (row, partNumber, siteId) => put(row, { part_number: partNumber, site_id: siteId }),
    add: (row, partNumber, inlineMaker, bought) => {
      if (further.has(row.line.row)) return;
      const named = readers.filter(({ isNamed }, at) => at === 0 || isNamed(row.line));
      for (const [at, { add }] of named.entries())
        add(row, partNumber, at === 0 ? inlineMaker : null, named.length === 1 ? bought : NOTHING_BOUGHT);
    },
    finish: () => {
      noteFurtherPrices(setting, further, closedRows);
      noteLaterSources(setting, settleLaterSources(sources, noted.later));
      noteSources(setting, noted);
      return writeSources(cells, sources);
    },
  };
}

/** Returns a writer of the sources of one group of columns in a line. */
function createSourceReader(
  setting: Setting & { noted: NotedRows; closedRows: Set<number> },
  sharesOfOne: boolean,
  put: (row: number, source: SourceCells) => void,
): SourceTableOfParts['add'] {
  const { cells, firms, register, makers, findTerritory, findDealers, noted, closedRows, day, alike } = setting;
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
    const named = names.filter((name) => name !== '' && !meansAnybody(name)).map(readMaker);
    return [...new Set(named.length === 0 && inlineMaker !== null ? [inlineMaker] : named)];
  }
  function readSuppliers({ line, continued }: ForeignRow): readonly string[] {
    if (!statesSuppliers) return [];
    const ids = cells.getAll(line, 'supplier-id').filter((id) => id !== '');
    if (ids.length > 0) {
      const name = cells.get(line, 'supplier');
      const [first] = ids;
      const known = first === undefined ? null : register.find(first);
      const isNamed = known !== null && register.all.get(known)?.name !== known;
      // An id with a name beside it names the supplier, unless a list has done so.
      if (first !== undefined && name !== '' && !isNamed)
        firms.add(line.row, { supplierId: known ?? first, name, country: '', parentId: '', delivers: '' });
      return [...new Set(ids)];
    }
    const named = [line, ...continued].flatMap((each) => cells.getAll(each, 'supplier'));
    return [...new Set(named.filter((name) => name !== '' && !isMadeByUs(name)))];
  }
  const { isClosed, isBeingQualified, isUnclear, beginsLater } = createClosedSources(cells, day);
  const dispatch = createDispatch(cells, findTerritory);
  const origins = createOriginReader(cells, findTerritory);
  const orders = readOrders(cells, (line, of) => readBuyer(line, of).buyer_site_id ?? '', setting, alike);
  const readTermsOfPrice = createSourcePrice(cells, setting, setting.overFiles);
  const statesPlants = cells.has('site-id') || cells.has('site');
  /** A plant of the company itself in a line is the buyer. */
  function readBuyer(line: SourceLine, of = cells): SourceCells {
    if (!statesPlants) return NO_TERMS;
    const plant = [of.get(line, 'site-id'), of.get(line, 'site')].find((id) => register.isOwnSite(id));
    return plant === undefined ? NO_TERMS : { buyer_site_id: plant };
  }
  const statesParents = cells.has('supplier-parent');
  /** The firm owning the supplier of a line, in the naming of spend by group. */
  function addParent(line: SourceLine, supplierId: string): void {
    const parent = statesParents ? cells.get(line, 'supplier-parent') : '';
    if (parent === '') return;
    const parentId = firms.resolve(line.row, parent);
    const name = register.all.get(supplierId)?.name ?? supplierId;
    if (parentId !== supplierId) firms.add(line.row, { supplierId, name, country: '', parentId, delivers: '' });
  }
  const statesSuppliers = cells.has('supplier-id') || cells.has('supplier');
  const isPartOfOne = findPartsOfOne(cells);
  const quotaOf = findQuotas(cells, (line) => !isClosed(line), register.isOwnSite);
  const statesTerms = TERMS.some((column) => cells.has(column));
  function readTerms(line: SourceLine, partNumber: string): SourceCells {
    // An order that waits for its release is one at a supplier who delivers.
    if (orders !== null) return { ...readPlainTerms(line, partNumber), ...orders.readTerms(line) };
    const terms = statesTerms ? readPlainTerms(line, partNumber) : NO_TERMS;
    if (!isBeingQualified(line)) return terms;
    noted.inQualification.push(line.row);
    return { ...terms, ...NOT_YET };
  }
  function readPlainTerms(line: SourceLine, partNumber: string): SourceCells {
    const capacity = cells.amount(line, 'capacity');
    const days = readDays(cells, line);
    return {
      share_pct: readShare(
        cells,
        line,
        quotaOf(line),
        ({ unit }) => (sharesOfOne && unit === null) || isPartOfOne(line),
      ),
      lead_time_days: days === null ? '' : String(days),
      capacity_per_day: capacity === null || capacity.value < 0 ? '' : String(capacity.value),
      ...readTermsOfPrice(line, partNumber),
    };
  }

  return (row, partNumber, inlineMaker, bought = NOTHING_BOUGHT) => {
    const { line } = row;
    if (isClosed(line)) closedRows.add(line.row);
    if (closedRows.has(line.row) || orders?.isLatest(line) === false) return;
    if (beginsLater(line)) noted.later.push(line.row);
    if (isUnclear(line)) noted.unclear.push(line.row);
    const { sources } = splitJoinedSources(cells, line, (cell) => findTerritory(cell) !== null);
    const ofOne = sources.length === 1 ? bought : NOTHING_BOUGHT;
    for (const { line: each, share } of sources)
      addOne({ ...row, line: each }, partNumber, { inlineMaker, share, bought: ofOne });
  };

  function addOne(
    row: ForeignRow,
    partNumber: string,
    { inlineMaker, share, bought }: { inlineMaker: string | null; share: string | undefined; bought: BoughtInYear },
  ): void {
    const { line } = row;
    const makersRead = readMakers(row, inlineMaker);
    const suppliersNamed = readSuppliers(row);
    const isTold = (maker: string): boolean => !statesSuppliers && findDealers.isTold(cells, partNumber, maker);
    const makersNamed = makersRead.filter((maker) => !isTold(maker));
    if (makersNamed.length < makersRead.length) noted.behind.push(line.row);
    if (makersNamed.length === 0 && makersRead.length > 0) return;
    const [leaves, stated, made] = [dispatch.read(line), cells.get(line, 'country'), origins.read(line)];
    if (origins.differs(line)) noted.originsDiffer.push(line.row);
    if (origins.isOfAgreement(line)) noted.originOfAgreement.push(line.row);
    if (origins.namesGroup(line)) noted.originOfGroup.push(line.row);
    const [country, origin] = [leaves || stated, leaves || made];
    if (stated !== '' && !cells.states(line, 'country')) noted.byPlace.push(line.row);
    if (leaves !== '' && made !== '' && !dispatch.holds(made)) noted.sentOn.push(line.row);
    const isNobody = makersNamed.length + suppliersNamed.length === 0;
    const isNowhere = country === '' && (origin === '' || origins.isGroup(origin));
    if (isNobody && (isNowhere || isMadeByUs(cells.get(line, 'supplier')))) return;
    if (isNobody && country === '' && register.hasOwnSites() && saysMade(cells, line)) {
      noted.madeHere.push(line.row);
      return;
    }
    const stands = readTerms(line, partNumber);
    const terms = share === undefined || stands.qualification !== undefined ? stands : { ...stands, share_pct: share };
    const base = { part_number: partNumber, ...readBuyer(line) };
    const dealers =
      suppliersNamed.length > 0 || statesSuppliers ? [] : findDealers.find(cells, partNumber, makersNamed);
    if (makersNamed.length > 0 && dealers.length > 0) {
      for (const { firm, country: home, statesOrigin } of dealers) {
        const located = locate(register, firms.resolve(line.row, firm), home);
        if (origin !== '' && !statesOrigin)
          put(line.row, { part_number: partNumber, ...located, origin_country: origin });
        const buyer = nameSite(findTerritory, located, home);
        const number = readOwnNumber(cells, line, { partNumber, firms: makersNamed, column: 'maker-part-number' });
        for (const maker of makersNamed) {
          const from = { ...locate(register, firms.resolve(line.row, maker), made || stated), ...number };
          put(line.row, { part_number: partNumber, ...from, buyer_site_id: buyer });
        }
      }
      noted.behind.push(line.row);
      return;
    }
    if (suppliersNamed.length === 0) {
      for (const place of splitCountries(findTerritory, origin || country)) {
        if (makersNamed.length === 0) put(line.row, { ...base, country: place, ...terms });
        const number = readOwnNumber(cells, line, { partNumber, firms: makersNamed, column: 'maker-part-number' });
        for (const maker of makersNamed) {
          const supplierId = firms.resolve(line.row, maker);
          put(line.row, { ...base, ...locate(register, supplierId, place), ...terms, ...number });
        }
      }
      return;
    }
    const number = readOwnNumber(cells, line, { partNumber, firms: suppliersNamed, column: 'supplier-part-number' });
    const places = splitCountries(findTerritory, country);
    const amount = suppliersNamed.length === 1 && places.length === 1 ? bought : NOTHING_BOUGHT;
    for (const name of suppliersNamed) {
      const supplierId = firms.resolve(line.row, name);
      if (suppliersNamed.length === 1) addParent(line, supplierId);
      for (const place of places) {
        const located = locate(register, supplierId, place);
        // A supplier whose own name stands in the column of makers makes it himself.
        const makersBehind = makersNamed.filter((maker) => maker !== name && register.find(maker) !== supplierId);
        const exporter = makersBehind.length > 0 ? '' : leaves !== '' && dispatch.holds(place) ? place : made;
        const itself = makersBehind.length > 0 ? [] : makersNamed;
        const own = readOwnNumber(cells, line, { partNumber, firms: itself, column: 'maker-part-number' });
        const facts = { ...bearBought(amount, terms), ...own, ...number };
        put(line.row, { ...base, ...located, origin_country: exporter, ...terms, ...facts });
        const buyer = nameSite(findTerritory, located, place);
        const ofMaker = readOwnNumber(cells, line, { partNumber, firms: makersBehind, column: 'maker-part-number' });
        for (const maker of makersBehind) {
          const makerId = firms.resolve(line.row, maker);
          for (const from of splitCountries(findTerritory, made)) {
            put(line.row, { ...base, ...locate(register, makerId, from), buyer_site_id: buyer, ...ofMaker });
          }
        }
      }
    }
  }
}
