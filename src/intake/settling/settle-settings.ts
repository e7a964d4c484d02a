import type {
  BomLine,
  Part,
  Rate,
  Settings,
  Site,
  Sourcing,
  SourceContent,
  StatementTakenBack,
  Supplier,
} from '../../domain/dataset.ts';
import { listProductMakers } from '../../domain/product-makers.ts';
import type { ProblemLog } from '../base/problem.ts';
import { HOME_OF_CURRENCY } from '../values/home-of-currency.ts';

/** What the caller states of the company; what is left out is derived and noted. */
export type SettingsGiven = {
  readonly name: string;
  readonly demo: boolean;
  readonly dataDate: string | null;
  readonly homeCountry?: string | undefined;
  readonly reportingCurrency?: string | undefined;
  readonly endUse?: Settings['endUse'] | undefined;
  readonly evidenceMonths?: Settings['evidenceMonths'];
  readonly stockListed?: Settings['stockListed'];
  readonly takenBack?: readonly StatementTakenBack[] | undefined;
  readonly contentsBySource?: readonly SourceContent[] | undefined;
};

/** Suppliers with the company's own marked, and who could be it where nobody is. */
export type OwnSupplier = {
  readonly suppliers: Supplier[];
  readonly marked: boolean;
  readonly candidates: readonly string[];
};

/**
 * Marks the company itself. The file's own mark goes first, then `ownSupplierId`; with `infer`, the one supplier whose sites make the
 * products. Otherwise nobody is marked and the candidates are handed back, to be asked about.
 */
export function settleOwnSupplier(
  records: {
    suppliers: readonly Supplier[];
    sites: readonly Site[];
    sourcing: readonly Sourcing[];
    parts: readonly Part[];
    bom: readonly BomLine[];
  },
  choice: { ownSupplierId?: string | undefined; infer: boolean },
  log: ProblemLog,
): OwnSupplier {
  const suppliers = [...records.suppliers];
  const candidates = listProductMakers(records);
  if (suppliers.some((supplier) => supplier.role === 'own')) return { suppliers, marked: true, candidates };
  const [only] = candidates;
  const chosen = choice.ownSupplierId ?? (choice.infer && candidates.length === 1 ? only : undefined);
  if (chosen === undefined) {
    if (suppliers.length > 0) {
      log.note({
        code: 'no-own-supplier',
        column: 'role',
        expected: 'own, for the company itself',
        message: `No supplier is marked as the company itself; ${candidates.length > 1 ? `the products are made by ${candidates.join(', ')}` : 'one own plant in the home country stands in'}.`,
      });
    }
    return { suppliers, marked: false, candidates };
  }
  if (!suppliers.some((supplier) => supplier.supplierId === chosen)) {
    log.error({
      code: 'unknown-reference',
      column: 'supplier_id',
      found: chosen,
      expected: 'a supplier_id of the table suppliers',
      message: `The supplier that should be the company itself, “${chosen}”, is not in the files.`,
    });
    return { suppliers, marked: false, candidates };
  }
  if (choice.ownSupplierId === undefined) {
    log.note({
      code: 'own-supplier-inferred',
      column: 'role',
      found: chosen,
      message: `No supplier is marked as the company itself; ${chosen} makes the products and was taken as it.`,
    });
  }
  const marked = suppliers.map((supplier) =>
    supplier.supplierId === chosen ? { ...supplier, role: 'own' as const } : supplier,
  );
  return { suppliers: marked, marked: true, candidates };
}

/**
 * The settings of a data version. Home country: given, else the own supplier's or that of its plants, else that of the reporting currency, else DE, noted as assumed; what is paid in
 * yuan, or described in Chinese beside amounts in another currency, puts nobody in China, where sources would need no licence. Reporting currency: given, else the one whose rate is 1, else the most frequent one of what is sold, else of all
 * amounts, else that of the script in which parts are described, else EUR.
 */
export function settleSettings(
  given: SettingsGiven,
  records: {
    suppliers: readonly Supplier[];
    sites: readonly Site[];
    rates: readonly Rate[];
    parts: readonly Part[];
    sourcing: readonly Sourcing[];
  },
  log: ProblemLog,
): Settings {
  const script = findScriptHome(records.parts);
  const reportingCurrency = given.reportingCurrency ?? findReportingCurrency(records, script?.currency ?? 'EUR', log);
  const own = records.suppliers.find((supplier) => supplier.role === 'own');
  const plants = new Set(records.sites.flatMap((site) => (site.supplierId === own?.supplierId ? [site.country] : [])));
  const [plant] = plants;
  const stated = given.homeCountry ?? own?.country ?? (plants.size === 1 ? plant : null) ?? null;
  const isSoldIn = records.parts.some(
    ({ currency, annualDemand }) => annualDemand !== null && currency === reportingCurrency,
  );
  const byCurrency =
    reportingCurrency === 'CNY' && !isSoldIn && script?.country !== 'CN'
      ? undefined
      : HOME_OF_CURRENCY[reportingCurrency];
  const byScript = script?.country === 'CN' && reportingCurrency !== script.currency ? undefined : script?.country;
  const homeCountry = stated ?? byCurrency ?? byScript ?? 'DE';
  if (stated === null) {
    const reason =
      byCurrency === undefined ? 'in whose script parts are described' : `where amounts are in ${reportingCurrency}`;
    const because = homeCountry === 'DE' ? '' : `, ${reason}`;
    log.note({
      code: 'home-country-assumed',
      column: 'country',
      expected: 'the country of the company itself',
      message: `The country of the company itself is not in the files; ${homeCountry} is assumed${because}.`,
    });
  }
  return {
    name: given.name,
    demo: given.demo,
    homeCountry,
    reportingCurrency,
    endUse: given.endUse ?? null,
    dataDate: given.dataDate,
    ...(given.evidenceMonths === undefined || given.evidenceMonths === null
      ? {}
      : { evidenceMonths: given.evidenceMonths }),
    ...((given.stockListed ?? null) === null ? {} : { stockListed: given.stockListed }),
    ...(given.takenBack === undefined ? {} : { takenBack: [...given.takenBack] }),
    ...((given.contentsBySource ?? []).length === 0 ? {} : { contentsBySource: [...(given.contentsBySource ?? [])] }),
  };
}

/** Scripts in which one country alone writes its lists, with its currency; the first that fits counts, since Japanese holds Han characters too. */
const HOME_OF_SCRIPT = [
  { script: /[\p{Script=Hiragana}\p{Script=Katakana}]/u, country: 'JP', currency: 'JPY' },
  { script: /\p{Script=Hangul}/u, country: 'KR', currency: 'KRW' },
  { script: /\p{Script=Han}/u, country: 'CN', currency: 'CNY' },
  { script: /\p{Script=Hebrew}/u, country: 'IL', currency: 'ILS' },
  { script: /\p{Script=Thai}/u, country: 'TH', currency: 'THB' },
] as const;
/** So many descriptions are in a script, or it says nothing of the company. */
const LEAST_SHARE = 0.5;

/** Where a company is that describes its parts in a script of one country; null for any other. */
function findScriptHome(parts: readonly Part[]): (typeof HOME_OF_SCRIPT)[number] | null {
  const described = parts.filter(({ description }) => description !== '');
  const count = (script: RegExp): number => described.filter(({ description }) => script.test(description)).length;
  return HOME_OF_SCRIPT.find(({ script }) => count(script) > described.length * LEAST_SHARE) ?? null;
}

function findReportingCurrency(
  { rates, parts, sourcing }: { rates: readonly Rate[]; parts: readonly Part[]; sourcing: readonly Sourcing[] },
  usual: string,
  log: ProblemLog,
): string {
  const bases = rates.filter((rate) => rate.perReporting === 1);
  const [base, second] = bases;
  if (base !== undefined && second !== undefined) {
    log.error({
      code: 'two-reporting-currencies',
      ...second.rows[0],
      column: 'per_reporting',
      found: '1',
      expected: 'a rate of 1 for the reporting currency alone',
      message: `${bases.map((rate) => rate.currency).join(' and ')} have the rate 1; only the reporting currency can have it.`,
    });
  }
  if (base !== undefined) return base.currency;
  const count = (amounts: readonly Pick<Sourcing, 'unitPrice' | 'currency'>[]): ReadonlyMap<string, number> => {
    const counts = new Map<string, number>();
    for (const { unitPrice, currency } of amounts)
      if (unitPrice !== null && currency !== null) counts.set(currency, (counts.get(currency) ?? 0) + 1);
    return counts;
  };
  const all = count([...parts, ...sourcing]);
  const sold = count(parts.filter(({ annualDemand }) => annualDemand !== null));
  const [most] = [...all].toSorted(
    ([a, m], [b, n]) => (sold.get(b) ?? 0) - (sold.get(a) ?? 0) || n - m || (a < b ? -1 : 1),
  );
  log.note({
    code: 'reporting-currency-assumed',
    column: 'currency',
    expected: 'a rate of 1 for the reporting currency',
    message: `No rate says which currency is reported; ${most === undefined ? `${usual} is assumed` : `${most[0]} is, the most frequent one${sold.has(most[0]) ? ' of what is sold' : ''}`}.`,
  });
  return most?.[0] ?? usual;
}

/** Notes each currency that amounts are in and no rate converts: their figures stay unknown. */
export function noteMissingRates(
  reporting: string,
  { rates, parts, sourcing }: { rates: readonly Rate[]; parts: readonly Part[]; sourcing: readonly Sourcing[] },
  log: ProblemLog,
): void {
  const known = new Set([reporting, ...rates.map((rate) => rate.currency)]);
  const missing = new Map<string, { count: number; record: Part | Sourcing }>();
  for (const record of [...parts, ...sourcing]) {
    const { currency, unitPrice } = record;
    const hasAmount = unitPrice !== null || ('unitMargin' in record && record.unitMargin !== null);
    if (!hasAmount || currency === null || known.has(currency)) continue;
    const entry = missing.get(currency);
    if (entry === undefined) missing.set(currency, { count: 1, record });
    else entry.count += 1;
  }
  for (const [currency, { count, record }] of missing) {
    log.note({
      code: 'no-rate',
      ...record.rows[0],
      column: 'currency',
      found: currency,
      expected: `a rate for ${currency} in the table rates`,
      message: `${count === 1 ? 'One row has an amount' : `${count} rows have amounts`} in ${currency}, for which there is no rate; what they are worth in ${reporting} is not known.`,
    });
  }
}
