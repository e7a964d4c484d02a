import { createBlankSource } from '../blank-records.ts';
import type { Dataset, Part, Site, Sourcing, Supplier } from '../dataset.ts';
import { createUnnamedSite, nameUnnamedSite } from '../unnamed-site.ts';
import { getPurchaseField, isSilent, readFigure } from './answer-value.ts';
import { type AnsweredFact, getCounting, type UnusedAnswer } from './apply-answers.ts';

type BoughtPart = Pick<Part, 'partNumber' | 'unitPrice' | 'rows'>;
type Purchases<P extends BoughtPart> = { readonly parts: readonly P[] } & {
  readonly [table in 'sourcing' | 'sites' | 'suppliers']: readonly Dataset[table][number][];
};
type PurchaseFact = AnsweredFact & { readonly over?: string | null | undefined };

/** The records with statements about purchases, and the statements without a use in them. */
export type StatedPurchases<P extends BoughtPart, F extends PurchaseFact> = Purchases<P> & {
  readonly unused: readonly (Unused & { readonly fact: F })[];
};
type Unused = { readonly why: UnusedAnswer['why'] | 'differs'; readonly says: string | null };

/**
 * The records with people's statements about purchases of parts. A supplier stands where no source is on file, or in the place of the source on
 * screen at the time; a file with another supplier for a part without source goes before it. A price unit divides the price of the file
 * (`over`): a price nearer to the divided one stays as it is, since its file divides by itself.
 */
export function statePurchases<P extends BoughtPart, F extends PurchaseFact>(
  records: Purchases<P>,
  facts: readonly F[],
): StatedPurchases<P, F> {
  const stated = facts.flatMap((fact) => {
    const field = fact.refused === true ? null : getPurchaseField(fact.field);
    return field === null || isSilent(getCounting(fact).value) ? [] : [{ fact, ...field }];
  });
  if (stated.length === 0) return { ...records, unused: [] };
  const draft = createDraft(records);
  const unused: (Unused & { readonly fact: F })[] = [];
  // What adds a source goes before what speaks of it.
  const ordered = [
    ...stated.filter(({ says, siteId }) => says === 'supplier' && siteId === null),
    ...stated.filter(({ says, siteId }) => says === 'supplier' && siteId !== null),
    ...stated.filter(({ says }) => says === 'price-unit'),
  ];
  for (const { fact, says, siteId } of ordered) {
    const part = draft.parts.get(fact.partNumber);
    if (part === undefined) unused.push({ fact, why: 'gone', says: null });
    else if (says === 'price-unit') {
      const why = statePriceUnit(draft, part, fact, siteId);
      if (why !== null) unused.push({ fact, why, says: null });
    } else {
      const why = stateSupplier(draft, part, fact, siteId);
      if (why !== null) unused.push({ fact, ...why });
    }
  }
  return {
    parts: [...draft.parts.values()],
    sourcing: draft.sourcing,
    sites: [...draft.sites.values()],
    suppliers: [...draft.suppliers.values()],
    unused,
  };
}

type Draft<P extends BoughtPart = BoughtPart> = {
  readonly parts: Map<string, P>;
  sourcing: Sourcing[];
  readonly sites: Map<string, Site>;
  readonly suppliers: Map<string, Supplier>;
};

function createDraft<P extends BoughtPart>({ parts, sourcing, sites, suppliers }: Purchases<P>): Draft<P> {
  return {
    parts: new Map(parts.map((part) => [part.partNumber, part])),
    sourcing: [...sourcing],
    sites: new Map(sites.map((site) => [site.siteId, site])),
    suppliers: new Map(suppliers.map((supplier) => [supplier.supplierId, supplier])),
  };
}

function stateSupplier(draft: Draft, part: BoughtPart, fact: PurchaseFact, siteId: string | null): Unused | null {
  const { partNumber } = part;
  const said = getCounting(fact);
  const supplier = findSupplier(draft.suppliers, said.value) ?? addSupplier(draft, said.value, part);
  const ofPart = draft.sourcing.filter((row) => row.partNumber === partNumber);
  // In the version in use the source may bear what was stated of it before.
  const earlier = new Set(
    [said, ...(fact.answers ?? [])].flatMap(({ value }) => findSupplier(draft.suppliers, value)?.supplierId ?? []),
  );
  const named = ofPart.filter((row) => row.siteId === siteId);
  const rows =
    named.length > 0 ? named : ofPart.filter((row) => earlier.has(draft.sites.get(row.siteId)?.supplierId ?? ''));
  if (rows.length === 0 && siteId !== null) return { why: 'gone', says: null };
  const [other] = ofPart;
  if (rows.length === 0 && other !== undefined)
    return { why: 'differs', says: nameSupplierOf(draft, other) ?? other.siteId };
  const site = findPlant(draft, supplier, siteId, part);
  if (rows.length === 0) draft.sourcing.push(createSource(part, site, said));
  else moveSources(draft, rows, site, said);
  return null;
}

/** Puts the sources at another plant; one there already for the same buyer takes their share. */
function moveSources(draft: Draft, rows: readonly Sourcing[], site: Site, said: ReturnType<typeof getCounting>): void {
  for (const row of rows) {
    const from = draft.sites.get(row.siteId);
    if (from?.supplierId === site.supplierId) continue;
    const twin = draft.sourcing.find(
      (one) => one.partNumber === row.partNumber && one.siteId === site.siteId && one.buyerSiteId === row.buyerSiteId,
    );
    const moved: Sourcing = {
      ...row,
      siteId: site.siteId,
      // Where the goods come from was stated of nobody by name, and stays stated.
      originCountry: row.originCountry ?? (from?.unnamed === true && site.country === null ? from.country : null),
      evidence: said.evidence,
      evidenceDate: said.date ?? said.at,
    };
    if (twin !== undefined)
      moved.share = twin.share === null || row.share === null ? null : Math.min(1, twin.share + row.share);
    draft.sourcing = draft.sourcing.flatMap((one) => (one === row ? [moved] : one === twin ? [] : [one]));
  }
}

/** A supplier by its id, else by its id or name in any case. */
function findSupplier(suppliers: ReadonlyMap<string, Supplier>, value: string): Supplier | undefined {
  const folded = value.trim().toLowerCase();
  const isIt = (text: string): boolean => text.trim().toLowerCase() === folded;
  return suppliers.get(value) ?? [...suppliers.values()].find(({ supplierId, name }) => isIt(supplierId) || isIt(name));
}

function addSupplier({ suppliers }: Draft, name: string, { rows }: BoughtPart): Supplier {
  const added: Supplier = { supplierId: name, name, country: null, parentId: null, role: null, rows: [...rows] };
  suppliers.set(name, added);
  return added;
}

/** The plant `before` where it is the supplier's, else its only one; else a stand-in for the supplier, of no known country. */
function findPlant(
  { sites }: Draft,
  { supplierId, name }: Supplier,
  before: string | null,
  { rows }: BoughtPart,
): Site {
  const plants = [...sites.values()].filter((site) => site.supplierId === supplierId);
  const [only] = plants;
  const known = plants.find(({ siteId }) => siteId === before) ?? (plants.length === 1 ? only : undefined);
  if (known !== undefined) return known;
  const siteId = `${supplierId}@?`;
  const unnamed = sites.get(siteId);
  if (unnamed !== undefined) return unnamed;
  const added = createUnnamedSite({
    siteId,
    supplierId,
    name: nameUnnamedSite(name),
    country: null,
    rows: [...rows],
  });
  sites.set(siteId, added);
  return added;
}

function createSource(
  { partNumber, rows }: BoughtPart,
  { siteId }: Site,
  said: ReturnType<typeof getCounting>,
): Sourcing {
  return createBlankSource({
    partNumber,
    siteId,
    qualification: 'released',
    evidence: said.evidence,
    evidenceDate: said.date ?? said.at,
    rows: [...rows],
  });
}

function nameSupplierOf({ sites, suppliers }: Draft, { siteId }: Sourcing): string | undefined {
  return suppliers.get(sites.get(siteId)?.supplierId ?? '')?.name;
}

function statePriceUnit<P extends BoughtPart>(
  draft: Draft<P>,
  part: P,
  fact: PurchaseFact,
  siteId: string | null,
): UnusedAnswer['why'] | null {
  const unit = readFigure(getCounting(fact).value);
  if (unit === null || unit.min !== unit.max || unit.min <= 0) return 'unknown-word';
  const divide = (price: number): number => dividePrice(price, unit.min, fact);
  if (siteId === null) {
    if (part.unitPrice === null) return 'gone';
    draft.parts.set(part.partNumber, { ...part, unitPrice: divide(part.unitPrice) });
    return null;
  }
  let found = false;
  draft.sourcing = draft.sourcing.map((row) => {
    if (row.partNumber !== part.partNumber || row.siteId !== siteId || row.unitPrice === null) return row;
    found = true;
    return { ...row, unitPrice: divide(row.unitPrice) };
  });
  return found ? null : 'gone';
}

/** The price of one unit. The present unit of the price (one, or an earlier stated number) is the one nearest to the price of the file. */
function dividePrice(price: number, unit: number, { over = null, answers = [] }: PurchaseFact): number {
  const file = over === null ? null : readFigure(over);
  const units = [1, unit, ...answers.flatMap(({ value }) => readFigure(value)?.min ?? [])].filter((one) => one > 0);
  const distance = (divisor: number): number =>
    file === null || file.min <= 0 || price <= 0 ? 0 : Math.abs(Math.log((price * divisor) / file.min));
  const now = units.reduce((best, one) => (distance(one) < distance(best) ? one : best), 1);
  return Number(((price * now) / unit).toPrecision(12));
}

/**
 * The sources of the data in use as their files named them, where a person stated another supplier: read again with other files, they are the sources of
 * those files, and the statement is followed anew.
 */
export function takeBackSuppliers(
  { sourcing, sites, suppliers }: Pick<Dataset, 'sourcing' | 'sites' | 'suppliers'>,
  facts: readonly AnsweredFact[],
): Sourcing[] {
  const owners = new Map(sites.map(({ siteId, supplierId }) => [siteId, supplierId]));
  const known = new Map(suppliers.map((supplier) => [supplier.supplierId, supplier]));
  const stated = Map.groupBy(
    facts.flatMap(({ partNumber, field, value, refused }) => {
      const purchase = refused === true ? null : getPurchaseField(field);
      if (purchase?.says !== 'supplier' || purchase.siteId === null || !owners.has(purchase.siteId)) return [];
      return [{ partNumber, siteId: purchase.siteId, supplierId: findSupplier(known, value)?.supplierId }];
    }),
    ({ partNumber }) => partNumber,
  );
  if (stated.size === 0) return [...sourcing];
  return sourcing.map((row) => {
    const owner = owners.get(row.siteId);
    const fact = stated.get(row.partNumber)?.find(({ supplierId }) => supplierId !== undefined && supplierId === owner);
    return fact === undefined || owners.get(fact.siteId) === owner ? row : { ...row, siteId: fact.siteId };
  });
}
