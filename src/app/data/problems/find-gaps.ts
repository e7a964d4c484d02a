import { listMarkedSites } from '../../../domain/product-makers.ts';
import type { Dataset } from '../../../domain/dataset.ts';

/** Something missing in the data in use, with its consequence and its places. */
export type Gap = { key: string; title: string; consequence: string; names: readonly string[] };

/**
 * Gaps of a data version, by kind, most places first; kinds without a place are left out. These are no errors: the analysis shows each as
 * unknown.
 */
export function findGaps(dataset: Dataset): Gap[] {
  const bought = new Set(dataset.sourcing.map((row) => row.partNumber));
  const notProduct = dataset.parts.filter((part) => part.kind !== 'product');
  const splits = Map.groupBy(
    dataset.sourcing.filter((row) => row.share === null),
    (row) => row.partNumber,
  );
  const open = [...splits].filter(([, rows]) => rows.length > 1).map(([partNumber]) => partNumber);
  const { settings } = dataset;
  const rated = listRated(dataset);
  const products = dataset.parts.filter((part) => part.kind === 'product');
  const stored = new Set(dataset.inventory.map(({ partNumber }) => partNumber));
  const gaps: Gap[] = [
    {
      key: 'category',
      title: 'Parts without a category',
      consequence: 'Each counts as open: it may hold anything, so its upstream is unknown.',
      names: notProduct.filter((part) => part.category === null).map((part) => part.partNumber),
    },
    {
      key: 'source',
      title: 'Parts that nobody is named for',
      consequence: 'Market shares stand in where the category has them; else the source is unknown.',
      names: notProduct
        .filter((part) => part.procurement !== 'made' && !bought.has(part.partNumber))
        .map((part) => part.partNumber),
    },
    {
      key: 'money',
      title: 'Products without a price or a demand',
      consequence: 'They are left out of every figure in money.',
      names: products
        .filter((part) => part.unitPrice === null || part.annualDemand === null)
        .map((part) => part.partNumber),
    },
    {
      key: 'sale-rate',
      title: 'Products priced in a currency without a rate',
      consequence: `What they earn in ${settings.reportingCurrency} is not known, so they are left out of every figure in money: add a table of rates.`,
      names: products
        .filter(({ unitPrice, currency }) => unitPrice !== null && !rated.has(currency ?? settings.reportingCurrency))
        .map((part) => part.partNumber),
    },
    {
      key: 'stock',
      title: 'Parts without a stock',
      consequence: 'How long they last is not known: runs assume a stock, outages take none.',
      names: notProduct
        .filter(({ partNumber, stock }) => stock === null && !stored.has(partNumber))
        .map((part) => part.partNumber),
    },
    {
      key: 'lead',
      title: 'Bought parts without a lead time',
      consequence: 'How long an order takes is not known: runs assume a time, and no day to order can be told.',
      names: listBoughtWhere(dataset, ({ leadTimeDays }) => leadTimeDays === null),
    },
    {
      key: 'recovery',
      title: 'Sites without a time to recover',
      consequence: 'How long an outage lasts is not known, so that what it costs cannot be judged.',
      names: dataset.sites.filter(({ timeToRecoverDays }) => timeToRecoverDays === null).map(({ siteId }) => siteId),
    },
    {
      key: 'price',
      title: 'Bought parts without a price',
      consequence: 'What is spent on them is not known, and in no share of purchases.',
      names: listBought(dataset, ({ price }) => price === null),
    },
    {
      key: 'rate',
      title: 'Parts priced in a currency without a rate',
      consequence: `What they cost in ${settings.reportingCurrency} is not known: add a table of rates.`,
      names: listBought(dataset, ({ price, currency }) => price !== null && !rated.has(currency)),
    },
    {
      key: 'country',
      title: 'Sites without a country',
      consequence: 'Exporter or destination is unknown, so that what passes there cannot be judged.',
      names: dataset.sites.filter((site) => site.country === null).map((site) => site.siteId),
    },
    {
      key: 'split',
      title: 'Parts with an open split',
      consequence: 'Several sources and no share: the result shows both ends.',
      names: open,
    },
    {
      key: 'held',
      title: 'Parts that only some of their makers have declared',
      consequence: 'What these say is not in it counts for their own goods alone; the others are still to be asked.',
      names: listHalfDeclared(settings),
    },
    {
      key: 'unnamed',
      title: 'Sites that stand for a supplier or a country',
      consequence: 'The files name no plant; one unnamed site was made for each.',
      names: dataset.sites.filter((site) => site.unnamed).map((site) => site.siteId),
    },
  ];
  return gaps.filter((gap) => gap.names.length > 0).toSorted((a, b) => b.names.length - a.names.length);
}

/** Bought parts whose purchase has no value in the reporting currency, for want of a price or of its rate. */
export function listUnpriced(dataset: Dataset): string[] {
  const rated = listRated(dataset);
  return listBought(dataset, ({ price, currency }) => price === null || !rated.has(currency));
}

/** Parts of which some suppliers declare what they contain while others who deliver them are silent, or nobody who does is on file. */
function listHalfDeclared({ contentsBySource = [] }: Dataset['settings']): string[] {
  const open = contentsBySource.filter(({ suppliers, silent }) => silent.length > 0 || suppliers.length === 0);
  return [...new Set(open.map(({ partNumber }) => partNumber))];
}

function listRated({ settings, rates }: Dataset): ReadonlySet<string> {
  return new Set([settings.reportingCurrency, ...rates.map(({ currency }) => currency)]);
}

/** Parts with a source for which `holds` is true of what is paid: the source's price and currency, or the part's where the source has none. */
function listBought(dataset: Dataset, holds: (paid: { price: number | null; currency: string }) => boolean): string[] {
  const { parts, settings } = dataset;
  const byNumber = new Map(parts.map((part) => [part.partNumber, part]));
  return listBoughtWhere(dataset, (row) => {
    const part = byNumber.get(row.partNumber);
    const paid = row.unitPrice === null ? part : row;
    return holds({ price: paid?.unitPrice ?? null, currency: paid?.currency ?? settings.reportingCurrency });
  });
}

/** Parts with a source for which `holds` is true, each once; what the company makes itself is not bought. */
function listBoughtWhere(dataset: Dataset, holds: (row: Dataset['sourcing'][number]) => boolean): string[] {
  const makes = listMarkedSites(dataset);
  const found = dataset.sourcing.filter((row) => !makes.has(row.siteId) && holds(row));
  return [...new Set(found.map(({ partNumber }) => partNumber))];
}
