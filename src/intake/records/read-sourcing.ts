import type { Site, Sourcing, Supplier } from '../../domain/dataset.ts';
import { createUnnamedSite, nameUnnamedSite } from '../../domain/unnamed-site.ts';
import { isUnnamedSupplier, nameUnnamedSupplier } from '../../domain/virtual-ids.ts';
import { SOURCING } from '../../domain/tables/sourcing.ts';
import { isMissing } from '../values/foreign-cells.ts';
import { describePlace } from '../base/problem.ts';
import type { ProblemLog } from '../base/problem.ts';
import { createFieldsReader } from './read-fields.ts';
import { completeSource } from '../base/record-drafts.ts';
import type { SourcingDraft } from '../base/record-drafts.ts';
import type { RowReader } from './row-reader.ts';

const readFields = createFieldsReader<SourcingDraft>(SOURCING);

/**
 * Reads the `sourcing` table. Shares become parts of 1. A row with neither site, supplier nor country is an error. If a row without a site states an
 * origin of no one country (`CN / VN`, `various`), the seat of its supplier says nothing about the origin of the goods, and is left out unless goods
 * are delivered there.
 */
export function readSourcing(reader: RowReader): SourcingDraft[] {
  const sourcing: SourcingDraft[] = [];
  const unread = new Set<SourcingDraft>();
  for (const line of reader.source.lines) {
    reader.move(line);
    const partNumber = reader.requiredId('part_number');
    const siteId = reader.optionalText('site_id');
    const supplierId = reader.optionalText('supplier_id');
    const country = reader.territory('country', true);
    if (partNumber === null) continue;
    if (siteId === null && supplierId === null && reader.text('country') === '') {
      reader.error('site_id', {
        code: 'no-source',
        expected: 'site_id, supplier_id or country',
        message: `This row says that ${partNumber} is bought, but not from whom: site, supplier and country are blank.`,
      });
    }
    const source = readFields(reader, { partNumber, siteId, supplierId, country });
    sourcing.push(source);
    const origin = reader.text('origin_country');
    if (source.originCountry === null && origin !== '' && !isMissing(origin) && siteId === null) unread.add(source);
  }
  if (unread.size === 0) return sourcing;
  const buyers = new Set(sourcing.map(({ buyerSiteId }) => buyerSiteId));
  const isBuyer = ({ supplierId, country }: SourcingDraft): boolean =>
    buyers.has(`${supplierId ?? ''}@${country ?? ''}`);
  return sourcing.map((source) => (unread.has(source) && !isBuyer(source) ? { ...source, country: null } : source));
}

/** Sourcing with a site in every row, and the sites and suppliers made for it. */
export type PlacedSourcing = { readonly sourcing: Sourcing[]; readonly sites: Site[]; readonly suppliers: Supplier[] };

/**
 * Gives each row without a site the one unnamed site of its supplier and country, `supplier@CC`. A row without a country takes the country of its
 * supplier's sites if they are all in one. Otherwise its site is `supplier@?`, in an unknown country, since goods need not leave at the seat of a
 * supplier. A row with a country alone gets an unnamed supplier, `@CC`. Rows with a site keep it; a supplier or country beside it must agree.
 */
export function placeSourcing(
  drafts: readonly SourcingDraft[],
  given: { sites: readonly Site[]; suppliers: readonly Supplier[] },
  log: ProblemLog,
): PlacedSourcing {
  const sites = new Map(given.sites.map((site) => [site.siteId, site]));
  const suppliers = new Map(given.suppliers.map((supplier) => [supplier.supplierId, supplier]));
  const countries = findSoleCountries(given.sites);
  const made = new Map<string, { site: Site; rows: number }>();
  const madeSuppliers: Supplier[] = [];
  /** The id, with a further `@` for as long as a site of another supplier or country has it. */
  const findUnnamedSite = (first: string, owner: string, country: string | null): string => {
    let id = first;
    const isOther = (site: Site | undefined): boolean =>
      site !== undefined &&
      (site.supplierId !== owner || (site.country !== null && country !== null && site.country !== country));
    while (isOther(made.get(id)?.site ?? sites.get(id))) id = `@${id}`;
    return id;
  };
  const sourcing = drafts.map((draft) => {
    const { supplierId, siteId, rows } = draft;
    const country = draft.country ?? countries.get(supplierId ?? '') ?? null;
    if (siteId !== null) {
      checkAgreement(siteId, sites.get(siteId), { supplierId, country: draft.country }, rows, log);
      return completeSource(draft, siteId);
    }
    const owner = supplierId ?? findUnnamedId(country, suppliers);
    const id = findUnnamedSite(supplierId === null ? owner : `${supplierId}@${country ?? '?'}`, owner, country);
    const entry = made.get(id);
    if (entry !== undefined) entry.rows += 1;
    else if (!sites.has(id)) {
      if (supplierId === null && !suppliers.has(owner)) {
        const supplier = createUnnamedSupplier(owner, country, rows);
        suppliers.set(owner, supplier);
        madeSuppliers.push(supplier);
      }
      const name = nameUnnamedSite(suppliers.get(owner)?.name ?? owner);
      const site = createUnnamedSite({ siteId: id, supplierId: owner, name, country, rows });
      made.set(id, { site, rows: 1 });
    }
    return completeSource(draft, id);
  });
  for (const { site, rows } of made.values()) {
    const [first] = site.rows;
    log.note({
      ...first,
      code: 'unnamed-site',
      column: 'site_id',
      found: '',
      expected: 'a site_id',
      message:
        `${rows === 1 ? 'One row names' : `${rows} rows name`} no site; ${site.name} (${site.siteId}) stands for it, ` +
        (site.country === null ? 'in a country that is not known.' : `in ${site.country}.`),
    });
  }
  return { sourcing, sites: [...made.values()].map(({ site }) => site), suppliers: madeSuppliers };
}

/** The country of each supplier whose sites, however many, are all in one: goods from any of them leave there. */
function findSoleCountries(sites: readonly Site[]): ReadonlyMap<string, string> {
  const found = new Map<string, string | null>();
  for (const { supplierId, country } of sites) {
    const known = found.get(supplierId);
    found.set(supplierId, known === undefined || known === country ? country : null);
  }
  return new Map([...found].flatMap(([supplierId, country]) => (country === null ? [] : [[supplierId, country]])));
}

/** `@CC`, with a further `@` for as long as somebody with a name has this id. */
function findUnnamedId(country: string | null, suppliers: ReadonlyMap<string, Supplier>): string {
  let id = `@${country ?? '?'}`;
  for (let named = suppliers.get(id); named && !isUnnamedSupplier(named); named = suppliers.get(id)) id = `@${id}`;
  return id;
}

/** The supplier of rows naming nobody, under an id free for it. */
export function createUnnamedSupplier(supplierId: string, country: string | null, rows: Supplier['rows']): Supplier {
  return {
    supplierId,
    name: nameUnnamedSupplier(country),
    country: null,
    parentId: null,
    role: null,
    rows,
  };
}

function checkAgreement(
  siteId: string,
  site: Site | undefined,
  row: { supplierId: string | null; country: string | null },
  rows: Sourcing['rows'],
  log: ProblemLog,
): void {
  const [place] = rows;
  if (site === undefined || place === undefined) return;
  const [where] = site.rows;
  const from = where === undefined ? 'the sites table' : describePlace(where);
  const pairs = [
    { column: 'supplier_id', found: row.supplierId, expected: site.supplierId },
    { column: 'country', found: row.country, expected: site.country },
  ];
  for (const { column, found, expected } of pairs) {
    if (found === null || expected === null || found === expected) continue;
    log.error({
      code: 'site-disagrees',
      ...place,
      column,
      found,
      expected: `${expected}, as in ${from}`,
      message: `${column} says ${found}, but site ${siteId} has ${expected} (${from}).`,
    });
  }
}

/**
 * The suppliers in `sites` and `sourcing`, for a set of files without a table of suppliers: each by its id alone, noted. With such a table, a
 * supplier missing from it is an error instead, since it is then more likely a slip.
 */
export function deriveSuppliers(sites: readonly Site[], drafts: readonly SourcingDraft[], log: ProblemLog): Supplier[] {
  const derived = new Map<string, Supplier>();
  for (const { supplierId, rows } of [...sites, ...drafts]) {
    if (supplierId === null || derived.has(supplierId)) continue;
    derived.set(supplierId, { supplierId, name: supplierId, country: null, parentId: null, role: null, rows });
  }
  const [first] = derived.values();
  if (first !== undefined) {
    log.note({
      code: 'suppliers-derived',
      ...first.rows[0],
      column: 'supplier_id',
      found: first.supplierId,
      message: `There is no table suppliers; ${derived.size === 1 ? 'one supplier is' : `${derived.size} suppliers are`} known by id alone.`,
    });
  }
  return [...derived.values()];
}
