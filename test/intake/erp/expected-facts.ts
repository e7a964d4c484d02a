import { z } from 'zod';
import type { Dataset } from '../../../src/domain/dataset.ts';
import type { ImportOutcome } from '../../../src/intake/base/import-outcome.ts';

const amount = z.tuple([z.number(), z.string()]);
const expectedSource = z.strictObject({
  country: z.string().nullable().optional(),
  /** Where the goods were made, which is not where they leave. */
  origin: z.string().optional(),
  leadTimeDays: z.number().optional(),
  /** Money per one unit and its currency. */
  price: amount.optional(),
});

/** Facts that a person worked out by hand from the files of one folder; keys of lines are "parent > child", of sources "part < supplier". */
export const expectedFacts = z.strictObject({
  counts: z.partialRecord(z.enum(['parts', 'lines', 'suppliers', 'sources']), z.number()).optional(),
  lines: z.record(z.string(), z.number()).default({}),
  descriptions: z.record(z.string(), z.string()).default({}),
  units: z.record(z.string(), z.string()).default({}),
  made: z.record(z.string(), z.string().nullable()).default({}),
  prices: z.record(z.string(), amount).default({}),
  noPrices: z.array(z.string()).default([]),
  sources: z.record(z.string(), expectedSource).default({}),
  suppliers: z.record(z.string(), z.string().nullable()).default({}),
  noSuppliers: z.array(z.string()).default([]),
  stock: z.record(z.string(), z.number()).default({}),
  demand: z.record(z.string(), z.number()).default({}),
  /** Units of the currency in one unit of the reporting currency. */
  rates: z.record(z.string(), z.number()).default({}),
  /** What the import has to ask about: a pattern of the sentence, and the column that it names. */
  asks: z.array(z.strictObject({ about: z.string(), column: z.string() })).default([]),
});
export type ExpectedFacts = z.infer<typeof expectedFacts>;

/** One expected fact with what the import made of it. */
export type CheckedFact = { readonly fact: string; readonly right: boolean; readonly found: string };

/** Every expected fact beside what the outcome says; all are wrong where nothing was accepted. */
export function checkFacts(expected: ExpectedFacts, outcome: ImportOutcome): CheckedFact[] {
  const { dataset } = outcome;
  const facts: CheckedFact[] = [];
  const compare = (fact: string, wanted: unknown, found: unknown): void => {
    const right = dataset !== null && agrees(wanted, found);
    facts.push({ fact: `${fact} = ${JSON.stringify(wanted)}`, right, found: JSON.stringify(found) ?? 'nothing' });
  };
  const view = createView(dataset);
  for (const [name, wanted] of Object.entries(expected.counts ?? {}))
    compare(`number of ${name}`, wanted, view.counts[name as keyof typeof view.counts]);
  for (const [name, wanted] of Object.entries(expected.lines)) {
    const [parent = '', child = ''] = name.split(' > ');
    compare(`line ${name}`, wanted, view.findLine(parent, child));
  }
  for (const [name, wanted] of Object.entries(expected.descriptions))
    compare(`text of ${name}`, wanted, view.findPart(name)?.description);
  for (const [name, wanted] of Object.entries(expected.units))
    compare(`unit of ${name}`, wanted, view.findPart(name)?.unit);
  for (const [name, wanted] of Object.entries(expected.made)) {
    const part = view.findPart(name);
    compare(`who makes ${name}`, wanted, part === undefined ? undefined : (part.procurement ?? null));
  }
  for (const [name, wanted] of Object.entries(expected.prices))
    compare(`price of ${name}`, wanted, view.findPrice(name));
  for (const name of expected.noPrices) compare(`price of ${name}`, null, view.findPrice(name) ?? null);
  for (const [name, wanted] of Object.entries(expected.suppliers))
    compare(`country of ${name}`, wanted, view.findCountry(name));
  for (const name of expected.noSuppliers) compare(`suppliers called ${name}`, 0, view.countSuppliers(name));
  for (const [name, wanted] of Object.entries(expected.sources)) {
    const found = view.findSource(name);
    compare(`source ${name}`, true, found !== undefined);
    if (wanted.country !== undefined) compare(`country of ${name}`, wanted.country, found?.country);
    if (wanted.origin !== undefined) compare(`origin of ${name}`, wanted.origin, found?.origin);
    if (wanted.leadTimeDays !== undefined) compare(`lead time of ${name}`, wanted.leadTimeDays, found?.leadTimeDays);
    if (wanted.price !== undefined) compare(`price of ${name}`, wanted.price, found?.price);
  }
  for (const [name, wanted] of Object.entries(expected.stock))
    compare(`stock of ${name}`, wanted, view.findStock(name));
  for (const [name, wanted] of Object.entries(expected.demand))
    compare(`demand of ${name}`, wanted, view.findPart(name)?.annualDemand);
  for (const [name, wanted] of Object.entries(expected.rates)) compare(`rate of ${name}`, wanted, view.findRate(name));
  for (const { about, column } of expected.asks) {
    const asked = outcome.document.problems.filter(
      (problem) => problem.column === column && new RegExp(about, 'i').test(problem.message),
    );
    compare(`a question about ${column}`, true, asked.length > 0);
  }
  return facts;
}

/** Part numbers agree without the zeros that a system writes in front of digits. */
function nameOf(partNumber: string): string {
  return /^\d+$/.test(partNumber) ? partNumber.replace(/^0+(?=\d)/, '') : partNumber;
}

function agrees(wanted: unknown, found: unknown): boolean {
  if (typeof wanted === 'number' && typeof found === 'number')
    return Math.abs(wanted - found) <= 1e-4 * Math.abs(wanted);
  if (Array.isArray(wanted) && Array.isArray(found)) {
    return wanted.length === found.length && wanted.every((one, index) => agrees(one, found[index]));
  }
  return wanted === found;
}

function createView(dataset: Dataset | null) {
  const reporting = dataset?.settings.reportingCurrency ?? 'EUR';
  const parts = new Map(dataset?.parts.map((part) => [nameOf(part.partNumber), part]));
  const sites = new Map(dataset?.sites.map((site) => [site.siteId, site]));
  const suppliers = new Map(dataset?.suppliers.map((supplier) => [supplier.supplierId, supplier]));
  const others = dataset?.suppliers.filter(({ role }) => role !== 'own') ?? [];
  const sources = (dataset?.sourcing ?? []).map((row) => {
    const site = sites.get(row.siteId);
    const supplier = suppliers.get(site?.supplierId ?? '');
    return {
      name: `${nameOf(row.partNumber)} < ${supplier?.name ?? ''}`,
      own: supplier?.role === 'own',
      country: site?.country ?? supplier?.country ?? null,
      origin: row.originCountry,
      leadTimeDays: row.leadTimeDays,
      price: row.unitPrice === null ? null : [row.unitPrice, row.currency ?? reporting],
    };
  });
  const findPart = (name: string) => parts.get(nameOf(name));
  return {
    counts: {
      parts: dataset?.parts.length,
      lines: dataset?.bom.length,
      suppliers: dataset === null ? undefined : others.length,
      sources: dataset === null ? undefined : sources.filter(({ own }) => !own).length,
    },
    findPart,
    findLine: (parent: string, child: string) =>
      dataset?.bom.find((line) => nameOf(line.parent) === nameOf(parent) && nameOf(line.child) === nameOf(child))
        ?.quantity,
    findPrice: (name: string) => {
      const part = findPart(name);
      if (part !== undefined && part.unitPrice !== null) return [part.unitPrice, part.currency ?? reporting];
      return sources.find((source) => source.name.startsWith(`${nameOf(name)} < `))?.price;
    },
    findSource: (name: string) => sources.find((source) => source.name === name),
    findCountry: (name: string) => {
      const found = others.find((supplier) => supplier.name === name);
      if (found === undefined) return undefined;
      const places = dataset?.sites.filter((site) => site.supplierId === found.supplierId && site.country !== null);
      return found.country ?? places?.[0]?.country ?? null;
    },
    countSuppliers: (name: string) =>
      others.filter((supplier) => supplier.name === name || supplier.supplierId === name).length,
    findStock: (name: string) => {
      const rows = dataset?.inventory.filter((row) => nameOf(row.partNumber) === nameOf(name)) ?? [];
      if (rows.length === 0) return findPart(name)?.stock;
      return rows.reduce((sum, row) => sum + (row.quantity ?? 0), 0);
    },
    findRate: (currency: string) => dataset?.rates.find((rate) => rate.currency === currency)?.perReporting,
  };
}
